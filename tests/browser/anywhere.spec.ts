import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { brokenMarkup } from './brokenMarkup';
import { built } from './ownSite';
import { drawn, NOW, open, rowsOf, SAMPLE, test } from './site';

test('A copied address opens the same view, in the middle of an indicator too', async ({ page }) => {
  await open(page, `/${NOW}/indicator/neet?asat=2022`);
  await expect(page).toHaveTitle(/^16- and 17-year-olds not in education.* – Scorecard$/);
  const title = await page.title();
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  await page.reload();
  await drawn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading ?? '');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await drawn(other);
  await expect(other).toHaveTitle(title);
  await other.close();
});

/** Answers with an error until told otherwise. */
async function failing(page: Page, glob: string, status = 500): Promise<{ mend: () => void }> {
  let isBroken = true;
  await page.route(glob, (route) => (isBroken ? route.fulfill({ status, body: 'no' }) : route.continue()));
  return {
    mend: () => {
      isBroken = false;
    },
  };
}

test('When the list of plans fails, the page says so and Try again recovers', async ({ page }) => {
  const server = await failing(page, '**/plans.json?*');
  await page.goto('./#/');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Could not load the list of plans.');
  await expect(alert).toContainText('error 500');
  server.mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The plan on one page' })).toBeVisible();
});

test('When the figures of the scorecard fail, the rest of the page works and Try again recovers', async ({
  page,
}) => {
  const server = await failing(page, '**/scorecard.json?*');
  await page.goto(`./#/${NOW}/scorecard`);
  await expect(page.getByRole('alert')).toContainText('Could not load the scorecard.');
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  server.mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await drawn(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('When a page’s program does not come, the page says so, and every other page works', async ({
  page,
}) => {
  await failing(page, '**/MethodsPage-*.js');
  await open(page, `/${NOW}`);
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Methods' }).click();
  await expect(page.getByRole('alert')).toContainText('Could not load this page.');
  await pages.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The plan on one page' })).toBeVisible();
  await pages.getByRole('link', { name: 'Methods' }).click();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How it is worked out' })).toBeVisible();
});

test('The plain address can be read without any program', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await expect(page.getByRole('heading', { level: 1, name: 'The plan on one page' })).toBeVisible();
  await expect(page.locator('.sc-noscript')).toBeVisible();
  expect(await brokenMarkup(page)).toEqual([]);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Scorecard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Scorecard' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect(await brokenMarkup(page)).toEqual([]);
  await expect(page.getByRole('button', { name: /^Red \d+$/ })).toBeVisible();
  await expect(page.locator('summary:visible', { hasText: /^Plan: \S/ })).toBeVisible();
  await context.close();
});

/** As a host that sends a policy of its own, which knows nothing of what is written into the page. */
async function refusing(page: Page, directives: string): Promise<void> {
  const policy = { 'content-security-policy': directives };
  await page.route(/\/(?:index\.html)?(?:#.*)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...policy } });
  });
}

test('Where a host refuses the style and the script in the page, it loads both as files', async ({
  page,
}) => {
  await refusing(page, "script-src 'self'; style-src 'self'");
  await page.goto(`./#/${NOW}/scorecard`);
  await drawn(page);
  await expect(rowsOf(page).first()).toBeVisible();
  await page.getByRole('button', { name: /^Rating/ }).click();
  await expect(page.getByRole('columnheader', { name: /^Rating/ })).toHaveAttribute('aria-sort', 'ascending');
  // The style sheet says how wide a page is.
  await expect(page.locator('.sc-page:visible')).toHaveCSS('max-width', '1440px');
  await expect(page.getByText('The program of this page has not loaded')).toBeHidden();
});

test('Where nothing of the program comes, the page says so and offers to try again', async ({ page }) => {
  await refusing(page, "script-src 'self'");
  const server = await failing(page, '**/*.js*', 404);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: 'The plan on one page' })).toBeVisible();
  await expect(page.getByText('The program of this page has not loaded')).toBeVisible();
  server.mend();
  await page.getByRole('link', { name: 'Try again' }).click();
  await drawn(page);
  await expect(page.getByText('The program of this page has not loaded')).toBeHidden();
});

