import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { breaksNoRule } from './breaksNoRule';
import { built, served, type Server } from './ownSite';
import { sideways } from './readsAtEveryWidth';
import { drawn, freshTest as test, openFilters } from './site';

const ROOT = resolve(import.meta.dirname, '../..');

let site: Server;
let room: string;

/** Every authority of England with a figure that is made up: the tenth of its DfE number. */
function figures(): string {
  const register = readFileSync(join(ROOT, 'src/sources/areas/englishAreas.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const today = register.filter((line) => !/,20\d\d,/.test(line));
  const numbers = today.flatMap((line) => /^[^,]+,(\d{3}),/.exec(line)?.[1] ?? []);
  const rows = numbers.flatMap((number) =>
    [2023, 2024].map(
      (year) => `Made_Up,Children waiting (made up),${year},,${Number(number) / 10},${number},`,
    ),
  );
  return ['Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region', ...rows, ''].join('\n');
}

// In one process, which builds the site once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-choose-'));
  const feeds = join(room, 'plan', 'feeds');
  mkdirSync(feeds, { recursive: true });
  const plan = { id: 'all', title: 'Every authority (made up)', authority: 'any', asAt: '2025-12-31' };
  writeFileSync(join(room, 'plan', 'plan.json'), JSON.stringify(plan));
  writeFileSync(join(feeds, 'lait.csv'), figures());
  writeFileSync(
    join(feeds, 'dictionary.csv'),
    'Topic,Measure,Chart_title,Measure_short,Polarity,y_axis_name,dps,Year_Type,No_Quartile\nWaiting,Waiting,Children waiting (made up),Made_Up,Low,Rate per 100,1,Calendar Year,NA\n',
  );
  writeFileSync(
    join(room, 'plan', 'feeds.json'),
    JSON.stringify([{ indicator: '*', file: 'lait.csv', format: 'lait', dictionary: 'dictionary.csv' }]),
  );
  const out = join(room, 'site');
  built(join(room, 'plan'), out, '--draw', 'all');
  site = await served(out);
});

test.afterAll(async () => {
  await site.close();
  rmSync(room, { recursive: true, force: true });
});

async function openChoice(page: Page, place = ''): Promise<void> {
  await page.goto(`${site.url}${place}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose an authority');
  await drawn(page);
}

test('An authority is chosen by a few letters and Enter, and opened at once the next time', async ({
  page,
}) => {
  await openChoice(page);
  await page.getByLabel('Name of the authority').fill('roth');
  await expect(page.getByText('1 of 153 authorities. Press Enter to open Rotherham.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Rotherham · Every authority \(made up\) · figures as at/)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/all/E08000018');
  await page.goto('about:blank');
  await page.goto(site.url);
  await expect(page.getByText(/^Rotherham · Every authority \(made up\) · figures as at/)).toBeVisible();
});

test('The choice breaks no accessibility rule in any scheme, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openChoice(page, '#/all');
  await breaksNoRule(page);
  await expect.poll(() => sideways(page)).toBe(0);
});

/** Opens Rotherham's scorecard and keeps the program back until it is let go. */
async function openWithoutProgram(page: Page): Promise<() => void> {
  // The page waits some seconds for a drawn view, and a busy machine may need more.
  await page.addInitScript(() =>
    Object.defineProperty(XMLHttpRequest.prototype, 'timeout', { writable: true, value: 0 }),
  );
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.url}#/all/E08000018/scorecard`, { waitUntil: 'commit' });
  return letGo;
}

// Of the DfE numbers of England's 153 authorities, Rotherham's 372 is the 58th from below, counted in the register.
const PLACE = '58th of 153';

test('A scorecard drawn at build time is there before the program, which takes it over unchanged', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  const letGo = await openWithoutProgram(page);
  await expect(page.getByRole('cell', { name: /of 153/ })).toContainText(PLACE);
  const heading = await page.getByRole('heading', { level: 1 }).elementHandle();
  letGo();
  await expect(page.locator('.sc-first-view--taken')).toBeVisible();
  expect(await heading?.evaluate((element) => element.isConnected)).toBe(true);
  await openFilters(page);
  await page.getByRole('searchbox').fill('nothing like this');
  await expect(page.getByRole('status')).toContainText('0 of 1 indicator shown');
  expect(faults).toEqual([]);
});

test('A drawn scorecard of another build is not shown, and one that is missing is not missed', async ({
  page,
}) => {
  const views = '**/views/E08000018.html?*';
  await page.route(views, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/data-drawn-from="[^"]+"/, 'data-drawn-from="another-one-"');
    await route.fulfill({ response, body });
  });
  const come = page.waitForResponse(views);
  const letGo = await openWithoutProgram(page);
  await (await come).finished();
  await expect(page.locator('.sc-first-view--fetched')).toHaveCount(0);
  letGo();
  await expect(page.getByRole('cell', { name: /of 153/ })).toContainText(PLACE);
  await expect(page.locator('.sc-first-view')).toHaveCount(0);

  await page.unroute(views);
  await page.route(views, (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.reload();
  await expect(page.getByRole('cell', { name: /of 153/ })).toContainText(PLACE);
});
