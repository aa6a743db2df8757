import { expect, type Page } from '@playwright/test';
import { menu, NOW, open, PAGES, PLAN_2013, rowsOf, test } from './site';

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
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Elements with text of their own that is cut off at an edge, told by their words. A table's own region may scroll. */
function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const cut = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const wide = element.scrollWidth > element.clientWidth + 1 && ['hidden', 'clip'].includes(overflowX);
      const high = element.scrollHeight > element.clientHeight + 1 && ['hidden', 'clip'].includes(overflowY);
      return wide || high;
    };
    const hidden = (element: Element): boolean =>
      element.closest('.govuk-visually-hidden, .sc-waffle__title, svg, [aria-hidden="true"]') !== null ||
      !element.checkVisibility();
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

for (const { name, place } of PAGES) {
  test(`${name} reads without a sideways scroll from 320 to 1,440 pixels, and with a reader’s own text spacing`, async ({
    page,
  }) => {
    await open(page, place);
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
  });
}

test('Tables of figures scroll sideways inside their own region, which the keyboard can reach', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, `/${NOW}/indicator/neet`);
  await page.getByText('Show the figures').click();
  const region = page.getByRole('region', { name: /^Figures of/ });
  await expect
    .poll(() => region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth))
    .toBe(true);
  await expect.poll(() => sideways(page)).toBe(0);
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test('Menus stay inside the window of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, `/${NOW}/scorecard`);
  for (const label of ['Plan', 'As at', 'View']) {
    await menu(page, label).locator('summary').click();
    const opened = menu(page, label).locator(':scope > :is(ul, div)');
    await expect(opened).toBeVisible();
    await expect(async () => {
      const { left, right } = await opened.evaluate((element) => element.getBoundingClientRect());
      expect(left, label).toBeGreaterThanOrEqual(0);
      expect(right, label).toBeLessThanOrEqual(320);
      expect(await sideways(page), label).toBe(0);
    }).toPass();
    await page.keyboard.press('Escape');
  }
});

test('On a phone and on a tablet each row keeps its figure, rating, direction, trend and neighbours on screen', async ({
  page,
}) => {
  await open(page, `/${PLAN_2013}/scorecard?group=none`);
  for (const width of [320, 768]) {
    await page.setViewportSize({ width, height: 900 });
    const edge = () =>
      rowsOf(page)
        .first()
        .locator(':scope > *')
        .evaluateAll((cells) => Math.max(...cells.map((cell) => cell.getBoundingClientRect().right)));
    await expect.poll(edge, `at ${width} pixels`).toBeLessThanOrEqual(width);
  }
});

/** What a reader presses that is lower or narrower than 24 pixels (WCAG 2.5.8). */
function small(page: Page): Promise<readonly string[]> {
  return page
    .locator(
      'button:visible, summary:visible, select:visible, input:visible, .sc-waffle a, .sc-tally a, .sc-header a',
    )
    .evaluateAll((elements) =>
      elements
        .map((element) => ({ box: (element.closest('label') ?? element).getBoundingClientRect(), element }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(
          ({ box, element }) => `${element.textContent} ${Math.round(box.width)} × ${Math.round(box.height)}`,
        ),
    );
}

test('Everything that is pressed is at least 24 pixels high and wide, on a phone as on a desk', async ({
  page,
}) => {
  for (const place of [`/${NOW}`, `/${NOW}/scorecard`, `/${NOW}/indicator/neet`]) {
    await open(page, place);
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => small(page), `${place} at ${width} pixels`).toEqual([]);
    }
  }
});
