import { expect, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { drawn, NOW, open, PLAN_2012, PLAN_2013, rowsOf, SAMPLE, test, rebuilt } from './site';

const A4 = { short: 595, long: 842 };

type Sheet = { readonly width: number; readonly height: number; readonly text: string };

/** The page as a browser prints it without backgrounds, sheet by sheet. */
async function printed(page: Page): Promise<readonly Sheet[]> {
  const pdf = await page.pdf({ printBackground: false, preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  return Promise.all(
    text.map(async (words, index) => {
      const { view } = await document.getPage(index + 1);
      const [left = 0, bottom = 0, right = 0, top = 0] = view;
      return {
        width: Math.round(right - left),
        height: Math.round(top - bottom),
        text: words.replaceAll(/\s+/g, ' '),
      };
    }),
  );
}

function wordsOf(sheets: readonly Sheet[]): string {
  return sheets.map(({ text }) => text).join(' ');
}

test('The scorecard prints on A4 on its side, with its head on every sheet and each sheet numbered', async ({
  page,
}) => {
  await open(page, `/${NOW}/scorecard`);
  const sheets = await printed(page);
  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets.length).toBeLessThan(9);
  for (const [index, { width, height, text }] of sheets.entries()) {
    expect([width, height]).toEqual([A4.long, A4.short]);
    expect(text).toMatch(
      /Indicator Now Rating Direction ▶ no clear change Trend Beside others better to the right Neighbours England Rank in England/,
    );
    expect(text).toContain(`Page ${index + 1} of ${sheets.length}`);
  }
  expect(sheets[0]?.text.match(/(higher|lower|neither) is better/g)?.length).toBeGreaterThanOrEqual(10);
  await test.step('holds every row, with each rating in words', async () =>
    expectEveryRow(page, wordsOf(sheets)));
  await test.step('says whose it is, as at when, and what its marks mean, and shows no controls', () =>
    expectHeadAndKey(sheets));
});

/** The rows of the page, each with its title, figure and rating, are in the words of its print. */
async function expectEveryRow(page: Page, text: string): Promise<void> {
  const rows = await rowsOf(page).evaluateAll((elements) =>
    elements.map((row) => ({
      title: row.querySelector('a')?.textContent ?? '',
      // A title is in the row of its companion too; its own note follows it only in its own.
      note: row.querySelector('.sc-cell--indicator .sc-table__note')?.textContent ?? '',
      now:
        (row.querySelector('.sc-figure > [aria-hidden]') ?? row.querySelector('.sc-figure'))?.textContent ??
        '',
      word: row.querySelector('.sc-mark__word')?.textContent ?? '',
    })),
  );
  expect(rows).toHaveLength(47);
  for (const { title, note, now, word } of rows) {
    const found = text.indexOf(`${title} ${note.slice(0, 12)}`);
    expect(found, title).toBeGreaterThan(-1);
    const after = text.slice(found, found + title.length + 260);
    expect(after, title).toContain(now);
    expect(after, title).toContain(word);
  }
}

function expectHeadAndKey(sheets: readonly Sheet[]): void {
  const text = wordsOf(sheets);
  expect(sheets[0]?.text).toContain('Rotherham. Figures as at 30 April 2026');
  expect(sheets[0]?.text).toMatch(/Rotherham a neighbour their average/);
  expect(sheets[0]?.text).toMatch(/Red Amber Green Not rated/);
  for (const control of [
    'Every priority',
    'Only exceptions',
    'Skip to main',
    'Glossary',
    'View',
    'Search',
    '↕',
  ])
    expect(text).not.toContain(control);
}

test('A filtered scorecard says on paper what was left out', async ({ page }) => {
  await open(page, `/${NOW}/scorecard?rating=red&direction=worsening&search=child`);
  const [sheet] = await printed(page);
  expect(sheet?.text).toMatch(/\d+ of 47 indicators shown/);
  expect(sheet?.text).toContain('Only: Red; worsening; “child”.');
  expect(sheet?.text).not.toContain('Show all');
});

test('This year so far prints twenty indicators on one sheet of A4 on its side, in words of at least 10 points', async ({
  page,
}) => {
  await open(page, `/${SAMPLE}/in-year`);
  const sheets = await printed(page);
  expect(sheets.map(({ width, height }) => [width, height])).toEqual([[A4.long, A4.short]]);
  const text = wordsOf(sheets);
  expect(text).toContain('Sampleton is made up');
  for (const words of [
    '20 indicators',
    '14.3 pp worse* off target',
    'worse than before 0.6 pp better*',
    '* no more than chance',
    'figures of 2024/25',
    'Not rated',
    'Others: 2024/25, 8 months older',
    '4 of 8 months',
    '[r] revised',
  ])
    expect(text).toContain(words);
  await page.emulateMedia({ media: 'print' });
  const smallest = await page
    .locator('.sc-iy th, .sc-iy td, .sc-iy span, .sc-iy-key p')
    .evaluateAll((all) =>
      Math.min(
        ...all
          .filter((one) => one.checkVisibility() && one.closest('.govuk-visually-hidden') === null)
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75),
      ),
    );
  expect(smallest).toBeGreaterThanOrEqual(9.99);
});

for (const plan of [NOW, SAMPLE])
  test(`The brief of ${plan} prints on one sheet, with its questions, since when, and room for the reader’s own, in 12 point`, async ({
    page,
  }) => {
    await open(page, `/${plan}/brief`);
    await expect(page.getByRole('heading', { name: /^Asked last time/ })).toBeVisible();
    const sheets = await printed(page);
    expect(sheets).toHaveLength(1);
    const text = wordsOf(sheets);
    for (const words of ['Four to ask about', 'By more than chance', 'Asked last time', 'My own question'])
      expect(text).toContain(words);
    await page.emulateMedia({ media: 'print' });
    const smallest = await page
      .locator('.sc-brief :is(p, li, h1, h2, h3, strong, span, label)')
      .evaluateAll((all) =>
        Math.min(
          ...all
            .filter((one) => one.checkVisibility() && one.closest('.govuk-visually-hidden') === null)
            .map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75),
        ),
      );
    expect(smallest).toBeGreaterThanOrEqual(11.99);
  });

