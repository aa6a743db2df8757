import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { inflateRawSync } from 'node:zlib';
import { dirname, join, relative, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { filesIn } from './everyText';
import { built, served, type Server } from './ownSite';
import { PLAN_2012 } from './site';

const ROOT = resolve(import.meta.dirname, '../..');

/** A printed scorecard, figures made up. */
const WIDE = `Sampleton children’s services (made up)
No.,Indicator,Good perf is,Data note,Jan-17,Feb-17,Mar-17,YTD,RAG,Target
1.1,Number of contacts,Info,Number,1042,988,1190,12870,,
1.2,Re-referrals in 12 months,Low,%,27.5%,28.4%,26.1%,27.2%,A,26%<
1.3,Days to adoption,Low,Days,n/a,311,325,325,G,426<
`;

/** The next month of it, in which one figure was put right. */
const NEXT = WIDE.replace('Mar-17', 'Apr-17').replaceAll('28.4%', '28.0%').replace('26.1%', '25.0%');

/** A table with cells that can be mended. */
const FAULTY = {
  'plan.json': JSON.stringify({
    id: 'made-up',
    title: 'Made up',
    authority: 'E08000018',
    asAt: '2017-03-31',
  }),
  'indicators.csv': 'id,title,polarity,unit\ncontacts,Contacts,Info,count\n',
  'observations.csv':
    'indicator,area,time_period,time_identifier,value\ncontacts,E08000018,2014/15,Financial year,11010\ncontacts,E08000018,2015-16,Financial year,12165\n',
} as const;

let desk: Server;
let room: string;

// In one process, which serves the desk once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-desk-'));
  desk = await served(join(ROOT, 'dist/desk'), '/council/desk/');
});

test.afterAll(async () => {
  await desk.close();
  rmSync(room, { recursive: true, force: true });
});

async function load(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.goto(desk.url);
  await page
    .getByLabel('Workbook, CSV files or a zip')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

async function savedBytes(page: Page, button: string): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}

/** A plan folder with the figures beside it that it shares, as an officer packs it. */
function packed(plan: string): Uint8Array {
  const under = (folder: string, at: string) =>
    filesIn(join(ROOT, folder)).map(
      (path) =>
        [
          `${at}${relative(join(ROOT, folder), path).replaceAll('\\', '/')}`,
          new Uint8Array(readFileSync(path)),
        ] as const,
    );
  return zipSync(Object.fromEntries([...under(`plans/${plan}`, ''), ...under('plans/figures', 'figures/')]));
}

test('A printed scorecard becomes a plan that the command checks, a site with the bytes that it writes, and one file', async ({
  page,
}) => {
  const errors: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => errors.push(message.text()));
  page.on('request', (request) => request.url().startsWith(desk.url) || elsewhere.push(request.url()));
  await load(page, 'scorecard-mar17.csv', WIDE);
  await expect(page.getByRole('heading', { level: 1, name: /is this how it reads/ })).toBeVisible();
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
  expect(packIn(one)).toBe(packIn(readFileSync(built(plan, join(room, 'one.html')), 'utf8')));
  expect(elsewhere).toEqual([]);
  expect(errors).toEqual([]);
  const checked = execFileSync(process.execPath, [join(ROOT, 'bin/scorecard.mjs'), 'check', plan], {
    encoding: 'utf8',
  });
  expect(checked).not.toContain('error');
});

/** The pack that one file holds; two libraries pack the same text into other bytes. */
function packIn(page: string): string {
  const [, packed = ''] = /id="scorecard-pack">([^<]+)</.exec(page) ?? [];
  return inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
}

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
  await load(page, 'plan.zip', packed(PLAN_2012));
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
  await expectSame(
    unzipSync(await savedBytes(page, 'Save the site')),
    built(`plans/${PLAN_2012}`, join(room, PLAN_2012)),
  );
});

test('Cells are mended together, and undone together', async ({ page }) => {
  const encoder = new TextEncoder();
  const zip = zipSync(
    Object.fromEntries(Object.entries(FAULTY).map(([name, text]) => [name, encoder.encode(text)])),
  );
  await load(page, 'plan.zip', zip);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '3 errors stop the save; 3 cells can be mended now',
  );
  await expect(page.getByText('2014/15 → 201415')).toBeVisible();
  await page.getByRole('button', { name: 'Mend 3 cells' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
  const plan = unzipSync(await savedBytes(page, 'Save the plan'));
  expect(new TextDecoder().decode(plan['indicators.csv'])).toContain('contacts,Contacts,neutral,count');
  await page.getByRole('button', { name: 'Undo the last mends' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^3 errors stop the save/);
});

test('The preview is the product itself, marked on every page, and stores nothing', async ({
  page,
  context,
}) => {
  await load(page, 'rotherham-2018.zip', packed('rotherham-2018'));
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
  await load(page, 'scorecard-mar17.csv', WIDE);
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
    page.getByText('Revised: Re-referrals in 12 months, 2017 February: was 28.4, is 28.0.'),
  ).toBeVisible();
  await expect(page.getByRole('group', { name: /“n\/a”/ }).getByLabel('Not available')).toBeChecked();
  await page.getByRole('button', { name: 'Read the sheet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
  const plan = unzipSync(await savedBytes(page, 'Save the plan'));
  expect(new TextDecoder().decode(plan['observations.csv'])).toContain(
    're-referrals-in-12-months,E08000018,2017,April,25.0',
  );
});

test('From pasted cells to a saved site by keyboard alone', async ({ page }) => {
  await page.goto(desk.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text.replaceAll(',', '\t'));
    dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  }, WIDE);
  await expect(page.getByRole('heading', { level: 1, name: /is this how it reads/ })).toBeVisible();
  await tabTo(page, 'Your authority');
  await page.keyboard.type('Rotherham');
  await tabTo(page, 'Read the sheet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
  await tabTo(page, 'Save the site');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('scorecard-site.zip');
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
  await load(page, 'my-plan.xlsx', workbook);
  await expect(page.getByRole('heading', { level: 1, name: /save/ })).toBeVisible();
});

test('Files of another kind are refused in a sentence, and the page goes on', async ({ page }) => {
  await load(page, 'notes.csv', 'Notes for the meeting\nBring the papers\n');
  await expect(page.getByRole('alert')).toContainText('Nothing here is a plan or a printed scorecard.');
  await load(page, 'broken.zip', 'PK\u0003\u0004 and nothing more');
  await expect(page.getByRole('alert')).toContainText('The zip cannot be opened');
});

for (const [name, step] of [
  ['to load', (page: Page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible()],
  [
    'to say how a sheet reads',
    async (page: Page) => {
      await load(page, 'scorecard-mar17.csv', WIDE);
      await expect(page.getByLabel('Your authority')).toBeVisible();
    },
  ],
  [
    'to mend',
    async (page: Page) => {
      await load(page, 'indicators.csv', FAULTY['indicators.csv']);
      await expect(page.getByRole('heading', { level: 1, name: /stop/ })).toBeVisible();
    },
  ],
] as const)
  test(`The step ${name} breaks no rule of access and fits 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(desk.url);
    await step(page);
    expect(
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    ).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(320);
  });
