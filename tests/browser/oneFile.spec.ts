import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { filesIn } from './everyText';
import { built } from './ownSite';
import { drawn, freshTest as test, NOW, PLAN_2012 } from './site';

let room: string;
let file: string;

// In one process, which builds the file once.
test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-one-file-'));
  file = built('plans/rotherham-now', join(room, 'rotherham.html'));
});

test.afterAll(() => rmSync(room, { recursive: true, force: true }));

test('One file opens from a disk without a request or an error, on every page', async ({ page }) => {
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  await drawn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'The plan on one page' })).toBeVisible();
  for (const [place, heading] of [
    ['scorecard', 'Scorecard'],
    ['indicator/neet', 'not in education'],
    ['compare', 'Compare'],
    ['brief', ''],
    ['report', 'Report'],
    ['data', 'Data'],
    ['methods', 'How it is worked out'],
  ] as const) {
    await page.goto(`${address}#/rotherham-now/${place}`);
    await drawn(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
  }
  expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
  expect(errors).toEqual([]);
});

test('One file says that newer figures do not reach it, and which release it is', async ({ page }) => {
  await page.goto(pathToFileURL(file).href);
  await drawn(page);
  await expect(page.getByRole('contentinfo')).toContainText(
    /Figures as at 30 April 2026\..*newer figures do not reach it\. Scorecard 0\.1\.0, build /,
  );
});

test('One file of Rotherham has less than 3 MB', () => {
  expect(statSync(file).size).toBeLessThan(3_000_000);
});

test('One file has the same bytes each time', () => {
  const [first, again] = ['first', 'again'].map((name) =>
    readFileSync(built(join('plans', PLAN_2012), join(room, `${name}.html`))),
  );
  expect(first?.equals(again ?? Buffer.alloc(0))).toBe(true);
});

test('One file holds the pack of the site, and so nothing that the site withholds', () => {
  const [, packed = ''] = /id="scorecard-pack">([^<]+)</.exec(readFileSync(file, 'utf8')) ?? [];
  const text = inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
  const [heads = ''] = text.split('\n', 1);
  let from = heads.length + 1;
  const held = new Map(
    (JSON.parse(heads) as readonly (readonly [string, number])[]).map(([path, length]) => [
      path,
      text.slice(from, (from += length)),
    ]),
  );
  const site = join('dist/site/pack');
  const ofPlan = filesIn(join(site, NOW)).map((path) => path.slice(site.length + 1).replaceAll('\\', '/'));
  // The list of plans and the manifest name the one plan alone.
  expect([...held.keys()].toSorted()).toEqual([...ofPlan, 'manifest.json', 'plans.json'].toSorted());
  for (const path of ofPlan) expect(held.get(path)).toBe(readFileSync(join(site, path), 'utf8'));
});