test('Reported ratings print with who reported them', async ({ page }) => {
  await open(page, `/${PLAN_2012}/scorecard`);
  const text = wordsOf(await printed(page));
  expect(text).toContain('Amber as reported by the council');
  expect(text).toMatch(/Ofsted: green/);
});

/** Every printed page but the scorecard: upright, whole, without navigation, and with its head. */
function expectUpright(sheets: readonly Sheet[], most: number): void {
  expect(sheets.length).toBeLessThanOrEqual(most);
  for (const { width, height, text } of sheets) {
    expect([width, height]).toEqual([A4.short, A4.long]);
    expect(text.replace(/Page \d+ of \d+/, '').trim().length).toBeGreaterThan(120);
  }
  expect(sheets[0]?.text).toMatch(/Scorecard .* Figures as at \d+ \w+ 20\d\d/);
  expect(wordsOf(sheets)).not.toMatch(/Skip to main|How it is worked out Glossary|Copy a link|As at: latest/);
}

for (const [name, place, most] of [
  ['The overview of 2013', `/${PLAN_2013}`, 3],
  ['The methods', `/${NOW}/methods`, 6],
  ['The glossary', `/${NOW}/glossary`, 4],
] as const) {
  test(`${name} prints on upright A4, whole and without navigation`, async ({ page }) => {
    await open(page, place);
    expectUpright(await printed(page), most);
  });
}

