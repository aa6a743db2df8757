import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { FAULTY, servedDesk, zipOf } from './deskPage';
import { startFirefox, whyNoFirefox, type Firefox } from './firefox';
import { built } from './ownSite';
import { freshTest as test, NOW, SAMPLE } from './site';

const UPRIGHT = [595, 842];
const ON_ITS_SIDE = [842, 595];
/** A sheet is as wide as paper to the point. */
const NEAR = 2;

type Sheet = {
  readonly size: readonly number[];
  readonly text: string;
  /** How far the words reach, in points from the left. */
  readonly right: number;
};

let firefox: Firefox;
let room: string;

const why = whyNoFirefox();
if (why !== undefined) console.log(`Firefox is not tested: ${why}.`);

// In one process, which starts Firefox once.
test.describe.configure({ mode: 'default' });
test.skip(why !== undefined, why ?? '');

test.beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-desk-firefox-'));
  firefox = await startFirefox();
});

test.afterAll(async () => {
  await firefox.close();
  rmSync(room, { recursive: true, force: true });
});

const heading = () => firefox.evaluate('document.querySelector("h1")?.textContent ?? ""');

/** Presses the button of this name. */
async function press(name: string): Promise<void> {
  const found = `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(name)} && !one.disabled)`;
  await expect.poll(() => firefox.evaluate(`${found} !== undefined`)).toBe(true);
  await firefox.evaluate(`${found}.click()`);
}

test('In Firefox a faulty plan is mended and saved as one file with the bytes of the command’s', async () => {
  const desk = await servedDesk();
  const zip = join(room, 'plan.zip');
  writeFileSync(zip, zipOf(FAULTY));
  await firefox.open(desk.url, 'document.querySelector("input[type=file]")');
  await firefox.choose('input[type=file]', [zip]);
  await expect.poll(heading).toBe('3 errors stop the save; 3 cells can be corrected now');
  await press('Correct all 3');
  await expect.poll(heading).toMatch(/^Ready to save/);
  await press('Save one file');
  const digest = () => firefox.evaluate('document.querySelector("code[title]")?.title ?? ""');
  await expect.poll(digest).toMatch(/^[0-9a-f]{64}$/);

  const plan = join(room, 'plan');
  mkdirSync(plan);
  const mended = {
    ...FAULTY,
    'indicators.csv': FAULTY['indicators.csv'].replace('Info', 'neutral'),
    'observations.csv': FAULTY['observations.csv'].replace('2014/15', '201415').replace('2015-16', '201516'),
  };
  for (const [name, text] of Object.entries(mended)) writeFileSync(join(plan, name), text);
  const one = readFileSync(built(plan, join(room, 'one.html')));
  expect(await digest()).toBe(createHash('sha256').update(one).digest('hex'));
  expect(firefox.told().messages).toEqual([]);
  expect(
    firefox.told().requests.filter((url) => !url.startsWith(desk.url) && !/^(about|blob|data):/.test(url)),
  ).toEqual([]);
  await desk.close();
});

/** The page as Firefox prints it, sheet by sheet, once it has all of some words. */
async function printed(address: string, words = ''): Promise<readonly Sheet[]> {
  await firefox.open(
    address,
    "document.querySelector('main h1') !== null && document.querySelector('.sc-first-view:not(.sc-first-view--taken)') === null && !/(Loading|Drawing) /.test(document.body.innerText)" +
      ` && document.body.textContent.includes(${JSON.stringify(words)})`,
  );
  const document = await getDocumentProxy(new Uint8Array(await firefox.print()));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
      return {
        size: [right - left, top - bottom],
        text: words.map(({ str }) => str).join(' '),
        right: Math.max(...words.map(({ transform, width }) => Number(transform[4]) + width)),
      };
    }),
  );
}

function liesOnPaper(sheets: readonly Sheet[], size: readonly number[]): void {
  for (const sheet of sheets) {
    for (const [at, length] of size.entries())
      expect(Math.abs((sheet.size[at] ?? 0) - length)).toBeLessThan(NEAR);
    expect(sheet.right).toBeLessThanOrEqual(size[0] ?? 0);
  }
}

test('In Firefox the overview prints on one upright sheet', async ({ baseURL }) => {
  const sheets = await printed(`${baseURL}#/${NOW}`);
  expect(sheets).toHaveLength(1);
  liesOnPaper(sheets, UPRIGHT);
  expect(sheets[0]?.text).toContain('Workforce');
});

for (const plan of [NOW, SAMPLE])
  test(`In Firefox the brief of ${plan} prints on one upright sheet, with room for a question of one's own`, async ({
    baseURL,
  }) => {
    const sheets = await printed(`${baseURL}#/${plan}/brief`);
    expect(sheets).toHaveLength(1);
    liesOnPaper(sheets, UPRIGHT);
    expect(sheets[0]?.text).toContain('My own question');
  });

test('In Firefox every sheet of the scorecard lies on its side, with all its columns, and the first has ten rows', async ({
  baseURL,
}) => {
  const sheets = await printed(`${baseURL}#/${NOW}/scorecard`);
  liesOnPaper(sheets, ON_ITS_SIDE);
  for (const { text } of sheets) expect(text).toContain('Rank in England');
  expect(sheets[0]?.text.match(/(higher|lower|neither) is better/g)?.length).toBeGreaterThanOrEqual(10);
});

