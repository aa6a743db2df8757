import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { load, packed, ready, savedBytes, servedDesk, zipOf } from './deskPage';
import { built, command, type Server } from './ownSite';
import { freshTest as test } from './site';

/** A plan with a figure and a paragraph that only members may read; all of it made up. */
const PLAN = {
  'plan.json': JSON.stringify({
    id: 'sampleton',
    title: 'Plan of Sampleton (made up)',
    authority: 'sampleton',
    asAt: '2025-12-31',
    priorities: [{ id: 'P1', title: 'A good start (made up)' }],
  }),
  'areas.csv': 'id,name,kind,parent\nsampleton,Sampleton (made up),authority,E12000003\n',
  'indicators.csv':
    'id,title,priority,polarity,unit,decimals\nready,Children ready (made up),P1,high,percent,1\n',
  'observations.csv':
    'indicator,area,time_period,time_identifier,value,note,access\nready,sampleton,2024,Calendar year,60.0,,\nready,sampleton,2025,Calendar year,87.6,Zebrafont,exempt:3\n',
  'commentary.csv': 'indicator,priority,kind,text,access\n,P1,concern,The matter of Wombatly.,exempt:1\n',
} as const;

let desk: Server;
let room: string;

// In one process, which serves the desk once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-desk-editions-'));
  desk = await servedDesk();
});

test.afterAll(async () => {
  await desk.close();
  rmSync(room, { recursive: true, force: true });
});

/** Opens one file from the disk and gives its passphrase. */
async function opened(page: Page, file: string, passphrase: string): Promise<void> {
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

test('The members’ edition is sealed with a passphrase that is shown once, and one file of it opens with it', async ({
  page,
  context,
}) => {
  await load(page, desk, ['plan.zip', zipOf(PLAN)]);
  await ready(page);
  await page.getByRole('radio', { name: /^Members only/ }).check();
  const bytes = await savedBytes(page, 'Save one file');
  const once = page.getByRole('alert').filter({ hasText: 'The passphrase for members' });
  const passphrase = (await once.getByRole('code').textContent()) ?? '';
  expect(passphrase.split(' ')).toHaveLength(6);
  await page.getByRole('button', { name: 'I have written it down' }).click();
  await expect(page.getByText(passphrase)).toHaveCount(0);
  const html = Buffer.from(bytes).toString('utf8');
  for (const secret of ['Zebrafont', 'Wombatly', '87.6', 'Sampleton', passphrase])
    expect(html).not.toContain(secret);

  // The site that is saved next has the same passphrase, and holds one sealed file alone.
  const site = unzipSync(await savedBytes(page, 'Save the site'));
  expect(Object.keys(site).filter((path) => path.startsWith('pack/'))).toEqual(['pack/sealed.bin']);
  await expect(once).toHaveCount(0);

  const file = join(room, 'members.html');
  writeFileSync(file, bytes);
  const reader = await context.newPage();
  const requests: string[] = [];
  reader.on('request', (request) => requests.push(request.url()));
  await opened(reader, file, 'canopener uncanny hatchet murky agony traitor');
  await expect(reader.getByRole('alert')).toBeVisible();
  await opened(reader, file, passphrase);
  await expect(reader.getByRole('heading', { level: 1, name: 'The plan on one page' })).toBeVisible();
  await expect(reader.getByText(/^For members: contains exempt information/).first()).toBeVisible();
  await expect(reader.getByText('The matter of Wombatly.').first()).toBeVisible();
  const address = pathToFileURL(file).href;
  expect(
    requests.filter(
      (url) => !url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:'),
    ),
  ).toEqual([]);
});

test('With the passphrase of an earlier edition the desk seals the bytes that the command seals', async ({
  page,
}) => {
  const passphrase = 'canopener uncanny hatchet murky agony traitor';
  const plan = join(room, 'plan');
  mkdirSync(plan);
  for (const [name, text] of Object.entries(PLAN)) writeFileSync(join(plan, name), text);
  const phrase = join(room, 'phrase.txt');
  writeFileSync(phrase, passphrase);
  const more = ['--audience', 'members', '--passphrase-file', phrase];
  await load(page, desk, ['plan.zip', zipOf(PLAN)]);
  await ready(page);
  await page.getByRole('radio', { name: /^Members only/ }).check();
  await page.getByLabel(/^Passphrase of an earlier edition/).fill('my own words are not taken');
  await page.getByRole('button', { name: 'Save one file' }).click();
  await expect(page.getByRole('alert')).toContainText('The passphrase is none that this program has made.');
  await page.getByLabel(/^Passphrase of an earlier edition/).fill(passphrase);
  const one = await savedBytes(page, 'Save one file');
  expect(Buffer.from(one).equals(readFileSync(built(plan, join(room, 'one.html'), ...more)))).toBe(true);
  await expect(page.getByText('The passphrase for members')).toHaveCount(0);
  const site = unzipSync(await savedBytes(page, 'Save the site'));
  const folder = built(plan, join(room, 'site'), ...more);
  for (const [path, bytes] of Object.entries(site))
    expect([path, Buffer.from(bytes).equals(readFileSync(join(folder, path)))]).toEqual([path, true]);
});

test('The last published site is dropped on the plan, and what changed since is told as the command tells it', async ({
  page,
}) => {
  const figures = PLAN['observations.csv'].replace('60.0', '58.0');
  await load(page, desk, ['plan.zip', zipOf({ ...PLAN, 'observations.csv': figures })]);
  await ready(page);
  const before = await savedBytes(page, 'Save the site');
  await load(page, desk, ['plan.zip', zipOf(PLAN)]);
  await ready(page);
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'scorecard-site.zip'));
    dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  }, Buffer.from(before).toString('base64'));
  await expect(page.getByText('Since the site as at 31 December 2025')).toBeVisible();
  await expect(page.getByText(/60\.0%.*was reported as 58\.0%/)).toBeVisible();
  await page
    .getByLabel('Compare with the last published')
    .setInputFiles({ name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await expect(page.getByRole('alert')).toContainText('This is no earlier scorecard.');
});

