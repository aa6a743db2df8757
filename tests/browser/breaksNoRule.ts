import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

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

/** In light, dark and forced colours. */
export async function breaksNoRule(page: Page): Promise<void> {
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
