import { isLeftOver } from './groupNames';
import { spotOf } from './spot';
import type { PeopledFigure } from './peopledFigure';

/**
 * The order in which figures are withheld to protect others: first those in most breakdowns; of these, leftovers such as "Not known"; then the
 * oldest; then the last in the officer's order. It depends on a figure's place alone, so the choice tells nothing of its value.
 */
export function ranksOf(figures: readonly PeopledFigure[]): ReadonlyMap<number, number> {
  const keyed = figures.map(({ raw, index }) => {
    const { sides } = spotOf(raw);
    const isLocal = raw.area.length > 0 && !/^[A-Z]\d{8}$/.test(raw.area);
    return {
      index,
      depth: sides.length + (isLocal ? 1 : 0),
      isLeftOver: sides.some(({ group }) => isLeftOver(group)),
      end: raw.period.end,
      years: raw.period.years,
    };
  });
  const sorted = keyed.toSorted(
    (a, b) =>
      b.depth - a.depth ||
      Number(b.isLeftOver) - Number(a.isLeftOver) ||
      a.years - b.years ||
      (a.end < b.end ? -1 : a.end > b.end ? 1 : 0) ||
      b.index - a.index,
  );
  return new Map(sorted.map(({ index }, rank) => [index, rank]));
}
