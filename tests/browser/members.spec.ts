import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { breaksNoRule } from './breaksNoRule';
import { built, served, type Server } from './ownSite';
import { sideways } from './readsAtEveryWidth';
import { freshTest as test } from './site';

/** One that the build could have made: six words of the list that it draws from. */
const PASSPHRASE = 'canopener uncanny hatchet murky agony traitor';
const MARK = 'For members: contains exempt information, paragraphs 1 and 3, and drafts. Not for publication.';

/** Words and figures that are only in rows that are not public. */
const SECRETS = ['Zebrafont', 'Quillwort', 'Wombatly', '87.654', '87.7', '31.337', '31.3', 'Draftington'];

let site: Server;
let room: string;

/** A made-up plan with exempt and draft rows; what is public has none of the secrets. */
function writePlan(folder: string): void {
  mkdirSync(folder);
  const files = {
    'plan.json': JSON.stringify({
      id: 'sampleton',
      title: 'Plan of Sampleton (made up)',
      authority: 'sampleton',
      asAt: '2025-12-31',
      priorities: [{ id: 'P1', title: 'A good start (made up)' }],
    }),
    'areas.csv': 'id,name,kind,parent\nsampleton,Sampleton (made up),authority,E12000003\n',
    'indicators.csv':
      'id,title,priority,polarity,unit,decimals\nready,Children ready (made up),P1,high,percent,1\nwaits,Weeks of waiting (made up),P1,low,weeks,1\n',
    'observations.csv': [
      'indicator,area,time_period,time_identifier,value,denominator,note,access',
      'ready,sampleton,2024,Calendar year,60.0,,,',
      'ready,sampleton,2025,Calendar year,87.654,,Zebrafont,exempt:3',
      // An average is published only where it says of how many people it is.
      'waits,sampleton,2024,Calendar year,20.0,340,,',
      'waits,sampleton,2025,Calendar year,31.337,365,Draftington,draft',
      '',
    ].join('\n'),
    'commentary.csv': [
      'indicator,priority,kind,text,access',
      ',P1,concern,The matter of Wombatly.,exempt:1',
      'ready,,concern,The contract with Zebrafont ends.,exempt:3',
      'ready,,story,Quillwort is being written about.,draft',
      '',
    ].join('\n'),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

// As on a reader's device: what keeps an offline copy of the public site must keep nothing of this one.
test.use({ serviceWorkers: 'allow' });

// In one process, which builds both sites once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-members-'));
  writePlan(join(room, 'plan'));
  process.env['SCORECARD_PASSPHRASE'] = PASSPHRASE;
  built(join(room, 'plan'), join(room, 'site'));
  built(join(room, 'plan'), join(room, 'for-members'), '--audience', 'members');
  cpSync(join(room, 'for-members'), join(room, 'site', 'members'), { recursive: true });
  site = await served(join(room, 'site'));
});

test.afterAll(async () => {
  await site.close();
  rmSync(room, { recursive: true, force: true });
});

async function unlock(page: Page, place = '', passphrase = PASSPHRASE): Promise<void> {
  await page.goto(`${site.url}members/${place}`);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

/** Every file that lies on the host, public and for members. */
function filesOnHost(): readonly (readonly [path: string, bytes: string])[] {
  const entries = readdirSync(join(room, 'site'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path, 'latin1')]);
}

test('Nothing exempt and no draft is in any byte that lies on the host, and no name says what members hold', () => {
  for (const [path, bytes] of filesOnHost())
    for (const secret of SECRETS) expect(bytes.includes(secret), `${secret} in ${path}`).toBe(false);
  const forMembers = filesOnHost().filter(([path]) => path.includes('/members/'));
  for (const [path, bytes] of forMembers)
    expect(/sampleton|good start/i.test(path + (path.endsWith('.js') ? '' : bytes)), path).toBe(false);
  expect(
    forMembers.filter(([path]) => path.includes('/pack/')).map(([path]) => path.split('/').at(-1)),
  ).toEqual(['sealed.bin']);
});

test('The public page says what is exempt and why, and of drafts nothing', async ({ page }) => {
  await page.goto(`${site.url}#/sampleton/indicator/ready`);
  await expect(page.getByText('[exempt: paragraph 3]').first()).toBeVisible();
  await expect(
    page.getByText(
      'Part of the commentary is exempt from publication: paragraph 3, financial or business affairs of a person or body.',
    ),
  ).toBeVisible();
  await expect(page.locator('body')).not.toContainText(/draft/i, { useInnerText: true });
  await page.goto(`${site.url}#/sampleton`);
  await expect(page.getByText(/\[exempt: paragraph 1\].*about an individual/)).toBeVisible();
  await page.goto(`${site.url}#/sampleton/indicator/waits`);
  await expect(page.getByText('20.0').first()).toBeVisible();
  await expect(page.locator('body')).not.toContainText(/draft|31\.3/i, { useInnerText: true });
});

