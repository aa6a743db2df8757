import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { menu, NOW, open, PAGES, test } from './site';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What the rules say of colours is asked again in each scheme; the rest does not depend on it. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];
const OTHER_SCHEMES = [
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

type Found = readonly {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown }[];
}[];

/** What axe finds, one line for each. */
function lines(found: Found): readonly string[] {
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${String(target)})`),
  );
}

async function breaksNoRule(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.options({ runOnly: RULES, resultTypes: ['violations'] }).analyze();
  expect(lines(violations), 'in light').toEqual([]);
  for (const { name, media } of OTHER_SCHEMES) {
    await page.emulateMedia(media);
    expect(lines(await violationsOfColour(page)), `in ${name}`).toEqual([]);
  }
}

/** Axe is in the page since the light scheme was looked at. */
function violationsOfColour(page: Page): Promise<Found> {
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Found }> };
    };
    const { violations } = await axe.run({ runOnly: { type: 'rule', values }, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target }) => ({ target })),
    }));
  }, ABOUT_COLOUR);
}

for (const { name, place } of PAGES) {
  test(`${name} breaks no accessibility rule in light, dark and forced colours`, async ({ page }) => {
    await open(page, place);
    await breaksNoRule(page);
  });
}

test('The scorecard breaks no accessibility rule with a menu open', async ({ page }) => {
  await open(page, `/${NOW}/scorecard?group=none&rating=none`);
  await menu(page, 'View').locator('summary').click();
  await expect(page.getByRole('checkbox', { name: 'Compact' })).toBeVisible();
  await breaksNoRule(page);
  await menu(page, 'Plan').locator('summary').click();
  await breaksNoRule(page);
});

test('An indicator breaks no accessibility rule with its figures shown', async ({ page }) => {
  await open(page, `/${NOW}/indicator/neet`);
  await page.getByText('Show the figures').click();
  await expect(page.getByRole('region', { name: /^Figures of/ })).toBeVisible();
  await breaksNoRule(page);
});

test('A process chart breaks no accessibility rule with its limits shown, and arrow keys walk along it', async ({
  page,
}) => {
  await open(page, '/sample-borough/indicator/three-placements');
  await page.getByText('Show the limits').click();
  await expect(page.getByRole('region', { name: /^Limits of/ })).toBeVisible();
  await breaksNoRule(page);
  const chart = page.getByRole('group', { name: /^Process chart of/ });
  await chart.locator('svg').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(chart.getByRole('status')).toContainText(/^[A-Z][a-z]{2} 20\d\d: \d/);
});

test('What moved breaks no accessibility rule when it is opened', async ({ page }) => {
  await open(page, `/${NOW}`);
  await page.getByText('Most improved, most worsened, turned, and overtaken by neighbours').click();
  await expect(page.getByRole('heading', { name: 'Overtaken by neighbours' })).toBeVisible();
  await breaksNoRule(page);
});

test('The scorecard breaks no accessibility rule on a phone', async ({ page }) => {
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
