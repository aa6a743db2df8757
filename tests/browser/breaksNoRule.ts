import { expect, type Page } from '@playwright/test';
import { violationsOf } from './violationsOf';
import { violationsOfColour } from './violationsOfColour';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What these rules say of colours is asked in each scheme; the rest does not depend on it. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

const SCHEMES = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/** All but the rules about colours, whatever the scheme. */
export async function breaksNoRuleButOfColour(page: Page): Promise<void> {
  expect(await violationsOf(page, { runOnly: RULES, off: ABOUT_COLOUR })).toEqual([]);
}

/** In light, dark and forced colours; the page is left in forced colours. */
export async function breaksNoRule(page: Page): Promise<void> {
  await breaksNoRuleButOfColour(page);
  for (const { name, media } of SCHEMES) {
    await page.emulateMedia(media);
    expect(await violationsOfColour(page, ABOUT_COLOUR, name), `in ${name}`).toEqual([]);
  }
}
