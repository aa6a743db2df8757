import type { Page } from '@playwright/test';
import { bringAxe, type Axe } from './violationsOf';

/** How many texts of one look are tested: they have the same colours, so more would say the same. */
const OF_EACH_LOOK = 3;

/** How often each look has been tested in each scheme, on all the pages that this process has opened. */
const tested = new Map<string, number>();

/**
 * What axe's rules about colour find in the page, one line for each element. To measure the contrast of every text takes most of a test's time, so
 * texts with the same look are tested only a few times: the same colour, size, weight and line, on the same backgrounds, in the same scheme.
 */
export async function violationsOfColour(
  page: Page,
  rules: readonly string[],
  scheme: string,
): Promise<readonly string[]> {
  await bringAxe(page);
  const enough = [...tested].filter(([, times]) => times >= OF_EACH_LOOK).map(([look]) => look);
  const { looks, lines } = await page.evaluate(violationsOfNewLooks, {
    values: [...rules],
    scheme,
    most: OF_EACH_LOOK,
    enough,
  });
  for (const look of looks) tested.set(look, (tested.get(look) ?? 0) + 1);
  return lines;
}

/** Runs in the page. `looks` are those of the texts that were tested. */
async function violationsOfNewLooks({
  values,
  scheme,
  most,
  enough,
}: {
  readonly values: string[];
  readonly scheme: string;
  readonly most: number;
  readonly enough: readonly string[];
}): Promise<{ readonly looks: readonly string[]; readonly lines: readonly string[] }> {
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
    return `${scheme}: ${own.join(' ')} on ${backgrounds(element)}`;
  };
  const hasText = (element: Element): boolean =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
  const times = new Map(enough.map((look) => [look, most]));
  const looks: string[] = [];
  const include = [...document.querySelectorAll('body *')].filter((element) => {
    if (!hasText(element) || !element.checkVisibility()) return false;
    const look = lookOf(element);
    const before = times.get(look) ?? 0;
    times.set(look, before + 1);
    if (before < most) looks.push(look);
    return before < most;
  });
  if (include.length === 0) return { looks, lines: [] };
  const { axe: here } = window as unknown as { readonly axe: Axe };
  const { violations } = await here.run(
    { include },
    { runOnly: { type: 'rule', values }, iframes: false, resultTypes: ['violations'] },
  );
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${String(target)})`),
  );
  return { looks, lines };
}
