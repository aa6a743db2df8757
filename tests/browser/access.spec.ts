import { expect } from '@playwright/test';
import { breaksNoRule } from './breaksNoRule';
import { lookingTest, menu, NOW, open, test } from './site';

lookingTest('The scorecard breaks no accessibility rule with a menu open', async ({ page }) => {
  await open(page, `/${NOW}/scorecard?group=none&rating=none`);
  await menu(page, 'View').locator('summary').click();
  await expect(page.getByRole('checkbox', { name: 'Compact' })).toBeVisible();
  await breaksNoRule(page);
  await menu(page, 'Plan').locator('summary').click();
  await breaksNoRule(page);
});

lookingTest('An indicator breaks no accessibility rule with its figures shown', async ({ page }) => {
  await open(page, `/${NOW}/indicator/neet`);
  await page.getByText('Show the figures').click();
  await expect(page.getByRole('region', { name: /^Figures of/ })).toBeVisible();
  await breaksNoRule(page);
});

lookingTest(
  'A process chart breaks no accessibility rule with its limits shown, and arrow keys walk along it',
  async ({ page }) => {
    await open(page, '/sample-borough/indicator/three-placements');
    await page.getByText('Show the limits').click();
    await expect(page.getByRole('region', { name: /^Limits of/ })).toBeVisible();
    await breaksNoRule(page);
    const chart = page.getByRole('slider', { name: /^Process chart of/ });
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    await expect(chart).toHaveAttribute('aria-valuetext', /^[A-Z][a-z]{2} 20\d\d: \d/);
  },
);

lookingTest('What moved breaks no accessibility rule when it is opened', async ({ page }) => {
  await open(page, `/${NOW}`);
  await page.getByText('Most improved, most worsened, turned, and overtaken by neighbours').click();
  await expect(page.getByRole('heading', { name: 'Overtaken by neighbours' })).toBeVisible();
  await breaksNoRule(page);
});

lookingTest('The scorecard breaks no accessibility rule on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, `/${NOW}/scorecard?group=none&rating=amber`);
  await page.getByRole('button', { name: 'Search and filter' }).click();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await breaksNoRule(page);
});

test('A message that a part could not be loaded breaks no accessibility rule', async ({ page }) => {
  await page.route('**/scorecard.json?*', (route) => route.fulfill({ status: 404 }));
  await page.goto(`./#/${NOW}/indicator/neet`);
  await expect(page.getByRole('alert')).toBeVisible();
  await breaksNoRule(page);
});
