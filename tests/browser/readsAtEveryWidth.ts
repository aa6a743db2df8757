import { expect, type Page } from '@playwright/test';

/** A phone and 1,280 px at 400%, 1,280 px at 200%, a tablet, a desk. */
const WIDTHS = [320, 640, 768, 1440];

/** The spacing that a reader may set (WCAG 1.4.12). */
const TEXT_SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** How many pixels the page is wider than the window: 0 where nothing scrolls sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The words of elements that cut off their own text at an edge. A table's region may scroll, and so may a field with what is typed into it. */
function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const cut = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const wide = element.scrollWidth > element.clientWidth + 1 && ['hidden', 'clip'].includes(overflowX);
      const high = element.scrollHeight > element.clientHeight + 1 && ['hidden', 'clip'].includes(overflowY);
      return wide || high;
    };
    const hidden = (element: Element): boolean =>
      element.closest('.govuk-visually-hidden, .sc-waffle__title, svg, input, [aria-hidden="true"]') !==
        null || !element.checkVisibility();
    return [...document.querySelectorAll('main *, header *, footer *')]
      .filter(
        (element) => !hidden(element) && getComputedStyle(element).position !== 'absolute' && cut(element),
      )
      .map((element) => `${element.className}: ${element.textContent.slice(0, 60)}`);
  });
}

/** Words that run out of their own box to the right. */
function running(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.sc-table__row > *, .sc-band > *, .sc-card, .sc-column, .sc-bars td, .sc-chip',
      ),
    ]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.className}: ${element.textContent.slice(0, 60)}`),
  );
}

/** At each width, and with a reader's own spacing of the text; the page is left as it was. */
export async function readsAtEveryWidth(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    // A chart takes its new width after the page has taken its own.
    await expect.poll(() => sideways(page), `at ${width} pixels`).toBe(0);
    await expect.poll(() => running(page), `at ${width} pixels`).toEqual([]);
  }
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet(); // A <style> in the page would meet the site's policy; a reader's own style does not.
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, TEXT_SPACING);
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => clipped(page), `spaced, at ${width} pixels`).toEqual([]);
  }
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  if (before !== null) await page.setViewportSize(before);
}
