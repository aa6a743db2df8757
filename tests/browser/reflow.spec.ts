import { expect, type Page } from '@playwright/test';
import { sideways } from './readsAtEveryWidth';
import { lookingTest as test, menu, NOW, open, PLAN_2013, rowsOf, SAMPLE } from './site';

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

test('On a phone the figures of a priority are cards within the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, `/${SAMPLE}/priority/P2`);
  const region = page.locator(':has(> .sc-priority__figures)');
  await expect
    .poll(() => region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
    .toBe(0);
});

test('The footer of a page shorter than the window lies at the window’s end, and that of a longer one below the page', async ({
  page,
}) => {
  const ends = () =>
    page
      .locator('.sc-footer')
      .evaluate((footer) => [footer.getBoundingClientRect().bottom, innerHeight] as const);
  for (const size of [
    { width: 320, height: 1200 },
    { width: 1440, height: 1000 },
  ]) {
    await page.setViewportSize(size);
    await open(page, `/${NOW}/nothing-here`);
    await expect(async () => {
      const [bottom, height] = await ends();
      expect(bottom).toBeCloseTo(height, 0);
    }).toPass();
    await open(page, `/${NOW}/data`);
    await expect(async () => {
      const [bottom, height] = await ends();
      expect(bottom).toBeGreaterThan(height);
    }).toPass();
  }
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

test('On a phone the rows of a priority, requests, recommendations, sources and two areas show every cell', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 900 });
  for (const [place, row] of [
    ['/sample-borough/priority/P3', '.sc-priority__figures tbody tr'],
    ['/sample-borough/promises/follow-ups', '.sc-register tbody tr'],
    ['/sample-borough/promises/recommendations', '.sc-register tbody tr'],
    [`/${NOW}/data`, '.sc-phone-rows tbody tr'],
    [`/${NOW}/compare/neet?view=two`, '.sc-pairs tbody tr'],
  ] as const) {
    await open(page, place);
    const cells = page.locator(row).first().locator(':scope > *');
    await expect.poll(() => cells.count(), place).toBeGreaterThan(3);
    await expect
      .poll(
        () => cells.evaluateAll((all) => Math.max(...all.map((cell) => cell.getBoundingClientRect().right))),
        place,
      )
      .toBeLessThanOrEqual(320);
    await expect(page.getByText('The table is wider than the screen'), place).toHaveCount(
      place.endsWith('/data') ? await page.locator('.sc-sideways').count() : 0,
    );
  }
});

/** What a reader presses that is lower or narrower than 24 pixels (WCAG 2.5.8). */
function small(page: Page): Promise<readonly string[]> {
  return page
    .locator(
      'button:visible, summary:visible, select:visible, input:visible, .sc-waffle a, .sc-tally a, .sc-header a:visible',
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
