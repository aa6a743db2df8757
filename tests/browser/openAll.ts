import { expect, type Page } from '@playwright/test';
import { drawn } from './site';

/** Opens every fold of the page, and presses every button that opens something in it, so that all they hold is drawn. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details'))
      if (fold.checkVisibility()) fold.open = true;
  });
  const closed = page.locator('main button[aria-expanded=false]:visible:enabled');
  for (let left = await closed.count(); left > 0; left -= 1) {
    await closed.first().click();
    await expect(closed).toHaveCount(left - 1);
  }
  await drawn(page);
}
