import { isLeftOver } from './groupNames';
import { tableCellOf } from './tableCell';
import type { PeopledFigure } from './peopledFigure';

/**
 * The order in which figures are withheld to protect others: first figures in most breakdowns; among these remainders such as "Not known";
 * then the oldest; then the last in the officer's order. The order depends only on a figure's place, so the choice says nothing about its
 * value.
 */
export function ranksOf(figures: readonly PeopledFigure[]): ReadonlyMap<number, number> {
  const rankedKeys = figures.map(({ rawFigure, index }) => {
    const { groups } = tableCellOf(rawFigure);
    const isLocal = rawFigure.area.length > 0 && !/^[A-Z]\d{8}$/.test(rawFigure.area);
    return {
      index,
      depth: groups.length + (isLocal ? 1 : 0),
      isLeftOver: groups.some(({ group }) => isLeftOver(group)),
      end: rawFigure.period.end,
      years: rawFigure.period.years,
    };
  });
  const sorted = rankedKeys.toSorted(
    (a, b) =>
      b.depth - a.depth ||
      Number(b.isLeftOver) - Number(a.isLeftOver) ||
      a.years - b.years ||
      (a.end < b.end ? -1 : a.end > b.end ? 1 : 0) ||
      b.index - a.index,
  );
  return new Map(sorted.map(({ index }, rank) => [index, rank]));
}
