import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { aHostilePlan } from '#mocks/aHostilePlan';
import { built, served, type Server } from './ownSite';
import { open, test } from './site';
import { NOTHING, watched } from './watched';

let server: Server;
let room: string;

// In one process, which builds the site once.
test.describe.configure({ mode: 'default' });

/** The plan whose every text is an attack, built with the command and served as any host would. */
test.beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-attack-'));
  mkdirSync(join(room, 'sampleton'));
  for (const [file, bytes] of aHostilePlan()) writeFileSync(join(room, 'sampleton', file), bytes);
  server = await served(built(join(room, 'sampleton'), join(room, 'site')));
});

test.afterAll(async () => {
  await server.close();
  rmSync(room, { recursive: true, force: true });
});

const PLACES = [
  '',
  '/scorecard',
  '/scorecard?group=none&search=<script>alert(1)</script>',
  '/in-year',
  '/indicator/readiness',
  '/indicator/readiness?by=sex',
  '/indicator/visits',
  '/compare/readiness',
  '/compare/readiness?among=england&as=distribution',
  '/compare?view=many',
  '/compare?view=two',
  '/neighbours',
  '/data',
  '/methods',
  '/glossary',
  '/accessibility',
  '/<img src=x onerror=alert(1)>',
];

/** What the page holds that a text of the plan might have made of itself. The page’s own first script is in its head, before any text. */
function made(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const own = document.head.querySelector('script');
    const elements = [...document.querySelectorAll('*')].filter(
      (element) =>
        ['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'FOREIGNOBJECT'].includes(element.tagName.toUpperCase()) ||
        (element.tagName === 'IMG' && element.getAttribute('src') === 'x') ||
        (element.tagName.toUpperCase() === 'SCRIPT' && !element.hasAttribute('src') && element !== own) ||
        [...element.attributes].some(
          ({ name, value }) => name.startsWith('on') || /^\s*(javascript|data|vbscript):/i.test(value),
        ),
    );
    return elements.map((element) => element.outerHTML.slice(0, 120));
  });
}

test('A plan whose every text is an attack is read as text on every page', async ({ page }) => {
  const site = server.url;
  const found = await watched(page, site);
  for (const place of PLACES) {
    await open(page, `/sampleton${place}`, site);
    await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
    expect(await made(page), place).toEqual([]);
    await expect
      .poll(() => page.locator('body').textContent(), place)
      .not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
    await expect(page.getByRole('alert'), place).toHaveCount(0);
  }
  await open(page, '/sampleton', site);
  await expect(page.getByRole('main')).toContainText('<script>document.title = 1</script>', {
    useInnerText: true,
  });
  await expect(page).not.toHaveTitle('1');
  expect(found).toEqual(NOTHING);
});

/** Columns whose cells may begin with a minus sign, for they hold numbers. */
const NUMBERS = ['value', 'other_value', 'difference', 'change', 'gap', 'gap_lower', 'gap_upper'];

/** What a spreadsheet would work out in a saved table: a text that begins as a formula does. */
function live(csv: string): readonly string[] {
  const [columns = [], ...rows] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
  return rows.flatMap((cells) =>
    cells.flatMap((cell, index) => {
      const isNumber = NUMBERS.includes(columns[index] ?? '') && /^-?[0-9]+(\.[0-9]+)?$/.test(cell);
      const starts = /^[\s\u200B-\u200F\u2060\uFEFF]*[=+\-@\0\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(cell);
      return starts && !isNumber ? [`${columns[index] ?? ''}: ${cell.slice(0, 60)}`] : [];
    }),
  );
}

/** What is in a drawing that is more than marks and words, as a browser reads it that has no policy to keep it from anything. */
function running(blank: Page, svg: string): Promise<readonly string[]> {
  return blank.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    const marks = 'svg g rect path line circle text tspan title polygon polyline'.split(' ');
    return [documentElement, ...documentElement.querySelectorAll('*')].flatMap((element) => [
      ...(marks.includes(element.tagName) ? [] : [element.tagName]),
      ...[...element.attributes]
        .filter(
          ({ name, value }) =>
            /^on|href$|^style$/.test(name) ||
            (name !== 'xmlns' && /(javascript|data|https?):|url\(/i.test(value)),
        )
        .map(({ name, value }) => `${name}="${value.slice(0, 60)}"`),
    ]);
  }, svg);
}

const SAVED = [
  '/compare/readiness',
  '/compare/readiness?among=england&as=distribution',
  '/compare?view=many',
  '/compare?view=two',
  '/in-year',
  '/data',
  '/indicator/readiness?by=sex',
  '/indicator/readiness',
];

test('Every file that is saved of it holds text, and nothing that a spreadsheet or a browser would run', async ({
  page,
}) => {
  const site = server.url;
  const found = await watched(page, site);
  const files: { readonly name: string; readonly bytes: Buffer }[] = [];
  for (const place of SAVED) {
    await open(page, `/sampleton${place}`, site);
    const buttons = page.getByRole('button', { name: /^(PNG|SVG|CSV) file of|CSV/ });
    await expect(buttons.first(), place).toBeVisible();
    for (const button of await buttons.all()) {
      const coming = page.waitForEvent('download');
      // By the keyboard: a chart that is still being laid out may move the button from under a mouse.
      await button.press('Enter');
      const download = await coming;
      files.push({ name: download.suggestedFilename(), bytes: readFileSync(await download.path()) });
    }
  }
  const count = (ending: string) => files.filter(({ name }) => name.endsWith(ending)).length;
  expect([count('.csv'), count('.png'), count('.svg')]).toEqual([8, 10, 10]);
  const blank = await page.context().newPage();
  for (const { name, bytes } of files) {
    expect(name).toMatch(/^[a-z0-9-]+\.(png|svg|csv)$/);
    const text = bytes.toString('utf8');
    if (name.endsWith('.png')) expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    else expect(text).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
    if (name.endsWith('.svg')) {
      expect(await running(blank, text), name).toEqual([]);
      expect(text, name).toContain('&lt;');
    }
    if (name.endsWith('.csv')) {
      expect(text.startsWith('\uFEFF'), name).toBe(true);
      expect(text.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
      expect(live(text.slice(1)), name).toEqual([]);
      expect(text, name).toMatch(/"'[-+]/);
    }
  }
  await blank.close();
  const numbers = files.filter(
    ({ name, bytes }) => name.endsWith('.csv') && /,-\d+(\.\d+)?,/.test(bytes.toString()),
  );
  expect(numbers.length).toBeGreaterThan(0);
  expect(found).toEqual(NOTHING);
});