test('In Firefox the heading of a process chart is on its sheet, and so is the head of what the indicator is', async ({
  baseURL,
}) => {
  for (const indicator of ['care-leavers-eet', 'assessments-45']) {
    const sheets = await printed(`${baseURL}#/${SAMPLE}/indicator/${indicator}`, 'Mean and limits');
    const sheetOf = (words: string) => sheets.find(({ text }) => text.includes(words))?.text;
    expect(sheetOf('Signal or chance?'), indicator).toContain('Chance alone seldom takes a figure');
    expect(sheetOf('About this indicator'), indicator).toContain('Head of');
  }
});

test('In Firefox no indicator ends on a sheet with a few facts alone, and no heading is the last of its sheet', async ({
  baseURL,
}) => {
  // What it is was alone on the last sheet of each; that of suspensions had “What would it take?” at the end of its first.
  const sheetCounts = [
    ['cp-visits', 4],
    ['neet', 3],
    ['permanent-exclusions', 2],
    ['suspensions', 2],
  ] as const;
  for (const [indicator, sheetCount] of sheetCounts) {
    const sheets = await printed(`${baseURL}#/${SAMPLE}/indicator/${indicator}`, 'All files and sources');
    expect(sheets, indicator).toHaveLength(sheetCount);
    liesOnPaper(sheets, UPRIGHT);
    expect(sheets.at(-1)?.text.length, indicator).toBeGreaterThan(800);
    // The tables come after what is written, and say whose they are.
    expect(sheets.at(-1)?.text, indicator).toMatch(/the figures of the (process )?chart/);
    for (const { text } of sheets)
      expect(text, indicator).not.toMatch(/(What would it take|How sure are we|Ask|Commentary)\??$/);
  }
});

test('In Firefox the page of a priority prints what inspectors judged once, within the sheet', async ({
  baseURL,
}) => {
  const sheets = await printed(`${baseURL}#/${SAMPLE}/priority/P2`, 'Requires improvement');
  liesOnPaper(sheets, UPRIGHT);
  // In the list, and in “before”: not on a line of years as well.
  expect(
    sheets
      .map(({ text }) => text)
      .join(' ')
      .match(/Requires improvement/g),
  ).toHaveLength(2);
});

for (const part of ['money', 'recommendations'])
  test(`In Firefox the ${part} print on two sheets`, async ({ baseURL }) => {
    const sheets = await printed(`${baseURL}#/${SAMPLE}/promises/${part}`, 'Source:');
    expect(sheets).toHaveLength(2);
    liesOnPaper(sheets, ON_ITS_SIDE);
  });

test('In Firefox this year so far prints on one sheet on its side', async ({ baseURL }) => {
  const sheets = await printed(`${baseURL}#/${SAMPLE}/in-year`);
  expect(sheets).toHaveLength(1);
  liesOnPaper(sheets, ON_ITS_SIDE);
});

test('In Firefox a heat map lies on its side, with its source on its last rows’ sheet', async ({
  baseURL,
}) => {
  const sheets = await printed(`${baseURL}#/${NOW}/compare?view=many`);
  liesOnPaper(sheets, ON_ITS_SIDE);
  // Firefox writes a caption first, also where it is drawn below its table.
  expect(sheets.at(-1)?.text).toMatch(/is better/);
  expect(sheets.at(-1)?.text).toMatch(/Sources?: /);
});

/** A view that was drawn at build time stays where it is when the program takes it over. */
const STARTED =
  'document.documentElement.dataset.started === "" && document.querySelector("h1")?.checkVisibility() === true';
const isStarted = () => firefox.evaluate(STARTED);

test('In Firefox one file opens from a disk without a request or an error on every page, and prints the same sheets as the site', async ({
  baseURL,
}) => {
  const before = firefox.told();
  const address = pathToFileURL(built(join('plans', NOW), join(room, 'rotherham.html'))).href;
  // Where a figure is from comes a moment after the figure.
  const places = [
    ['', ''],
    ['/scorecard', ''],
    ['/indicator/neet', 'lait-2026-04.csv, row 4877'],
  ] as const;
  const site = new Map<string, readonly Sheet[]>();
  for (const [place, words] of places) site.set(place, await printed(`${baseURL}#/${NOW}${place}`, words));
  const [requests, messages] = [before.requests.length, before.messages.length];
  for (const [place, words] of places) {
    const file = await printed(`${address}#/${NOW}${place}`, words);
    expect(await isStarted()).toBe(true);
    expect(file.map(({ size }) => size)).toEqual(site.get(place)?.map(({ size }) => size));
    expect(file.map(({ text }) => text)).toEqual(site.get(place)?.map(({ text }) => text));
  }
  for (const place of ['', `#/${NOW}/report`]) {
    await firefox.open(`${address}${place}`, STARTED);
    expect(await heading()).not.toBe('');
  }
  const told = firefox.told();
  expect(
    told.requests
      .slice(requests)
      .filter((url) => !url.startsWith(address) && !/^(about|blob|data):/.test(url)),
  ).toEqual([]);
  expect(told.messages.slice(messages)).toEqual([]);
});

// The last test here, for it ends the Firefox of them all.
test('What is asked of a Firefox that has ended fails with the reason, and does not wait', async () => {
  const waits = expect(firefox.evaluate('new Promise(() => undefined)')).rejects.toThrow(
    /Firefox has closed the connection/,
  );
  await firefox.close();
  await waits;
  await expect(firefox.evaluate('1')).rejects.toThrow(/Firefox has closed the connection/);
});
