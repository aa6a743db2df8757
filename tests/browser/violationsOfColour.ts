import type { Page } from '@playwright/test';

/** What axe finds, as its results have it. */
export type Found = readonly {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown }[];
}[];

/** How many texts of one look are tested: they have the same colours, so more would say the same. */
const OF_EACH_LOOK = 3;

/**
 * What axe's rules about colour find in a page that axe is in already. To measure the contrast of every text takes most of a test's time, so texts
 * with the same look are tested only a few times: the same colour, size, weight and line, on the same backgrounds.
 */
export function violationsOfColour(page: Page, rules: readonly string[]): Promise<Found> {
  return page.evaluate(
    async ({ values, most }) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run: (context: { include: readonly Element[] }, options: object) => Promise<{ violations: Found }>;
        };
      };
      const behind = new Map<Element, string>();
      const backgrounds = (element: Element): string => {
        const known = behind.get(element);
        if (known !== undefined) return known;
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
        const own = [backgroundColor, backgroundImage, opacity].join(' ');
        const isBare = own === 'rgba(0, 0, 0, 0) none 1';
        const below = element.parentElement === null ? '' : backgrounds(element.parentElement);
        const all = isBare ? below : `${below}; ${own}`;
        behind.set(element, all);
        return all;
      };
      const lookOf = (element: Element): string => {
        const { color, fill, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
        const around = element.parentElement === null ? '' : getComputedStyle(element.parentElement).color;
        const own = [element.tagName, color, fill, fontSize, fontWeight, textDecorationLine, around];
        return `${own.join(' ')} on ${backgrounds(element)}`;
      };
      const hasText = (element: Element): boolean =>
        element.matches('input, select, textarea') ||
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
        );
      const times = new Map<string, number>();
      const include = [...document.querySelectorAll('body *')].filter((element) => {
        if (!hasText(element) || !element.checkVisibility()) return false;
        const look = lookOf(element);
        const before = times.get(look) ?? 0;
        times.set(look, before + 1);
        return before < most;
      });
      const { violations } = await axe.run(
        { include },
        { runOnly: { type: 'rule', values }, resultTypes: ['violations'] },
      );
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ target }) => ({ target })),
      }));
    },
    { values: rules, most: OF_EACH_LOOK },
  );
}
