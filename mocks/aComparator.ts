import type { Comparator } from '@/domain/scorecard/comparator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { aFigure } from './aReading';
import { aPeriod } from './aPeriod';

/** A comparator that has a figure for the period, with the decimals it is written with. */
export function aComparator(name: BenchmarkName, text: string): Comparator {
  return { name, benchmark: { kind: 'value', reading: aFigure(text) } };
}

/** A comparator whose newest figure is for another year. */
export function aComparatorOf(name: BenchmarkName, text: string, year: string): Comparator {
  return { name, benchmark: { kind: 'other period', period: aPeriod(year), reading: aFigure(text) } };
}
