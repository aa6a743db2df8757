import { expect, type Page } from '@playwright/test';
import { drawn, menu, NOW, open, PLAN_2013, rowsOf, test, titleOf, openFilters } from './site';

type Stop = {
  readonly word: string;
  readonly place: number;
  readonly isOutlined: boolean;
  readonly isOnScreen: boolean;
};

/** Where the focus is: its place among all elements that can hold it, and whether the reader can see it. */
function stop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      word: element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60),
      place: [...document.querySelectorAll('*')].indexOf(element),
      isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isOnScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });
}

/** How many elements the Tab key has to reach: those that are shown, can be used, and are not skipped on purpose. */
function reachable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')]
      .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ contentVisibilityAuto: false }))
      .filter((element) => element.closest('details:not([open])') === null || element.tagName === 'SUMMARY')
      .map((element) => element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60)),
  );
}

for (const [name, place] of [
  ['the overview', `/${NOW}`],
  ['the scorecard', `/${NOW}/scorecard?rating=amber`],
  ['an indicator', `/${NOW}/indicator/neet`],
  ['the methods', `/${NOW}/methods`],
] as const) {
  test(`The Tab key reaches everything on ${name} in the order it is read, and shows where it is`, async ({
    page,
  }) => {
    await open(page, place);
    const wanted = await reachable(page);
    const stops: Stop[] = [];
    for (let presses = 0; presses <= wanted.length + 5; presses += 1) {
      await page.keyboard.press('Tab');
      const here = await stop(page);
      if (here === undefined || here.place === stops[0]?.place) break;
      stops.push(here);
    }
    expect(stops.map(({ word }) => word)).toEqual(wanted);
    expect(stops.filter(({ isOutlined }) => !isOutlined)).toEqual([]);
    expect(stops.filter(({ isOnScreen }) => !isOnScreen)).toEqual([]);
    const places = stops.map(({ place: at }) => at);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
}

test('The first Tab offers to skip to the main content, and does', async ({ page }) => {
  await open(page, `/${NOW}/scorecard`);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`#/${NOW}/scorecard$`));
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('Each menu opens by key, and closes with Escape, which gives the focus back, or when the focus goes on', async ({
  page,
}) => {
  await open(page, `/${NOW}/scorecard`);
  for (const [label, key] of [
    ['Plan', 'Enter'],
    ['As at', 'Space'],
    ['View', 'Enter'],
  ] as const)
    await test.step(`${label}, with ${key}`, async () => {
      const button = menu(page, label).locator('summary');
      const inside = menu(page, label).locator('a, input').first();
      await button.focus();
      await page.keyboard.press(key);
      await expect(inside).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(inside).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(inside).toBeHidden();
      await expect(button).toBeFocused();
      await page.keyboard.press(key);
      await expect(inside).toBeVisible();
      await page.keyboard.press('Shift+Tab');
      await expect(inside).toBeHidden();
    });
});

test('Filters, sorting and columns work by keyboard alone', async ({ page }) => {
  await open(page, `/${NOW}/scorecard?group=none`);
  const all = await rowsOf(page).count();

  const chip = page.getByRole('button', { name: /^Red \d/ });
  const red = Number(/\d+/.exec(await chip.innerText())?.[0]);
  await chip.focus();
  await page.keyboard.press('Space');
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(rowsOf(page)).toHaveCount(red);

  await openFilters(page);
  await page.getByRole('combobox', { name: 'Direction' }).focus();
  await page.keyboard.press('w'); // Of “worsening”: a browser takes letters for one word only if they come quickly.
  await expect.poll(() => rowsOf(page).count()).toBeLessThan(red);

  await page.getByRole('searchbox', { name: 'Search' }).focus();
  await page.keyboard.type('children');
  await expect(page).toHaveURL(/search=children/);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();

  await page.getByRole('button', { name: 'Show all' }).focus();
  await page.keyboard.press('Enter');
  await expect(rowsOf(page)).toHaveCount(all);

  await page.getByRole('button', { name: 'Indicator' }).focus();
  const head = page.getByRole('columnheader', { name: 'Indicator' });
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('button', { name: 'Indicator' })).toBeFocused();

  await menu(page, 'View').locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Trend' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('columnheader', { name: 'Trend' })).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: 'Trend' })).toBeFocused();
});

test('A new page gives the focus to its heading and the window a new title', async ({ page }) => {
  await open(page, `/${NOW}`);
  await expect(page).toHaveTitle(/^Overview, .* – Scorecard$/);
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Scorecard' })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Scorecard' })).toBeFocused();
  await expect(page).toHaveTitle(/^Scorecard, .* – Scorecard$/);
  const first = titleOf(rowsOf(page).first());
  const title = (await first.textContent()) ?? '';
  await first.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${title.slice(0, 40)}.* – Scorecard$`));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Glossary' })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeFocused();
  await expect(page).toHaveTitle('Glossary – Scorecard');
});

test('Another plan gives the focus to its heading too', async ({ page }) => {
  await open(page, `/${NOW}/scorecard`);
  await menu(page, 'Plan').locator('summary').press('Enter');
  await menu(page, 'Plan')
    .getByRole('link', { name: /2013–16/ })
    .press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/${PLAN_2013}/scorecard$`));
  await expect(page.getByRole('heading', { level: 1, name: 'Scorecard' })).toBeFocused();
  await expect(page).toHaveTitle(/2013–16/);
});

test('Back, forward and reload keep the filters', async ({ page }) => {
  await open(page, `/${NOW}`);
  await page.getByRole('region', { name: 'Ratings counted' }).getByRole('link', { name: /amber/i }).click();
  await drawn(page);
  await openFilters(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill('school');
  await expect(page).toHaveURL(/rating=amber&search=school/);
  const titles = () => rowsOf(page).locator('.sc-cell--indicator a').allTextContents();
  await expect.poll(async () => (await titles()).length).toBeLessThan(5);
  const found = await titles();

  await page.reload();
  await drawn(page);
  await expect.poll(titles).toEqual(found);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('school');

  await titleOf(rowsOf(page).first()).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(found[0] ?? 'none');
  await page.goBack();
  await drawn(page);
  await expect.poll(titles).toEqual(found);
  await expect(titleOf(rowsOf(page).first())).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'The plan on one page' })).toBeVisible();
  await page.goForward();
  await expect.poll(titles).toEqual(found);
});

test('Arrow keys walk along the points of a trend and speak each, and the figures behind it open by keyboard', async ({
  page,
}) => {
  await open(page, `/${NOW}/indicator/neet`);
  const chart = page.getByRole('slider', { name: /^Trend of/ });
  const spoken = () => chart.getAttribute('aria-valuetext');
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await expect(chart).toHaveAttribute('aria-valuetext', /^20\d\d: Rotherham/);
  const first = await spoken();
  await page.keyboard.press('ArrowRight');
  await expect(chart).toHaveAttribute('aria-valuetext', /^20\d\d: Rotherham \d+\.\d%.*England \d+\.\d%/);
  await expect(chart).not.toHaveAttribute('aria-valuetext', first ?? '');
  await expect(page.locator('.sc-walked__words')).toContainText((await spoken())?.slice(0, 4) ?? 'none');
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute('aria-valuetext', first ?? '');
  await page.locator('summary', { hasText: 'Show the figures' }).press('Enter');
  await expect(page.getByRole('table', { name: /the figures of the chart/ })).toBeVisible();
});
