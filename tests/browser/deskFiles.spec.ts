import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { FAULTY, load, ready, ROOT, savedBytes, servedDesk, WIDE, zipOf } from './deskPage';
import { wholeOf } from '@/sources/fileBytes';
import { anEesText } from '#mocks/anEesText';
import { aWorkbook } from '#tests/support/aWorkbook';
import type { Server } from './ownSite';
import { freshTest as test } from './site';

let desk: Server;

// In one process, which serves the desk once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  desk = await servedDesk();
});

test.afterAll(() => desk.close());

async function sheetsIn(bytes: Uint8Array) {
  return await readExcelFile(new Blob([bytes as Uint8Array<ArrayBuffer>]));
}

test('The issues are saved as a workbook with the cells marked, and the mends as a corrected copy of the officer’s own workbook', async ({
  page,
}) => {
  await load(page, desk, ['plan.zip', zipOf(FAULTY)]);
  const marked = await savedBytes(page, 'Save my workbook with the cells marked');
  const [issues, ...own] = await sheetsIn(marked);
  expect(issues?.sheet).toBe('Issues');
  expect(issues?.data.slice(1, 4).map(([kind]) => kind)).toEqual(['Error', 'Error', 'Error']);
  expect(own.map(({ sheet }) => sheet).toSorted()).toEqual(['indicators', 'observations']);

  await page.getByRole('button', { name: 'Correct all 3' }).click();
  await ready(page);
  const workbook = await savedBytes(page, 'Save the workbook');
  await load(page, desk, ['plan.xlsx', workbook]);
  await ready(page);
  expect(Object.keys(unzipSync(await savedBytes(page, 'Save the plan'))).toSorted()).toEqual([
    'indicators.csv',
    'observations.csv',
    'plan.json',
    'reports/march-2017.csv',
  ]);
});

test('Mends go into a copy of a workbook, which has the officer’s own name and keeps its other parts', async ({
  page,
}) => {
  await load(page, desk, ['plan.zip', zipOf(FAULTY)]);
  await page.getByRole('button', { name: 'Correct all 3' }).click();
  await ready(page);
  const plan = await savedBytes(page, 'Save the workbook');
  const parts = unzipSync(plan);
  const shared = 'xl/sharedStrings.xml';
  const text = strFromU8(parts[shared] ?? new Uint8Array());
  expect(text).toContain('>neutral<');
  const wrong = zipSync({ ...parts, [shared]: strToU8(text.replace('>neutral<', '>Info<')) });
  await load(page, desk, ['her-own.xlsx', wrong]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/one cell can be corrected now$/);
  await page.getByRole('button', { name: 'Correct one cell' }).click();
  await ready(page);
  await expect(page.getByText('Corrected so far: one cell')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the corrected copy' }).click();
  expect((await download).suggestedFilename()).toBe('her-own-corrected.xlsx');
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/one cell can be corrected now$/);
});

test('A new plan begins with an authority and the published indicators that are ticked, as a scorecard at once and as a workbook', async ({
  page,
}) => {
  await page.goto(desk.url);
  await page.getByLabel('Your authority').fill('Rotherham');
  await expect(page.getByText('Published indicators: 0 of 47')).toBeVisible();
  await page.getByLabel('Social worker turnover').check();
  await page.getByLabel('School sessions missed through absence').check();
  await expect(page.getByText(/^Your statistical neighbours, the closest first: Barnsley, /)).toBeVisible();
  await page.getByText('Choose other areas to compare with').click();
  await page.getByLabel('Barnsley').uncheck();
  await page.getByLabel('Another authority').fill('Leeds');
  await page.getByLabel('Another authority').press('Enter');
  await expect(page.getByText(/^Compared with: .*, Leeds\.$/)).toBeVisible();
  await expect(page.getByText('Areas: 10 of at most 20')).toBeVisible();
  const workbook = await savedBytes(page, 'Save a workbook with these');
  await expect(page.getByRole('status').getByText(/^Saved as my-plan\.xlsx\. /)).toBeVisible();
  const sheets = await sheetsIn(workbook);
  const compared = sheets.find(({ sheet }) => sheet === 'neighbours')?.data.slice(1) ?? [];
  expect(compared).toHaveLength(10);
  expect(compared.map((row) => row[2])).not.toContain('E08000016');
  expect(compared.at(-1)?.slice(1, 3)).toEqual([10, 'E08000035']);
  const indicators = sheets.find(({ sheet }) => sheet === 'indicators')?.data ?? [];
  expect(indicators.slice(1).map(([id]) => id)).toEqual(['absence', 'social-worker-turnover']);
  await page.getByRole('button', { name: 'Make a scorecard of these now' }).click();
  await ready(page);
  await expect(page.getByText(/^Children’s services, Rotherham: 2 indicators, 2 priorities/)).toBeVisible();
  // The workbook alone is enough: the desk has the figures that ship with Scorecard.
  await load(page, desk, ['my-plan.xlsx', workbook]);
  await ready(page);
  await expect(page.getByText(/2 indicators, 2 priorities/)).toBeVisible();
});

