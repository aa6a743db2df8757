import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { filesIn } from './everyText';
import { FAULTY, load, NEXT, packed, ROOT, savedBytes, servedDesk, WIDE, zipOf } from './deskPage';
import { built, type Server } from './ownSite';
import { freshTest as test, PLAN_2012 } from './site';
import { violationsOf } from './violationsOf';

let desk: Server;
let room: string;

// In one process, which serves the desk once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-desk-'));
  desk = await servedDesk();
});

test.afterAll(async () => {
  await desk.close();
  rmSync(room, { recursive: true, force: true });
});

test('A printed scorecard becomes a plan that the command checks, a site with the bytes that it writes, and one file', async ({
  page,
}) => {
  const errors: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => errors.push(message.text()));
  page.on('request', (request) => request.url().startsWith(desk.url) || elsewhere.push(request.url()));
  await load(page, desk, ['scorecard-mar17.csv', WIDE]);
  await expect(page.getByRole('heading', { level: 1, name: /how your sheet reads/ })).toBeVisible();
  await expect(page.getByLabel('Column E holds')).toHaveValue('figure');
  await page
    .getByRole('group', { name: /“n\/a”/ })
    .getByLabel('Not available')
    .check();
  await page.getByRole('button', { name: 'Read the sheet' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the name of the authority');
  await page.getByLabel('Your authority').fill('Rotherham');
  await page.getByRole('button', { name: 'Read the sheet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
  // The command builds from the same plan, without a report that is frozen in it.
  await page.getByRole('checkbox', { name: /Keep today’s figures in it/ }).uncheck();
  const plan = join(room, 'plan');
  for (const [path, bytes] of Object.entries(unzipSync(await savedBytes(page, 'Save the plan')))) {
    mkdirSync(dirname(join(plan, path)), { recursive: true });
    writeFileSync(join(plan, path), bytes);
  }
  expect(readFileSync(join(plan, 'observations.csv'), 'utf8')).toContain(
    'days-to-adoption,E08000018,2017,January,x',
  );
  await expectSame(unzipSync(await savedBytes(page, 'Save the site')), built(plan, join(room, 'site')));
  const one = Buffer.from(await savedBytes(page, 'Save one file')).toString('utf8');
  expect(one).toBe(readFileSync(built(plan, join(room, 'one.html')), 'utf8'));
  expect(elsewhere).toEqual([]);
  expect(errors).toEqual([]);
  const checked = execFileSync(process.execPath, [join(ROOT, 'bin/scorecard.mjs'), 'check', plan], {
    encoding: 'utf8',
  });
  expect(checked).not.toContain('error');
});

async function expectSame(files: Readonly<Record<string, Uint8Array>>, folder: string): Promise<void> {
  const written = filesIn(folder).map((path) => relative(folder, path).replaceAll('\\', '/'));
  expect(Object.keys(files).toSorted()).toEqual(written.toSorted());
  for (const path of written)
    expect([path, Buffer.from(files[path] ?? []).equals(readFileSync(join(folder, path)))]).toEqual([
      path,
      true,
    ]);
}

// One plan in a browser: that of every plan the desk's site has the bytes of the command's, siteInMemory.test.ts shows.
test('The desk makes of a plan the site that the command writes, byte for byte', async ({ page }) => {
  await load(page, desk, ['plan.zip', packed(PLAN_2012)]);
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
  await expectSame(
    unzipSync(await savedBytes(page, 'Save the site')),
    built(`plans/${PLAN_2012}`, join(room, PLAN_2012)),
  );
});

test('Cells are mended together, and undone together', async ({ page }) => {
  await load(page, desk, ['plan.zip', zipOf(FAULTY)]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '3 errors stop the save; 3 cells can be corrected now',
  );
  await expect(
    page.getByRole('button', { name: /^A period written another way can be corrected 2$/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: /^A period/ }).click();
  await expect(page.getByText('2014/15 → 201415')).toBeVisible();
  await page.getByRole('button', { name: 'Correct all 3' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
  const plan = unzipSync(await savedBytes(page, 'Save the plan'));
  expect(new TextDecoder().decode(plan['indicators.csv'])).toContain('contacts,Contacts,neutral,count');
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^3 errors stop the save/);
});

test('The preview is the product itself, marked on every page, and stores nothing', async ({
  page,
  context,
}) => {
  await load(page, desk, ['rotherham-2018.zip', packed('rotherham-2018')]);
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the preview' }).click();
  const preview = await opened;
  await expect(preview.getByRole('heading', { level: 1, name: 'The plan on one page' })).toBeVisible();
  await expect(preview.getByText('Preview: nothing is published, and nothing is stored.')).toBeVisible();
  await preview.getByRole('link', { name: 'Scorecard', exact: true }).first().click();
  await expect(preview.getByText('Preview: nothing is published, and nothing is stored.')).toBeVisible();
  expect(
    await preview.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await caches.keys()).length,
    ]),
  ).toEqual([0, 0, 0]);
});

test('Next month’s sheet on this month’s plan shows what changes, asks nothing again, and is saved', async ({
  page,
}) => {
  await load(page, desk, ['scorecard-mar17.csv', WIDE]);
  await page
    .getByRole('group', { name: /“n\/a”/ })
    .getByLabel('Not available')
    .check();
  await page.getByLabel('Your authority').fill('Rotherham');
  await page.getByRole('button', { name: 'Read the sheet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'scorecard-apr17.csv'));
    dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  }, NEXT);
  await expect(
    page.getByText('Revised: Re-referrals in 12 months, February 2017: was 28.4, is 28.0.'),
  ).toBeVisible();
  await page.getByText(/questions? (is|are) answered already/).click();
  await expect(page.getByRole('group', { name: /“n\/a”/ }).getByLabel('Not available')).toBeChecked();
  await page.getByRole('button', { name: 'Read the sheet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
  const plan = unzipSync(await savedBytes(page, 'Save the plan'));
  expect(new TextDecoder().decode(plan['observations.csv'])).toContain(
    're-referrals-in-12-months,E08000018,2017,April,25.0',
  );
});

test('Last month’s plan that is dropped after the new sheet gets the sheet, with the answers so far', async ({
  page,
}) => {
  await load(page, desk, ['scorecard-mar17.csv', WIDE]);
  await page.getByLabel('Your authority').fill('Rotherham');
  await page.getByRole('button', { name: 'Read the sheet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
  const plan = Buffer.from(await savedBytes(page, 'Save the plan')).toString('base64');
  await load(page, desk, ['scorecard-apr17.csv', NEXT]);
  const missing = page.getByRole('group', { name: /“n\/a”/ }).getByLabel('Not available');
  await missing.check();
  await page.evaluate((packed) => {
    const bytes = Uint8Array.from(atob(packed), (sign) => sign.codePointAt(0) ?? 0);
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'scorecard-plan-2017-03.zip'));
    dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  }, plan);
  await expect(
    page.getByText('Revised: Re-referrals in 12 months, February 2017: was 28.4, is 28.0.'),
  ).toBeVisible();
  await expect(missing).toBeChecked();
});

test('From pasted cells to a saved site by keyboard alone', async ({ page }) => {
  await page.goto(desk.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text.replaceAll(',', '\t'));
    dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  }, WIDE);
  await expect(page.getByRole('heading', { level: 1, name: /how your sheet reads/ })).toBeVisible();
  await tabTo(page, 'Your authority');
  await page.keyboard.type('Rotherham');
  await tabTo(page, 'Read the sheet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
  await tabTo(page, 'Save the site');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^scorecard-site-\d{4}-\d\d\.zip$/);
});

/** Moves the focus on until it is on the control of this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const control = page.getByLabel(name).or(page.getByRole('button', { name }));
  // A busy machine must not pass the control by: whether it has the focus is asked once after each press.
  await expect(control).toBeVisible();
  const pressed = async () => {
    await page.keyboard.press('Tab');
    return control.evaluate((element) => element === document.activeElement);
  };
  await expect.poll(pressed, { intervals: [0] }).toBe(true);
}

test('An empty workbook is saved with the neighbours of the authority, and loads again', async ({ page }) => {
  await page.goto(desk.url);
  await page.getByLabel('Your authority').fill('Rotherham');
  const workbook = await savedBytes(page, 'Save an empty workbook');
  await load(page, desk, ['my-plan.xlsx', workbook]);
  await expect(page.getByRole('heading', { level: 1, name: /save/ })).toBeVisible();
});

test('Files of another kind are refused in a sentence, and the page goes on', async ({ page }) => {
  await load(page, desk, ['notes.csv', 'Notes for the meeting\nBring the papers\n']);
  await expect(page.getByRole('alert')).toContainText('Nothing here is a plan or a printed scorecard.');
  await load(page, desk, ['broken.zip', 'PK\u0003\u0004 and nothing more']);
  await expect(page.getByRole('alert')).toContainText('The zip cannot be opened');
});

for (const [name, step] of [
  ['to load', (page: Page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible()],
  [
    'to say how a sheet reads',
    async (page: Page) => {
      await load(page, desk, ['scorecard-mar17.csv', WIDE]);
      await expect(page.getByLabel('Your authority')).toBeVisible();
    },
  ],
  [
    'to mend',
    async (page: Page) => {
      await load(page, desk, ['indicators.csv', FAULTY['indicators.csv']]);
      await expect(page.getByRole('heading', { level: 1, name: /stop/ })).toBeVisible();
    },
  ],
] as const)
  test(`The step ${name} breaks no rule of access and fits 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(desk.url);
    await step(page);
    expect(await violationsOf(page)).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(320);
  });

test('On a phone each of the desk’s steps has its number and name in one line', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(desk.url);
  const steps = page.getByRole('navigation').getByRole('listitem');
  await expect(steps).toHaveCount(4);
  const heights = await steps.evaluateAll((items) =>
    items.map((item) => {
      const words = document.createRange();
      words.selectNodeContents(item);
      return words.getBoundingClientRect().height;
    }),
  );
  for (const height of heights) expect(height).toBeLessThan(30);
});