test('Opened from a disk, the page shows its first view and says where to open the rest', async ({
  page,
}) => {
  await page.goto(pathToFileURL('dist/site/index.html').href);
  await expect(page.getByText('This scorecard was opened from a disk')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'The plan on one page' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-painting');
});

test('Opened from a disk, the pages say what they do not hold, and not that it is on its way', async ({
  page,
}) => {
  const room = mkdtempSync(join(tmpdir(), 'scorecard-disk-'));
  built(join('plans', SAMPLE), room);
  await page.goto(pathToFileURL(join(room, 'index.html')).href);
  await expect(
    page.getByText('What has changed since the last report is not on this first page'),
  ).toBeVisible();
  await expect(page.getByText('Comparing with the last report')).toBeHidden();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Scorecard' }).click();
  await expect(page.locator('td.sc-cell--process:visible').first()).toHaveText('not on this first page', {
    useInnerText: true,
  });
  rmSync(room, { recursive: true, force: true });
});

test('A button that is pressed before the program answers is answered by it', async ({ page }) => {
  let go: () => void = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route('**/scorecard.json?*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`./#/${NOW}/scorecard`);
  await page.getByRole('button', { name: /^Rating/ }).click();
  go();
  await expect(page.getByRole('columnheader', { name: /^Rating/ })).toHaveAttribute('aria-sort', 'ascending');
});

test('A sort is answered before the program is there, in the order that the program then keeps', async ({
  page,
}) => {
  let go: () => void = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`./#/${NOW}/scorecard`);
  const titles = () => page.locator('.sc-table__row:visible .sc-cell--indicator a').allTextContents();
  const planned = await titles();
  const head = page.getByRole('columnheader', { name: /^Rating/ });
  await page.getByRole('button', { name: /^Indicator/ }).click();
  await expect(page.getByRole('columnheader', { name: /^Indicator/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('button', { name: /^Rating/ }).click();
  await page.getByRole('button', { name: /^Rating/ }).click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const sorted = await titles();
  expect(sorted).not.toEqual(planned);
  expect(sorted.toSorted()).toEqual(planned.toSorted());
  // Every frame in which the program might show another order meanwhile.
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { ordersSeen: seen });
    const look = () => {
      seen.add(
        [
          ...document.querySelectorAll(
            '[id$=scorecard] .sc-cell--indicator a, [data-taking] .sc-cell--indicator a',
          ),
        ]
          .map((one) => one.textContent)
          .join(),
      );
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  go();
  await drawn(page);
  await expect(page).toHaveURL(/sort=-rating$/);
  await expect.poll(titles).toEqual(sorted);
  const earlier = page.locator('.sc-filters a', { hasText: 'by the end of 2022' });
  await expect(earlier).toHaveAttribute('href', /[?&]sort=-rating&asat=2022$/);
  expect(await page.evaluate(() => (window as unknown as { ordersSeen: Set<string> }).ordersSeen.size)).toBe(
    1,
  );
  await page.getByRole('button', { name: /^Rating/ }).click();
  await expect.poll(titles).toEqual(planned);
});

for (const place of ['', `#/${NOW}/scorecard`])
  test(`What is below the first screen is drawn without the program too, at ./${place}`, async ({ page }) => {
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(`./${place}`);
    const shown = page.locator('.sc-first-view:visible');
    await expect(shown).toHaveCount(1);
    await expect(shown.locator('[data-far]')).toHaveCount(0);
    await expect(page.locator('html')).not.toHaveAttribute('data-painting');
  });

for (const [what, file] of [
  ['the program', 'index'],
  ['the code of the page itself', 'scorecard'],
] as const)
  test(`When ${what} does not come, the first view stays and says why its buttons do nothing`, async ({
    page,
  }) => {
    await failing(page, `**/assets/${file}-*.js`);
    await page.goto(`./#/${NOW}/scorecard`);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('What you see is right, but its buttons do nothing.');
    await expect(page.getByRole('heading', { level: 1, name: 'Scorecard' })).toBeVisible();
    await page.unrouteAll();
    await alert.getByRole('button', { name: 'Load the page again' }).click();
    await drawn(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
