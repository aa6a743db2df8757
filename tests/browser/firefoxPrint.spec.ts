import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { startFirefox, whyNoFirefox, type Firefox } from './firefox';
import { built } from './ownSite';
import { NOW, SAMPLE } from './site';

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

const reason = whyNoFirefox();
if (reason !== undefined) console.log(`Prints in Firefox are not tested: ${reason}.`);

test.describe('In Firefox', () => {
  test.skip(reason !== undefined, reason ?? '');
  test.describe.configure({ mode: 'serial' });
  let firefox: Firefox;

  test.beforeAll(async () => {
    firefox = await startFirefox();
  });
  test.afterAll(() => firefox.close());

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

  test('the overview prints on one upright sheet', async ({ baseURL }) => {
    const sheets = await printed(`${baseURL}#/${NOW}`);
    expect(sheets).toHaveLength(1);
    liesOnPaper(sheets, UPRIGHT);
    expect(sheets[0]?.text).toContain('Workforce');
  });

  for (const plan of [NOW, SAMPLE])
    test(`the brief of ${plan} prints on one upright sheet, with room for a question of one's own`, async ({
      baseURL,
    }) => {
      const sheets = await printed(`${baseURL}#/${plan}/brief`);
      expect(sheets).toHaveLength(1);
      liesOnPaper(sheets, UPRIGHT);
      expect(sheets[0]?.text).toContain('My own question');
    });

  test('every sheet of the scorecard lies on its side, with all its columns, and the first has ten rows', async ({
    baseURL,
  }) => {
    const sheets = await printed(`${baseURL}#/${NOW}/scorecard`);
    liesOnPaper(sheets, ON_ITS_SIDE);
    for (const { text } of sheets) expect(text).toContain('Rank in England');
    expect(sheets[0]?.text.match(/(higher|lower|neither) is better/g)?.length).toBeGreaterThanOrEqual(10);
  });

  test('the heading of a process chart is on its sheet, and so is the head of what the indicator is', async ({
    baseURL,
  }) => {
    for (const indicator of ['care-leavers-eet', 'assessments-45']) {
      const sheets = await printed(`${baseURL}#/${SAMPLE}/indicator/${indicator}`, 'Mean and limits');
      const sheetOf = (words: string) => sheets.find(({ text }) => text.includes(words))?.text;
      expect(sheetOf('Signal or chance?'), indicator).toContain('Chance alone seldom takes a figure');
      expect(sheetOf('About this indicator'), indicator).toContain('Head of');
    }
  });

  test('the page of a priority prints what inspectors judged once, within the sheet', async ({ baseURL }) => {
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
    test(`the ${part} print on two sheets`, async ({ baseURL }) => {
      const sheets = await printed(`${baseURL}#/${SAMPLE}/promises/${part}`, 'Source:');
      expect(sheets).toHaveLength(2);
      liesOnPaper(sheets, ON_ITS_SIDE);
    });

  test('this year so far prints on one sheet on its side', async ({ baseURL }) => {
    const sheets = await printed(`${baseURL}#/${SAMPLE}/in-year`);
    expect(sheets).toHaveLength(1);
    liesOnPaper(sheets, ON_ITS_SIDE);
  });

  test('a heat map lies on its side, with its source on its last rows’ sheet', async ({ baseURL }) => {
    const sheets = await printed(`${baseURL}#/${NOW}/compare?view=many`);
    liesOnPaper(sheets, ON_ITS_SIDE);
    // Firefox writes a caption first, also where it is drawn below its table.
    expect(sheets.at(-1)?.text).toMatch(/is better/);
    expect(sheets.at(-1)?.text).toMatch(/Sources?: /);
  });

  test('one file opened from a disk prints the same sheets as the site', async ({ baseURL }) => {
    const room = mkdtempSync(join(tmpdir(), 'scorecard-one-print-'));
    const address = pathToFileURL(built(join('plans', NOW), join(room, 'one.html'))).href;
    // Where a figure is from comes a moment after the figure.
    const places = [
      ['', ''],
      ['/scorecard', ''],
      ['/indicator/neet', 'lait-2026-04.csv, row 4877'],
    ] as const;
    for (const [place, words] of places) {
      const site = await printed(`${baseURL}#/${NOW}${place}`, words);
      const file = await printed(`${address}#/${NOW}${place}`, words);
      expect(file.map(({ size }) => size)).toEqual(site.map(({ size }) => size));
      expect(file.map(({ text }) => text)).toEqual(site.map(({ text }) => text));
    }
    rmSync(room, { recursive: true, force: true });
  });
});
