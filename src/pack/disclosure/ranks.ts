import { isLeftOver } from './groupNames';
import { spotOf } from './spot';
import type { PeopledFigure } from './peopledFigure';

/**
 * Which figure is withheld first for the sake of others: the one in most breakdowns; of these what is left over, as "Not known"; then the
 * oldest; then the last in the officer's order. It follows from where a figure stands, and so says nothing of what it is.
 */
export function ranksOf(figures: readonly PeopledFigure[]): ReadonlyMap<number, number> {
  const keyed = figures.map(({ raw, place }) => {
    const { sides } = spotOf(raw);
    const isLocal = raw.area.length > 0 && !/^[A-Z]\d{8}$/.test(raw.area);
    return {
      place,
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
      b.place - a.place,
  );
  return new Map(sorted.map(({ place }, rank) => [place, rank]));
}
