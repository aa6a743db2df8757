import { expect, type Page } from '@playwright/test';
import { FAULTY, load, ready, servedDesk, WIDE, zipOf } from './deskPage';
import type { Server } from './ownSite';
import { freshTest as test } from './site';

let desk: Server;

// In one process, which serves the desk once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  desk = await servedDesk();
});

test.afterAll(async () => {
  await desk.close();
});

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });

/** Reads the sheet, up to the plan that is ready to save. */
async function readSheet(page: Page): Promise<void> {
  await load(page, desk, ['scorecard-mar17.csv', WIDE]);
  await page
    .getByRole('group', { name: /“n\/a”/ })
    .getByLabel('Not available')
    .check();
  await page.getByLabel('Your authority').fill('Rotherham');
  await page.getByRole('button', { name: 'Read the sheet' }).click();
  await ready(page);
}

test('Back and Forward go through the steps, with the focus on each heading and nothing of the plan in the address', async ({
  page,
}) => {
  await readSheet(page);
  await page.goBack();
  await expect(titleOf(page)).toHaveText('Is this how your sheet reads?');
  await expect(titleOf(page)).toBeFocused();
  await page.getByText('One question is answered already').click();
  await expect(page.getByRole('group', { name: /“n\/a”/ }).getByLabel('Not available')).toBeChecked();
  await page.goBack();
  await expect(titleOf(page)).toHaveText('From your workbook to a scorecard');
  await expect(titleOf(page)).toBeFocused();
  await page.goForward();
  await expect(titleOf(page)).toHaveText('Is this how your sheet reads?');
  await page.goForward();
  await ready(page);
  await expect(titleOf(page)).toBeFocused();
  expect(page.url()).toBe(desk.url);
});

test('What was changed in the plan is still there after Back and Forward, and after a link within the page', async ({
  page,
}) => {
  await load(page, desk, ['plan.zip', zipOf(FAULTY)]);
  await page
    .getByRole('button', { name: /^Correct / })
    .first()
    .click();
  const mended = page.getByText('Corrected so far: one cell');
  await expect(mended).toBeVisible();
  await page.evaluate(() => {
    location.hash = 'content';
  });
  await page.goBack();
  await expect(mended).toBeVisible();
  await page.goBack();
  await expect(titleOf(page)).toHaveText('From your workbook to a scorecard');
  await page.goForward();
  await expect(mended).toBeVisible();
});

test('Before what Forward leads to is lost, the desk asks, on loading other files and on leaving the page', async ({
  page,
}) => {
  await readSheet(page);
  await page.goBack();
  await page.goBack();
  await expect(titleOf(page)).toHaveText('From your workbook to a scorecard');
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(`${dialog.type()} ${dialog.message()}`);
    void (dialog.type() === 'confirm' ? dialog.dismiss() : dialog.accept());
  });
  await page
    .getByLabel('Workbook, CSV files or a zip')
    .setInputFiles({ name: 'plan.zip', mimeType: 'application/zip', buffer: Buffer.from(zipOf(FAULTY)) });
  await expect
    .poll(() => questions)
    .toEqual(['confirm Your answers are not saved. Leave them and load other files?']);
  await page.goForward();
  await page.goForward();
  await ready(page);
  await page.reload();
  expect(questions.at(-1)).toMatch(/^beforeunload/);
  await expect(titleOf(page)).toHaveText('From your workbook to a scorecard');
  await expect(page.getByText('This page was loaded again, and nothing of your work was kept')).toBeVisible();
  // The entries of before are still in the browser's history, and their steps are gone.
  await page.goBack();
  await expect(titleOf(page)).toHaveText('From your workbook to a scorecard');
  // Once the sheet is loaded again, nothing is gone, and Back does not say so.
  await readSheet(page);
  await page.goBack();
  await page.goBack();
  await expect(
    page.getByText('Your work is still open: press Forward in your browser to go on with it.'),
  ).toBeVisible();
  await expect(page.getByText('This page was loaded again')).toHaveCount(0);
});

test('After Back, the step Preview leads to the plan again, until an answer is another', async ({ page }) => {
  await readSheet(page);
  await page.goBack();
  await expect(titleOf(page)).toHaveText('Is this how your sheet reads?');
  const preview = page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Preview' });
  await preview.click();
  await ready(page);
  await page.goBack();
  await page.getByText('One question is answered already').click();
  await page
    .getByRole('group', { name: /“n\/a”/ })
    .getByLabel('Does not apply')
    .check();
  await expect(preview).toHaveCount(0);
});

test('One press saves the site, the one file and the plan, each with its digest', async ({ page }) => {
  await readSheet(page);
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await page.getByRole('button', { name: 'Save all three' }).click();
  await expect
    .poll(() => names)
    .toEqual(['scorecard-site-2017-03.zip', 'scorecard-2017-03.html', 'scorecard-plan-2017-03.zip']);
  await expect(page.getByText(/^Saved as .*SHA-256 [0-9a-f]{16}…$/)).toHaveCount(3);
  await expect(page.getByText(/It passed the audit\.$/)).toHaveCount(2);
  // The plan is saved, so nothing would be lost.
  await page.getByRole('button', { name: 'Load other files' }).click();
  await expect(titleOf(page)).toHaveText('From your workbook to a scorecard');
});

