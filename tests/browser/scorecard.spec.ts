import { expect } from '@playwright/test';
import { drawn, menu, NOW, open, PLAN_2013, rowsOf, test, titleOf, openFilters } from './site';

test('How many indicators are shown, and how they are rated, is announced with each filter', async ({
  page,
}) => {
  await open(page, `/${NOW}/scorecard`);
  const said = page.locator('.sc-filters__count');
  await expect(said).toHaveRole('status');
  await expect(said).toHaveText(/^47 indicators: \d+ red · \d+ amber · \d+ green · \d+ not rated\./);
  await page.getByRole('button', { name: /^Red \d/ }).click();
  await expect(said).toHaveText(/^18 of 47 indicators shown: 18 red · 0 amber · 0 green · 0 not rated\./);
  await openFilters(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill('zzzz');
  await expect(said).toHaveText(/^0 of 47 indicators shown/);
  await expect(page.getByText('No indicator matches.')).toBeVisible();
  await said.getByRole('button', { name: 'Show all' }).click();
  await expect(said).toHaveText(/^47 indicators/);
  await expect(rowsOf(page)).toHaveCount(47);
});

test('The scorecard is a table to a screen reader, with a heading for each row and column', async ({
  page,
}) => {
  await open(page, `/${NOW}/scorecard`);
  const table = page.getByRole('table', { name: /Rotherham/ });
  await expect(table.getByRole('columnheader')).toHaveText([
    /^Indicator/,
    /^Now/,
    /^Rating/,
    /^Direction/,
    /^Trend/,
    /^Beside others/,
    /^Rank in England/,
  ]);
  const row = table.getByRole('row', { name: /Infant deaths/ });
  await expect(row.getByRole('rowheader')).toContainText('lower is better');
  await expect(row.getByRole('cell')).toHaveCount(6);
  await expect(
    row.getByRole('img', { name: /Rotherham beside others: neighbours [\d.]+ · England [\d.]+/ }),
  ).toBeVisible();
  await expect(row.getByRole('img', { name: /\d+ figures/ })).toBeVisible();
});

test('A column sorts one way, then the other, then as the plan has it, and says which', async ({ page }) => {
  await open(page, `/${NOW}/scorecard?group=none`);
  const head = page.getByRole('columnheader', { name: 'Indicator' });
  const titles = () => rowsOf(page).locator('.sc-cell--indicator a').allTextContents();
  const plan = await titles();
  const sorted = plan.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  await expect(head).toHaveAttribute('aria-sort', 'none');

  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(titles).toEqual(sorted);
  await expect(page).toHaveURL(/sort=title/);

  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(titles).toEqual(sorted.toReversed());

  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'none');
  await expect.poll(titles).toEqual(plan);

  await page.getByRole('columnheader', { name: 'Rating' }).getByRole('button').click();
  await expect(rowsOf(page).first().locator('.sc-mark__word')).toHaveText('Red');
  await expect(rowsOf(page).last().locator('.sc-mark__word')).toHaveText('Green');
  await expect(page.locator('th[aria-sort="ascending"], th[aria-sort="descending"]')).toHaveCount(1);
});

test('“As at” an earlier year changes the figures and says so, and the latest is one press away', async ({
  page,
}) => {
  await open(page, `/${NOW}/scorecard`);
  const now = page.getByRole('row', { name: /^Infant deaths/ }).locator('.sc-figure');
  const latest = (await now.textContent()) ?? '';
  await menu(page, 'As at').locator('summary').click();
  await menu(page, 'As at')
    .getByRole('link', { name: /end of 2022/ })
    .click();
  await expect(page.getByRole('status').filter({ hasText: 'end of 2022' })).toBeVisible();
  await expect(page).toHaveURL(/asat=2022/);
  await expect(now).not.toHaveText(latest);

  await titleOf(page.getByRole('row', { name: /^Infant deaths/ })).click();
  await expect(page).toHaveURL(/indicator\/infant-mortality\?asat=2022/);
  await drawn(page);
  await expect(page.getByRole('status').filter({ hasText: 'end of 2022' })).toBeVisible();
  await page.getByRole('link', { name: 'Show the latest figures' }).click();
  await expect(page.locator('.sc-band__figure')).toContainText(latest);
});

test('A count on the overview leads to exactly those rows', async ({ page }) => {
  await open(page, `/${NOW}`);
  const link = page.getByRole('region', { name: 'Ratings counted' }).getByRole('link', { name: /green/i });
  const count = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
  await link.click();
  await drawn(page);
  await expect(rowsOf(page)).toHaveCount(count);
  expect(new Set(await rowsOf(page).locator('.sc-mark__word').allTextContents())).toEqual(new Set(['Green']));
});

test('A square on the overview is named by its rating and indicator and leads to it', async ({ page }) => {
  await open(page, `/${NOW}`);
  const square = page.locator('.sc-waffle a').first();
  await expect(square).toHaveAccessibleName(/^Red\s+\S/);
  const name = ((await square.locator('.sc-waffle__title').textContent()) ?? '').trim();
  await square.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});

test('The view of the scorecard, with its columns and rows, is in the address', async ({ page }) => {
  await open(page, `/${NOW}/scorecard`);
  await menu(page, 'View').locator('summary').click();
  await page.getByRole('checkbox', { name: 'Beside others' }).uncheck();
  await page.getByRole('checkbox', { name: 'By priority' }).uncheck();
  await page.getByRole('checkbox', { name: 'Compact' }).check();
  await expect(page).toHaveURL(/group=none&view=compact&without=beside/);
  await page.reload();
  await drawn(page);
  await expect(page.getByRole('columnheader', { name: 'Beside others' })).toHaveCount(0);
  await expect(page.locator('.sc-table__group')).toHaveCount(0);
  await expect(page.locator('.sc-table--compact')).toHaveCount(1);
});

test('Another plan is one menu away and keeps the page', async ({ page }) => {
  await open(page, `/${NOW}/scorecard`);
  await menu(page, 'Plan').locator('summary').click();
  await menu(page, 'Plan')
    .getByRole('link', { name: /2013–16/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`#/${PLAN_2013}/scorecard$`));
  await expect(rowsOf(page)).toHaveCount(32);
});

test('A link to the page can be copied, and the page says so', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `/${NOW}/indicator/neet`);
  await page.getByRole('button', { name: 'Copy a link to this page' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
