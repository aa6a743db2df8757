import { expect, type Page } from '@playwright/test';
import { lookingTest as test, NOW, open, PLAN_2012 } from './site';

test('Nothing moves for a reader who asked for less movement', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const place of [`/${NOW}`, `/${NOW}/scorecard`, `/${NOW}/indicator/neet`]) {
    await open(page, place);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          const still = animationName === 'none' && /^0s(, 0s)*$/.test(transitionDuration);
          const isDrawn = element.getClientRects().length > 0;
          return isDrawn && (!still || scrollBehavior !== 'auto');
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving, place).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});

test('A trend is drawn at once, without an animation, for every reader', async ({ page }) => {
  await open(page, `/${NOW}/indicator/neet`);
  await expect(page.locator('.sc-marker--ours').first()).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

const SHAPES = '.sc-mark__shape > :first-child';
const STRIP = ['axis', 'neighbours', 'mean', 'region', 'england']
  .map((name) => `.sc-beside__${name}`)
  .join(', ');
const LINES = '.sc-sparkline__line, .recharts-line-curve';

test('Ratings, strips and lines stay visible in forced colours, on light and on dark', async ({ page }) => {
  for (const place of [`/${NOW}/scorecard`, `/${PLAN_2012}/scorecard`, `/${NOW}/indicator/neet`]) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    await open(page, place);
    expect(await marksOf(page), `${place} on light`).toEqual({ faint: [], letters: 0, isEmpty: false });
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    expect(await marksOf(page), `${place} on dark`).toEqual({ faint: [], letters: 0, isEmpty: false });
  }
});

/** Marks and letters of ratings that have the colour of the page, and so cannot be seen. */
function marksOf(page: Page) {
  return page.evaluate((selector) => {
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const marks = [...document.querySelectorAll(selector)];
    const unseen = marks.filter((mark) => ['none', paper].includes(getComputedStyle(mark).stroke));
    const letters = [...document.querySelectorAll('.sc-mark__shape text')].filter(
      (text) => getComputedStyle(text).fill === paper,
    );
    return {
      faint: unseen.map((mark) => mark.outerHTML.slice(0, 90)),
      letters: letters.length,
      isEmpty: marks.length === 0,
    };
  }, [SHAPES, STRIP, LINES].join(', '));
}

test('In forced colours only the current page is marked in the navigation', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, `/${NOW}/methods`);
  const marked = await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link')
    .evaluateAll((links) => {
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      return links
        .filter((link) => getComputedStyle(link).borderBottomColor !== paper)
        .map((link) => link.textContent);
    });
  expect(marked).toEqual(['Methods']);
});

test('A pressed filter looks different from the others in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, `/${NOW}/scorecard?rating=red`);
  const backgrounds = await page
    .getByRole('group', { name: 'Show' })
    .getByRole('button', { name: /^(Red|Amber)/ })
    .evaluateAll((chips) => chips.map((chip) => getComputedStyle(chip).backgroundColor));
  expect(new Set(backgrounds).size).toBe(2);
});

test('A dark scheme is dark, and paper is white all the same', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, `/${NOW}/scorecard`);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await expect.poll(paper).toBe('rgb(20, 24, 27)');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect.poll(paper).toBe('rgb(255, 255, 255)');
});
