import type { Series } from '@/domain/figures/observation';
import { comparePeriods } from '@/domain/figures/period';
import { anObservation, aSeries, type Cell } from './anObservation';
import { aPeriod } from './aPeriod';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Months one after another from one on, in the words of cells: `aMonthlySeries('2025-04', '10', 'c', '12')`; `undefined` is a month without a row. */
export function aMonthlySeries(from: string, ...cells: readonly (Cell | undefined)[]): Series {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const observations = cells.flatMap((cell, index) => {
    if (cell === undefined) return [];
    const { text, ...rest } = typeof cell === 'string' ? { text: cell } : cell;
    const at = month - 1 + index;
    const period = aPeriod(String(year + Math.floor(at / 12)), MONTHS[at % 12]);
    return [anObservation(text, { period, ...rest })];
  });
  return { ...aSeries({}), observations };
}

/** Several series of one area in one, oldest first: its months, and the years beside them. */
export function togetherIn(...all: readonly Series[]): Series {
  const observations = all
    .flatMap((one) => one.observations)
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  return { ...aSeries({}), observations };
}
