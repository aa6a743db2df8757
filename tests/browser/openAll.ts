import { expect, type Page } from '@playwright/test';
import { drawn } from './site';

/**
 * Opens every fold of the page, and presses every button that opens something in it, so that all they hold is drawn. The answer is how many were closed:
 * where it is 0, the page is as it was.
 */
export async function openAll(page: Page): Promise<number> {
  const folds = await page.evaluate(() => {
    const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')].filter(
      (fold) => fold.checkVisibility(),
    );
    for (const fold of closed) fold.open = true;
    return closed.length;
  });
  const closed = page.locator('main button[aria-expanded=false]:visible:enabled');
  const buttons = await closed.count();
  for (let left = buttons; left > 0; left -= 1) {
    await closed.first().click();
    await expect(closed).toHaveCount(left - 1);
  }
  await drawn(page);
  return folds + buttons;
}
