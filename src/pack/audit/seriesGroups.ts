import type { Cell } from './unknowns';

/** One group of a dimension: `ward=North`. */
export type SeriesGroup = { readonly text: string; readonly name: string; readonly value: string };

/** The groups that each series has in any cell. Cells share the lists of their groups, so each list is read once. */
export function groupsBySeries(cells: readonly Cell[]): ReadonlyMap<string, readonly SeriesGroup[]> {
  const listsOfSeries = new Map<string, Set<readonly string[]>>();
  for (const { series, groups } of cells) {
    if (groups.length === 0) continue;
    const lists = listsOfSeries.get(series);
    if (lists === undefined) listsOfSeries.set(series, new Set([groups]));
    else lists.add(groups);
  }
  return new Map(
    [...listsOfSeries].map(([series, lists]) => [series, [...new Set([...lists].flat())].map(readGroup)]),
  );
}

function readGroup(text: string): SeriesGroup {
  const separator = text.indexOf('=');
  return { text, name: text.slice(0, separator), value: text.slice(separator + 1) };
}
