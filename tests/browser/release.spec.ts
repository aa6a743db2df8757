import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { buildReleases, FIRST, removeReleases, SECOND, test, type Host } from './releases';
import { drawn, go, PLAN_2012 } from './site';

test.use({ serviceWorkers: 'allow' });

// In one process, which builds both releases once.
test.describe.configure({ mode: 'default' });
test.beforeAll(buildReleases);
test.afterAll(removeReleases);

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: 'The plan on one page' });
const notice = (page: Page) => page.locator('.sc-notices');

/** Opens a page, and waits until this device has a whole copy of the site. */
async function openAndKeep(page: Page, host: Host, place = ''): Promise<void> {
  await page.goto(`${host.url}#${place}`);
  await drawn(page);
  await kept(page, 1);
}

/** Waits until there are so many copies, one of them of the release that the page shows. */
async function kept(page: Page, copies: number): Promise<void> {
  const found = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('scorecard '));
      const build = document.querySelector<HTMLMetaElement>('meta[name="scorecard-build"]')?.content ?? '';
      const registration = await navigator.serviceWorker.getRegistration();
      const isReady = registration?.active?.state === 'activated' && navigator.serviceWorker.controller;
      const own = names.find((name) => name.endsWith(` ${build}`));
      const isWhole = own !== undefined && (await (await caches.open(own)).match('./')) !== undefined;
      return isReady && isWhole ? names.length : -1;
    });
  await expect.poll(found).toBe(copies);
}

/** Waits until a part of the pack is kept, which is a little after it was shown. */
async function partKept(page: Page, path: string): Promise<void> {
  const found = () =>
    page.evaluate(async (part) => {
      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const urls = (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => url);
      return urls.some((url) => new URL(url).pathname.endsWith(`/pack/${part}`));
    }, path);
  await expect.poll(found).toBe(true);
}

/** What becomes of the program that keeps the newer release of the site, once it has tried. */
async function outcomeOfNewer(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const registration = await (await navigator.serviceWorker.ready).update();
    const { installing } = registration;
    const over = ['activated', 'redundant'];
    while (installing !== null && !over.includes(installing.state))
      await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
    return installing?.state;
  });
}

test('After a first visit the site opens without its web server, whole, and says of when it is', async ({
  page,
  host,
}) => {
  await openAndKeep(page, host);
  await go(page, `/${PLAN_2012}/indicator/assessments-7-days`);
  await drawn(page);
  await partKept(page, `${PLAN_2012}/indicators/assessments-7-days.json`);
  await host.stop();
  await page.goto('about:blank');
  await page.goto(host.url);
  await expect(heading(page)).toBeVisible();
  await expect(notice(page)).toContainText('The website cannot be reached.');
  await expect(notice(page)).toContainText('Figures as at 18 July 2012; last loaded on');
  for (const [place, title] of [
    ['scorecard', 'Scorecard'],
    ['methods', 'How it is worked out'],
    ['meeting', 'safeguarding'],
    ['glossary', 'Glossary'],
    ['indicator/assessments-7-days', 'assessments'],
  ] as const) {
    await go(page, `/${PLAN_2012}/${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(new RegExp(title, 'i'));
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('A device without a network says so, and again when the network is back', async ({
  page,
  host,
  context,
}) => {
  await openAndKeep(page, host);
  await context.setOffline(true);
  await expect(notice(page)).toContainText('You are offline.');
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(notice(page)).toContainText('You are offline.');
  await context.setOffline(false);
  await expect(notice(page)).toHaveCount(0);
});

for (const serviceWorkers of ['allow', 'block'] as const)
  test.describe(`Where a browser is set to ${serviceWorkers} the offline copy`, () => {
    test.use({ serviceWorkers });

    test('a site that is updated while it is open is not mixed, and the newer release is one click away', async ({
      page,
      host,
    }) => {
      await page.goto(host.url);
      await drawn(page);
      host.release();
      await go(page, `/${PLAN_2012}/scorecard?rating=red`);
      await expect(page.getByText(FIRST.words).first()).toBeAttached();
      await page.reload();
      await drawn(page);
      await expect(page.getByText(SECOND.words).first()).toBeAttached();
      await expect(page.getByText(FIRST.words)).toHaveCount(0);
      await expect(page).toHaveURL(/rating=red/);
    });
  });

test('A part that another release has in its place is not shown, and says how to go on', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await drawn(page);
  const part = `pack/${PLAN_2012}/scorecard.json`;
  copyFileSync(join(host.second, part), join(host.dir, part));
  await page.goto('about:blank');
  await page.goto(`${host.url}#/${PLAN_2012}/scorecard`);
  await expect(page.getByRole('alert')).toContainText(
    'uploaded in part. Upload all files of the build again.',
  );
  host.release();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('The site has been updated since you opened it');
  await page.getByRole('button', { name: 'Load the newer release' }).click();
  await drawn(page);
  await expect(page.getByText(SECOND.words).first()).toBeAttached();
});

test('A newer release is kept in the place of the old one, with the parts that were opened', async ({
  page,
  host,
}) => {
  await openAndKeep(page, host);
  host.release();
  await page.reload();
  await drawn(page);
  await expect(page.getByText(SECOND.words).first()).toBeAttached();
  await kept(page, 1);
  await host.stop();
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(SECOND.words).first()).toBeAttached();
  await expect(page.getByText(FIRST.words)).toHaveCount(0);
});

test('Of two tabs the older keeps its own release and says that there is a newer one; its copy goes when it is closed', async ({
  page,
  host,
  context,
}) => {
  await openAndKeep(page, host);
  host.release();
  const second = await context.newPage();
  await second.goto(host.url);
  await drawn(second);
  await expect(notice(page)).toContainText('A newer release is here.');
  await kept(second, 2);
  await go(page, `/${PLAN_2012}/scorecard`);
  await drawn(page);
  await expect(page.getByText(FIRST.words).first()).toBeAttached();
  await expect(second.getByText(SECOND.words).first()).toBeAttached();
  await page.close();
  // A tab that is too busy to say which release it reads keeps the copies of all, until the next is opened.
  await expect(async () => {
    await second.reload();
    await drawn(second);
    await kept(second, 1);
  }).toPass();
});

test('A site that was uploaded in part is not kept: the copy before it stays', async ({ page, host }) => {
  await openAndKeep(page, host);
  for (const file of ['index.html', 'sw.js']) copyFileSync(join(host.second, file), join(host.dir, file));
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(FIRST.words).first()).toBeAttached();
  await expect.poll(() => outcomeOfNewer(page)).toBe('redundant');
  await host.stop();
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(FIRST.words).first()).toBeAttached();
  await expect(page.getByText(SECOND.words)).toHaveCount(0);
});

test('A site that offers no offline copy any more lets go of the one on the device', async ({
  page,
  host,
}) => {
  await openAndKeep(page, host);
  rmSync(join(host.dir, 'sw.js'));
  await page.reload();
  await drawn(page);
  await expect
    .poll(() =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]),
    )
    .toEqual([0, 0]);
});
