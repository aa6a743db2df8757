import { expect } from '@playwright/test';
import { freshTest as test, NOW, open, PLAN_2013, rowsOf } from './site';

test.describe('Where the browser keeps a copy', () => {
  test.use({ serviceWorkers: 'allow' });

  test('A plan that has been opened still works offline', async ({ page, context }) => {
    await open(page, `/${NOW}`);
    await open(page, `/${PLAN_2013}`);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await context.setOffline(true);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Scorecard' }).click();
    await expect(rowsOf(page)).toHaveCount(32);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Overview' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The plan on one page' })).toBeVisible();
    await page.evaluate((plan) => {
      location.hash = `#/${plan}/scorecard?rating=red`;
    }, NOW);
    await expect(rowsOf(page).first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('A reader of the overview downloads the scorecard’s code when they point to its link', async ({
    page,
  }) => {
    const isCode = (url: string) => /\/assets\/scorecard-[^/]*\.js$/.test(url);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, `/${NOW}`);
    expect(asked.filter(isCode)).toEqual([]);
    const came = page.waitForResponse((response) => isCode(response.url()));
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Scorecard' }).hover();
    expect((await came).ok()).toBe(true);
  });
});

test('A plan that has not been opened says that the device is offline, and comes when it is back', async ({
  page,
  context,
}) => {
  await open(page, `/${NOW}`);
  await context.setOffline(true);
  await page.evaluate((plan) => {
    location.hash = `#/${plan}/scorecard`;
  }, PLAN_2013);
  await expect(page.getByRole('alert')).toContainText('This device is offline.');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rowsOf(page)).toHaveCount(32);
});