test('The rows of the example go when they are asked to, and come back when that is undone', async ({
  page,
}) => {
  await page.goto(desk.url);
  await page.getByLabel('Your authority').fill('Rotherham');
  await page.getByLabel('With example rows').check();
  await load(page, desk, ['my-plan.xlsx', await savedBytes(page, 'Save an empty workbook')]);
  await ready(page);
  await page.getByRole('button', { name: 'Take the example rows away' }).click();
  await expect(page.getByRole('button', { name: 'Take the example rows away' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(page.getByRole('button', { name: 'Take the example rows away' })).toBeVisible();
});

test('What a sheet is taken for is read anew in the worker with each answer', async ({ page }) => {
  await load(page, desk, ['scorecard-mar17.csv', WIDE]);
  await expect(page.getByText(/one thing is asked below/)).toBeVisible();
  await page.getByLabel('Column D holds').selectOption({ label: 'Not used' });
  await expect(page.getByLabel('Column D holds')).toHaveValue('unused');
  await page
    .getByRole('group', { name: /“n\/a”/ })
    .getByLabel('Not available')
    .check();
  await expect(page.getByText('have no answer')).toHaveCount(0);
});

test('A published file alone starts a plan from what is ticked, and says which way is better as the officer does', async ({
  page,
}) => {
  const figures = readFileSync(join(ROOT, 'plans/figures/lait-2026-04.csv'));
  await load(page, desk, ['lait-2026-04.csv', figures]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What this file could bring');
  await page.getByRole('button', { name: 'Start a plan' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the name of the authority');
  await page.getByLabel('Your authority').fill('Rotherham');
  await page.getByRole('button', { name: 'Tick none' }).click();
  const [first] = await page.getByRole('checkbox').all();
  await first?.check();
  const which = page.getByLabel(/^Which way is better/).first();
  await which.selectOption('low');
  await page.getByText('Lines to paste into a plan of your own').click();
  await expect(page.getByRole('region', { name: 'feeds.json' })).toContainText('"file":"lait-2026-04.csv"');
  await page.getByRole('button', { name: 'Start a plan with one indicator' }).click();
  await ready(page);
  const plan = unzipSync(await savedBytes(page, 'Save the plan'));
  expect(
    strFromU8(plan['indicators.csv'] ?? new Uint8Array())
      .trim()
      .split('\n'),
  ).toHaveLength(2);
  expect(strFromU8(plan['indicators.csv'] ?? new Uint8Array())).toContain(',low,');
  expect(Object.keys(plan)).toContain('feeds/lait-2026-04.csv');
});

test('Where no value of a published column means all, the officer chooses it and sees what was taken', async ({
  page,
}) => {
  const file = anEesText(
    'age,number',
    'Rotherham|2025|At 16,51',
    'Rotherham|2025|At 17,62',
    'Rotherham|2024|At 17,60',
  );
  await load(page, desk, ['plans.csv', file]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What this file could bring');
  await page.getByLabel('Your authority').fill('Rotherham');
  await expect(page.getByRole('checkbox', { name: 'Number: At 16' })).toBeChecked();
  await page.getByRole('combobox', { name: 'age' }).selectOption('At 17');
  await expect(page.getByRole('checkbox', { name: 'Number: At 17' })).toBeChecked();
  await expect(page.getByText(/2 periods, newest 62 for 2025/)).toBeVisible();
  await page.getByRole('button', { name: 'Start a plan with one indicator' }).click();
  await ready(page);
  const plan = unzipSync(await savedBytes(page, 'Save the plan'));
  expect(JSON.parse(strFromU8(plan['feeds.json'] ?? new Uint8Array()))).toMatchObject([
    { filters: { age: 'At 17' } },
  ]);
});

test('A withheld figure says why; what counts no children is shown when the officer says so, and can be undone', async ({
  page,
}) => {
  const plan = {
    ...FAULTY,
    'indicators.csv': 'id,title,polarity,unit\nworkers,Social workers on leave,neutral,count\n',
    'observations.csv':
      'indicator,area,time_period,time_identifier,value\nworkers,E08000018,201617,Financial year,3\n',
  };
  await load(page, desk, ['plan.zip', zipOf(plan)]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/one figure withheld/);
  await expect(
    page.getByText('2016/17 [c]: about 1 to 5 people are counted, fewer than may be published'),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Say so, and show it: Social workers on leave/ }).click();
  const sure = page.getByRole('group', { name: 'What becomes public of Social workers on leave' });
  await expect(sure).toContainText('One figure becomes public: 2016/17.');
  await expect(sure).toBeFocused();
  await sure.getByRole('button', { name: 'Keep them withheld' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/one figure withheld/);
  await page.getByRole('button', { name: /^Say so, and show it: Social workers on leave/ }).click();
  await page.getByRole('button', { name: 'Yes, show them' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/no figure withheld/);
  await page.getByText('“Social workers on leave” is marked as not about people').click();
  await page.getByRole('button', { name: 'Undo: Social workers on leave is about people' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/one figure withheld/);
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(page.getByText('is marked as not about people')).toBeVisible();
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/one figure withheld/);
});

test('The preview has one window, and says when the plan has changed since', async ({ page, context }) => {
  const plan = {
    ...FAULTY,
    'indicators.csv': 'id,title,polarity,unit\nworkers,Social workers on leave,neutral,count\n',
    'observations.csv':
      'indicator,area,time_period,time_identifier,value\nworkers,E08000018,201617,Financial year,3\n',
  };
  await load(page, desk, ['plan.zip', zipOf(plan)]);
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the preview' }).click();
  const preview = await opened;
  const heading = preview.getByRole('heading', { level: 1, name: 'The scorecard on one page' });
  await expect(heading).toBeVisible();
  await page.getByRole('button', { name: /^Say so, and show it: Social workers on leave/ }).click();
  await page.getByRole('button', { name: 'Yes, show them' }).click();
  await preview.getByRole('button', { name: 'Show the plan as it is now' }).click();
  await expect(preview.getByRole('button', { name: 'Show the plan as it is now' })).toHaveCount(0);
  await expect(heading).toBeVisible();
  await page.getByRole('button', { name: 'Open the preview' }).click();
  await expect(heading).toBeVisible();
  expect(context.pages()).toHaveLength(2);
});

test('A workbook of tables that does not say whose it is is asked for it, and a mended one keeps the rest of the plan', async ({
  page,
}) => {
  const tables = {
    'indicators.csv': 'id,title,polarity,unit\ncontacts,Contacts,neutral,count\n',
    'observations.csv':
      'indicator,area,time_period,time_identifier,value\ncontacts,E08000018,201516,Financial year,100\ncontacts,E08000018,201617,Financial year,oops\n',
  };
  await load(page, desk, ['tables.zip', zipOf(tables)]);
  const form = page.getByRole('form', { name: 'These tables do not say whose they are' });
  await expect(form.getByLabel('Figures as at')).toHaveValue('2017-03-31');
  await form.getByLabel('Title of the scorecard').fill('Our scorecard');
  await form.getByRole('button', { name: 'Go on with the check' }).click();
  await expect(form.getByRole('alert')).toContainText('Enter the name of the authority');
  await form.getByLabel('Your authority').fill('Rotherham');
  await form.getByLabel('Your authority').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1 error stops the save/);
  await expect(form).toHaveCount(0);
  const mended = tables['observations.csv'].replace('oops', '120');
  await page.getByLabel(/Next month’s sheet/).setInputFiles({
    name: 'observations.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(mended),
  });
  await ready(page);
  await expect(page.getByText('Kept from the plan before: indicators.csv, plan.json.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the plan before' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1 error stops the save/);
});

test('A figure that looks like a slip of the keyboard is named in the heading, before the ways to save', async ({
  page,
}) => {
  const months = ['January,27.5', 'February,28.4', 'March,261', 'April,27.1'].map((text) => {
    const [month = '', value = ''] = text.split(',');
    return `referrals,E08000018,2017,${month},${value}`;
  });
  await load(page, desk, [
    'plan.zip',
    zipOf({
      ...FAULTY,
      'plan.json': FAULTY['plan.json'].replace('2017-03-31', '2017-04-30'),
      'indicators.csv': 'id,title,polarity,unit\nreferrals,Re-referrals in 12 months,low,percent\n',
      'observations.csv': `indicator,area,time_period,time_identifier,value\n${months.join('\n')}\n`,
    }),
  ]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Ready to save, but one figure looks like a typing mistake',
  );
  await expect(page.getByRole('region', { name: 'To look at before you save' })).toContainText(
    '261 of referrals: observations.csv, row 4, column value',
  );
  await expect(
    page.getByRole('heading', { level: 2, name: 'A figure far outside its series: 1' }),
  ).toBeVisible();
});

test('One file says where the newest edition lies, where the officer has written it', async ({ page }) => {
  await load(page, desk, [
    'sheet.zip',
    zipOf({
      ...FAULTY,
      'indicators.csv': 'id,title,polarity,unit\ncontacts,Contacts,neutral,count\n',
      'observations.csv':
        'indicator,area,time_period,time_identifier,value\ncontacts,E08000018,201617,Financial year,100\n',
    }),
  ]);
  await ready(page);
  await page.getByText('Newest edition’s address').click();
  const field = page.getByLabel(/find the newest edition/);
  await field.fill('council.example/scorecard');
  await expect(page.getByText('Write a whole address that begins with https://')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save one file' })).toBeDisabled();
  await field.fill('https://council.example/scorecard');
  const one = Buffer.from(await savedBytes(page, 'Save one file')).toString('utf8');
  expect(one).toContain('data-newest="https://council.example/scorecard"');
});

test('The plan that is saved keeps the figures of today for next month, and nothing else is made old by it', async ({
  page,
}) => {
  await load(page, desk, ['scorecard-mar17.csv', WIDE]);
  await page.getByLabel('Your authority').fill('Rotherham');
  await page.getByRole('button', { name: 'Read the sheet' }).click();
  await ready(page);
  await savedBytes(page, 'Save one file');
  const isFrozen = page.getByRole('checkbox', {
    name: /Keep today’s figures in it as “March 2017”/,
  });
  await expect(isFrozen).toBeChecked();
  const plan = unzipSync(await savedBytes(page, 'Save the plan'));
  expect(new TextDecoder().decode(plan['reports/march-2017.csv'])).toContain('re-referrals-in-12-months,');
  await expect(page.getByText('Saved as scorecard-2017-03.html')).toBeVisible();
  await isFrozen.uncheck();
  const bare = unzipSync(await savedBytes(page, 'Save the plan'));
  expect(Object.keys(bare).filter((path) => path.startsWith('reports/'))).toEqual([]);
});

test('A sheet that looks like a table under another name is asked about first: it is left out, or read as the table, in a copy of the workbook', async ({
  page,
}) => {
  const book = wholeOf(
    aWorkbook({
      plan: [
        ['key', 'value'],
        ['id', 'made-up'],
        ['title', 'Made up'],
        ['authority', 'E08000018'],
        ['asAt', '2017-03-31'],
      ],
      indicators: [
        ['id', 'title', 'polarity', 'unit'],
        ['visits', 'Visits in time', 'high', 'percent'],
      ],
      observations: [
        ['indicator', 'area', 'time_period', 'time_identifier', 'value'],
        ['visits', 'E08000018', '201617', 'Financial year', 93],
      ],
      'Targets 16-17': [
        ['indicator', 'time_period', 'time_identifier', 'target'],
        ['visits', '201617', 'Financial year', 95],
      ],
    }),
  );
  await load(page, desk, ['plan.xlsx', book]);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Is the sheet “Targets 16-17” your targets?');
  await page.getByRole('button', { name: 'Leave “Targets 16-17” out' }).click();
  await ready(page);
  await expect(page.getByText('It is not asked about next month.')).toBeVisible();
  await load(page, desk, ['plan.xlsx', book]);
  await expect(heading).toHaveText('Is the sheet “Targets 16-17” your targets?');
  await page.getByRole('button', { name: 'It is targets: read it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save: / })).toBeVisible();
  const plan = unzipSync(await savedBytes(page, 'Save the plan'));
  expect(new TextDecoder().decode(plan['targets.csv'])).toContain('visits,201617,Financial year,95');
  const copy = await sheetsIn(await savedBytes(page, 'Save the corrected copy'));
  expect(copy.map(({ sheet }) => sheet)).toContain('targets');
});

test('Shares that may be of one child are withheld, with a box for each of them, and the headline says that they wait', async ({
  page,
}) => {
  const rows = ['on-plans,E08000018,2017,January,370', 'on-plans,E08000018,2017,February,368'];
  const shares = ['long,E08000018,2017,January,0.3', 'long,E08000018,2017,February,0.5'];
  const plan = {
    ...FAULTY,
    'indicators.csv':
      'id,title,polarity,unit,decimals\non-plans,Number of children with a CPP,neutral,count,0\nlong,% CPP lasting 2+ years,low,percent,1\n',
    'observations.csv': `indicator,area,time_period,time_identifier,value\n${[...rows, ...shares].join('\n')}\n`,
  };
  await load(page, desk, ['plan.zip', zipOf(plan)]);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Ready to save, but 2 figures wait for their number of people');
  await expect(page.getByText('A box left empty keeps its figure withheld.')).toBeVisible();
  const boxes = page.getByRole('form', {
    name: 'How many people each figure of % CPP lasting 2+ years is of',
  });
  await boxes.getByLabel('Jan 2017').fill('2400');
  await boxes.getByLabel('Feb 2017').fill('368');
  await boxes.getByRole('button', { name: 'Write them' }).click();
  // 0.3% of 2,400 is 7 children, and 0.5% of 368 is 2.
  await expect(heading).toHaveText('Ready to save: one figure withheld, audit passed');
  await expect(
    page.getByText('Feb 2017 [c]: about 1 to 5 people are counted, fewer than may be published'),
  ).toBeVisible();
  await expect(boxes).toHaveCount(0);
});
