import type { AuditFigure } from './packFigures';
import { yearOf } from './periodSums';

/** Two years of quarters have 576 possible orders, three years of terms 216. In only one of these does nothing fall within a year. */
const ORDERS = 500;

/**
 * Whether shown figures look like running totals: they never fall within a year in any area, and in some area every year begins lower than the year before
 * ended. A reader takes them for the year so far and subtracts.
 */
export function seemsRunning(figures: readonly AuditFigure[]): boolean {
  if (figures.some(({ indicator }) => indicator.inYear !== undefined)) return false;
  const series = new Map<string, Shown[]>();
  for (const figure of figures) {
    const [year, value] = [yearOf(figure), Number(figure.text)];
    if (year === undefined || figure.sides.length > 0 || figure.period.years > 1 || Number.isNaN(value))
      continue;
    const key = `${figure.where}|${figure.period.family}`;
    series.set(key, [...(series.get(key) ?? []), { step: figure.period.step, year, value }]);
  }
  let isAnew = false;
  for (const shown of series.values()) {
    const sorted = shown.toSorted((a, b) => a.step - b.step);
    const moves = sorted.slice(1).map((now, at) => ({ now, before: sorted[at] ?? now }));
    const within = moves.filter(({ now, before }) => now.year === before.year);
    if (within.some(({ now, before }) => now.value < before.value)) return false;
    const years = new Map<string, number>();
    let orders = 1;
    for (const { year } of sorted) {
      const place = (years.get(year) ?? 0) + 1;
      years.set(year, place);
      orders *= place;
    }
    const isLong = orders >= ORDERS && [...years.values()].filter((length) => length > 1).length > 1;
    const starts = moves.filter(({ now, before }) => now.year !== before.year);
    isAnew ||= isLong && starts.every(({ now, before }) => now.value < before.value);
  }
  return isAnew;
}

type Shown = { readonly step: number; readonly year: string; readonly value: number };
