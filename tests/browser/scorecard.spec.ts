import { expect } from '@playwright/test';
import { NOW, open, test } from './site';

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

test('A square on the overview is named by its rating and indicator and leads to it', async ({ page }) => {
  await open(page, `/${NOW}`);
  const square = page.locator('.sc-waffle a').first();
  await expect(square).toHaveAccessibleName(/^Red\s+\S/);
  const name = ((await square.locator('.sc-waffle__title').textContent()) ?? '').trim();
  await square.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});

test('A link to the page can be copied, and the page says so', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `/${NOW}/indicator/neet`);
  await page.getByRole('button', { name: 'Copy a link to this page' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