test('A wrong passphrase is said to be wrong, and shows nothing', async ({ page }) => {
  await unlock(page, '', 'canopener uncanny hatchet murky agony');
  await expect(page.getByRole('alert')).toContainText('That passphrase does not open this scorecard');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await expect(page.locator('body')).not.toContainText('Sampleton', { useInnerText: true });
  await page.getByLabel('Passphrase', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the passphrase');
});

test('The right passphrase opens every page, on screen and on paper with its mark, and each row with what it is', async ({
  page,
}) => {
  await unlock(page, '#/sampleton/indicator/ready');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Children ready');
  await expect(page.getByText('The contract with Zebrafont ends.')).toBeVisible();
  await expect(page.getByText('Exempt: paragraph 3', { exact: true })).toBeVisible();
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();
  await expect(page.getByText('87.7%').first()).toBeVisible();
  const bar = page.getByRole('region', { name: 'For members' });
  for (const name of ['Overview', 'Scorecard', 'Compare', 'Methods', 'Glossary']) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(bar).toContainText(MARK);
  }
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Methods' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How it is worked out');
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(document, { mergePages: false });
  expect(text.length).toBeGreaterThan(1);
  for (const sheet of text) expect(sheet.replaceAll(/\s+/g, ' ')).toContain(MARK);
});

test('Nothing of it is in the address, the history, the storage or a cache, and Lock takes it out of the tab', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await unlock(page, '#/sampleton/indicator/ready');
  await expect(page.getByText('The contract with Zebrafont ends.')).toBeVisible();
  const there = `${site.url}members/`;
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByText('Wombatly')).toBeVisible();
  await expect(page).toHaveURL(there);
  await page.goBack();
  await expect(page.getByText('The contract with Zebrafont ends.')).toBeVisible();
  await expect(page).toHaveTitle('For members – Scorecard');
  await expect(page).toHaveURL(there);
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    cookies: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    state: Object.keys(history.state as object),
  }));
  expect(kept).toEqual({
    local: {},
    session: {},
    databases: [],
    caches: [],
    cookies: '',
    workers: 0,
    state: ['place'],
  });
  expect(asked.filter((url) => url.includes('/pack/'))).toEqual([`${there}pack/sealed.bin`]);
  await page.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('');
  expect(await page.content()).not.toMatch(/Zebrafont|Sampleton/);
});

test('Without https the page says so, and asks for no passphrase', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await page.goto(`${site.url}members/`);
  await expect(page.getByRole('alert')).toContainText('This scorecard needs https.');
  await expect(page.getByLabel('Passphrase', { exact: true })).toHaveCount(0);
});

test('A locked file that is missing or cut short is said to be so, and is asked for again', async ({
  page,
}) => {
  await page.route('**/sealed.bin', (route) => route.fulfill({ status: 404 }));
  await unlock(page);
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(page.getByRole('alert')).toContainText(
    'The site does not hold its locked file, pack/sealed.bin. It may have been uploaded in part.',
  );
  await page.unroute('**/sealed.bin');
  await page.route('**/sealed.bin', (route) => route.fulfill({ body: 'SCSEAL01' }));
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The locked file is not one that this page can open.');
  await page.unroute('**/sealed.bin');
  await field.press('Enter');
  await expect(page.getByRole('region', { name: 'For members' })).toBeVisible();
});

test('The passphrase page and an opened one break no accessibility rule and fit a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await unlock(page, '', 'not the passphrase');
  await expect(page.getByRole('alert')).toBeVisible();
  await breaksNoRule(page);
  await expect.poll(() => sideways(page)).toBe(0);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'For members' })).toBeVisible();
  await breaksNoRule(page);
  await expect.poll(() => sideways(page)).toBe(0);
});

test('The public site’s offline copy takes nothing of the members’ site that lies below it', async ({
  page,
}) => {
  await page.goto(site.url);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await unlock(page, '#/sampleton/indicator/ready');
  await expect(page.getByText('The contract with Zebrafont ends.')).toBeVisible();
  const kept = await page.evaluate(async () => {
    const copies = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const answers = await Promise.all(
      copies.map(async (copy) =>
        Promise.all(
          (await copy.keys()).map(async (request) => ({
            url: request.url,
            text: (await (await copy.match(request))?.text()) ?? '',
          })),
        ),
      ),
    );
    return answers.flat();
  });
  expect(kept.length).toBeGreaterThan(3);
  for (const { url, text } of kept) {
    expect(url).not.toContain('/members/');
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  }
});
