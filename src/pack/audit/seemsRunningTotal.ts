import type { AuditFigure } from './packFigures';
import { yearOf } from './periodSums';

/**
 * Two years of quarters can be put in 576 orders within their years, and three years of terms in 216. Only in one of these does no figure fall within a
 * year.
 */
const ORDERS = 500;

/**
 * Whether shown figures look like running totals: they never fall within a year in any area, and in some area every year begins lower than the previous
 * year ended. A reader takes them for the year so far and subtracts.
 */
export function seemsRunningTotal(figures: readonly AuditFigure[]): boolean {
  if (figures.some(({ indicator }) => indicator.inYear !== undefined)) return false;
  const figuresByPlace = new Map<string, ShownInYear[]>();
  for (const figure of figures) {
    const [year, value] = [yearOf(figure), Number(figure.text)];
    if (year === undefined || figure.groups.length > 0 || figure.period.years > 1 || Number.isNaN(value))
      continue;
    const key = `${figure.areaKey}|${figure.period.family}`;
    figuresByPlace.set(key, [...(figuresByPlace.get(key) ?? []), { step: figure.period.step, year, value }]);
  }
  let beginsAnew = false;
  for (const shownInPlace of figuresByPlace.values()) {
    const sorted = shownInPlace.toSorted((a, b) => a.step - b.step);
    const moves = sorted.slice(1).map((later, index) => ({ now: later, before: sorted[index] ?? later }));
    const movesWithinYear = moves.filter(({ now: later, before: earlier }) => later.year === earlier.year);
    if (movesWithinYear.some(({ now: later, before: earlier }) => later.value < earlier.value)) return false;
    const years = new Map<string, number>();
    let orders = 1;
    for (const { year } of sorted) {
      const positionInYear = (years.get(year) ?? 0) + 1;
      years.set(year, positionInYear);
      orders *= positionInYear;
    }
    const isLong = orders >= ORDERS && [...years.values()].filter((length) => length > 1).length > 1;
    const movesBetweenYears = moves.filter(({ now: later, before: earlier }) => later.year !== earlier.year);
    beginsAnew ||=
      isLong && movesBetweenYears.every(({ now: later, before: earlier }) => later.value < earlier.value);
  }
  return beginsAnew;
}

type ShownInYear = { readonly step: number; readonly year: string; readonly value: number };
