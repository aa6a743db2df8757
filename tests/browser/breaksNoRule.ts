import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { violationsOfColour, type Found } from './violationsOfColour';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What these rules say of colours is asked in each scheme; the rest does not depend on it. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

const SCHEMES = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/** What axe finds, one line for each. */
function lines(found: Found): readonly string[] {
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${String(target)})`),
  );
}

/** In light, dark and forced colours; the page is left in forced colours. */
export async function breaksNoRule(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      runOnly: RULES,
      rules: Object.fromEntries(ABOUT_COLOUR.map((rule) => [rule, { enabled: false }])),
      resultTypes: ['violations'],
    })
    .analyze();
  expect(lines(violations)).toEqual([]);
  for (const { name, media } of SCHEMES) {
    await page.emulateMedia(media);
    expect(lines(await violationsOfColour(page, ABOUT_COLOUR)), `in ${name}`).toEqual([]);
  }
}