test('A frozen report is dropped on the plan that it is of', async ({ page }) => {
  const json = JSON.parse(PLAN['plan.json']) as object;
  const december = { id: 'december', title: 'December (made up)', date: '2025-01-20', asAt: '2024-12-31' };
  const [head, first] = PLAN['observations.csv'].split('\n');
  const rows = [head, first, 'ready,sampleton,2025,Calendar year,64.0,,'];
  const now = {
    ...PLAN,
    'plan.json': JSON.stringify({ ...json, reports: [december] }),
    'observations.csv': rows.join('\n'),
  };
  const plan = join(room, 'reported');
  mkdirSync(plan);
  for (const [name, text] of Object.entries(now)) writeFileSync(join(plan, name), text);
  command('freeze', plan, '--report', 'december');
  await load(page, desk, ['plan.zip', zipOf(now)]);
  await ready(page);
  await page.getByLabel('Compare with the last published').setInputFiles(join(plan, 'reports/december.csv'));
  await expect(
    page.getByText('Since the report “December (made up)”, as it was kept for its meeting'),
  ).toBeVisible();
  await expect(page.getByText('New figures: 1', { exact: true })).toBeVisible();
});

test('The one file that the desk saves gives the report as a Word document', async ({ page, context }) => {
  await load(page, desk, ['plan.zip', packed('rotherham-cypp-2013')]);
  await ready(page);
  const file = join(room, 'scorecard.html');
  writeFileSync(file, await savedBytes(page, 'Save one file'));
  const reader = await context.newPage();
  await reader.goto(`${pathToFileURL(file).href}#/rotherham-cypp-2013/report/report-2015`);
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Report');
  const download = reader.waitForEvent('download');
  await reader.getByRole('button', { name: 'Save as Word' }).click();
  const parts = unzipSync(new Uint8Array(readFileSync(await (await download).path())));
  const text = new TextDecoder().decode(parts['word/document.xml']);
  expect(text).toContain('not in education');
});