test('Change the answers goes back in the history, and “Load other files” to its beginning', async ({
  page,
}) => {
  await readSheet(page);
  const before = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Change the answers' }).click();
  await expect(titleOf(page)).toHaveText('Is this how your sheet reads?');
  await page.getByRole('button', { name: 'Read the sheet' }).click();
  await ready(page);
  expect(await page.evaluate(() => history.length)).toBe(before);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Load other files' }).click();
  await expect(titleOf(page)).toHaveText('From your workbook to a scorecard');
  await page.goForward();
  await expect(titleOf(page)).toHaveText('From your workbook to a scorecard');
});

test('After “Write them” the focus is on the next empty box, and then on the ways to save', async ({
  page,
}) => {
  const counts = ['on-plans,E08000018,2017,January,370', 'on-plans,E08000018,2017,February,368'];
  const shares = ['long,E08000018,2017,January,0.3', 'long,E08000018,2017,February,0.5'];
  const plan = {
    ...FAULTY,
    'indicators.csv':
      'id,title,polarity,unit,decimals\non-plans,Number of children with a CPP,neutral,count,0\nlong,% CPP lasting 2+ years,low,percent,1\n',
    'observations.csv': `indicator,area,time_period,time_identifier,value\n${[...counts, ...shares].join('\n')}\n`,
  };
  await load(page, desk, ['plan.zip', zipOf(plan)]);
  await expect(titleOf(page)).toHaveText('Ready to save, but 2 figures wait for their number of people');
  await page.getByLabel('Jan 2017').fill('2400');
  await page.getByRole('button', { name: 'Write them' }).click();
  await expect(titleOf(page)).toHaveText('Ready to save, but one figure waits for its number of people');
  await expect(page.getByLabel('Feb 2017')).toBeFocused();
  await page.keyboard.type('2400');
  await page.keyboard.press('Enter');
  await expect(titleOf(page)).toHaveText(/^Ready to save: /);
  await expect(page.getByRole('heading', { name: 'Save', exact: true })).toBeFocused();
});

test('“See the report” opens the report of today’s figures, not a list', async ({ page }) => {
  await readSheet(page);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'See the report' }).click();
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText(/monitoring report/);
});

test('Numbers of people that are typed for two indicators are written by one press', async ({ page }) => {
  const counts = ['on-plans,E08000018,2017,January,370', 'on-plans,E08000018,2017,February,368'];
  const shares = ['long,E08000018,2017,January,0.3', 'again,E08000018,2017,January,0.5'];
  const plan = {
    ...FAULTY,
    'indicators.csv':
      'id,title,polarity,unit,decimals\non-plans,Number of children with a CPP,neutral,count,0\nlong,% CPP lasting 2+ years,low,percent,1\nagain,% CPP for a second time,low,percent,1\n',
    'observations.csv': `indicator,area,time_period,time_identifier,value\n${[...counts, ...shares].join('\n')}\n`,
  };
  await load(page, desk, ['plan.zip', zipOf(plan)]);
  await expect(titleOf(page)).toHaveText('Ready to save, but 2 figures wait for their number of people');
  const boxes = page.getByRole('form', { name: /How many people each figure/ });
  await boxes.nth(0).getByLabel('Jan 2017').fill('2400');
  await boxes.nth(1).getByLabel('Jan 2017').fill('2600');
  await boxes.nth(1).getByRole('button', { name: 'Write them' }).click();
  await expect(titleOf(page)).toHaveText('Ready to save: no figure withheld, audit passed');
});

test('What is typed and not written stays after Back and Forward, and Save asks about it first', async ({
  page,
}) => {
  const counts = ['on-plans,E08000018,2017,January,370', 'on-plans,E08000018,2017,February,368'];
  const plan = {
    ...FAULTY,
    'indicators.csv':
      'id,title,polarity,unit,decimals\non-plans,Number of children with a CPP,neutral,count,0\nlong,% CPP lasting 2+ years,low,percent,1\n',
    'observations.csv': `indicator,area,time_period,time_identifier,value\n${[...counts, 'long,E08000018,2017,January,0.3'].join('\n')}\n`,
  };
  await load(page, desk, ['plan.zip', zipOf(plan)]);
  await page.getByLabel('Jan 2017').fill('2400');
  await page.goBack();
  await expect(titleOf(page)).toHaveText('From your workbook to a scorecard');
  await page.goForward();
  await expect(page.getByLabel('Jan 2017')).toHaveValue('2400');
  await page.getByRole('button', { name: 'Save one file' }).click();
  const notice = page.getByRole('group', { name: 'What is typed and not written' });
  await expect(notice).toBeFocused();
  await notice.getByRole('button', { name: 'Write it' }).click();
  await expect(titleOf(page)).toHaveText('Ready to save: no figure withheld, audit passed');
  await expect(page.getByRole('heading', { name: 'Save', exact: true })).toBeFocused();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save one file' }).click();
  await download;
});