test('An indicator prints on upright A4 its rating in words, why it is so, what to ask, and every figure of its trend, and stays as it was on screen', async ({
  page,
}) => {
  await open(page, `/${NOW}/indicator/neet`);
  await expect(page.getByText(/lait-2026-04\.csv, row/).first()).toBeAttached();
  const sheets = await printed(page);
  expectUpright(sheets, 4);
  const text = wordsOf(sheets);
  for (const part of [
    'Amber',
    'Why amber?',
    'Ask',
    'Beside its neighbours',
    'Doncaster',
    'lait-2026-04.csv, row',
  ])
    expect(text).toContain(part);
  for (const year of [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]) expect(text).toContain(`${year} `);
  await drawn(page);
  await expect(page.getByRole('region', { name: /^Figures of/ })).toBeHidden();
  const trend = page.locator('.sc-trend svg').first();
  await page.emulateMedia({ media: 'print' });
  await expect(trend).toBeVisible();
});

test('The overview prints on one sheet, each rating as a letter and its counts in words', async ({
  page,
}) => {
  await open(page, `/${NOW}`);
  const sheets = await printed(page);
  expectUpright(sheets, 1);
  const text = wordsOf(sheets);
  // A mark without its word has its letter as text.
  expect(text).toMatch(/R 18 red A 9 amber G 16 green N 4 not rated/);
  expect(text).toMatch(/[\d.]+%? Red since \d{4}/);
  expect(text).toMatch(/▼ worsening/);
});

test('In print the head of a table repeats, no row is cut, and shapes are drawn as lines', async ({
  page,
}) => {
  await open(page, `/${NOW}/scorecard`);
  await page.emulateMedia({ media: 'print' });
  const style = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  expect(await style('.sc-table thead', 'display')).toBe('table-header-group');
  expect(await style('.sc-table__row', 'break-inside')).toBe('avoid');
  expect(await style('.sc-table__row', 'display')).toBe('table-row');
  expect(await style('.sc-mark--red .sc-mark__shape > :first-child', 'stroke')).toBe('rgb(212, 53, 28)');
  expect(await style('.sc-table', 'font-size')).toBe('13.3333px');
});

test('A long scorecard that is still being drawn is printed whole', async ({ page }) => {
  // The table grows in short steps. Here no timer fires once its first rows are there, so only printing can make it whole.
  await page.addInitScript(() => {
    let isStopped = false;
    new MutationObserver(() => {
      isStopped ||= document.querySelector('#root .sc-table__row') !== null;
    }).observe(document, { childList: true, subtree: true });
    const wait = globalThis.setTimeout;
    Object.assign(globalThis, {
      setTimeout: (run: () => void, milliseconds = 0) => wait(() => isStopped || run(), milliseconds),
    });
  });
  await rebuilt(page, `${NOW}/scorecard.json`, (part) => fourTimes(part as Pack));
  await open(page, `/${NOW}/scorecard?group=none`);
  await expect(page.getByRole('status').first()).toContainText('188 indicators');
  expect(await rowsOf(page).count()).toBeLessThan(188);
  const text = wordsOf(await printed(page));
  // A row may name another that is to be read beside it.
  expect(text.match(/ copy \d/g)?.length).toBeGreaterThanOrEqual(141);
  await expect(rowsOf(page)).toHaveCount(188);
  expect(text).toContain('Average social worker caseload copy 3');
});

type Pack = {
  readonly indicators: readonly { readonly id: string; readonly title: string }[];
  readonly figures: readonly object[];
};

/** The same plan with each indicator four times. */
function fourTimes(pack: Pack): Pack {
  const copies = [1, 2, 3];
  return {
    ...pack,
    indicators: [
      ...pack.indicators,
      ...copies.flatMap((copy) =>
        pack.indicators.map((one) => ({
          ...one,
          id: `${one.id}-${copy}`,
          title: `${one.title} copy ${copy}`,
        })),
      ),
    ],
    figures: [...pack.figures, ...copies.flatMap(() => pack.figures)],
  };
}

test('The judgements, with their line of years, print on one sheet', async ({ page }) => {
  await open(page, '/rotherham-2018/promises/judgements');
  expect(await printed(page)).toHaveLength(1);
});
