import type { Observation } from '@/domain/figures/observation';
import type { Comparator } from '@/domain/scorecard/comparator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue } from '@/ui/formatValue';
import { comparatorShort } from './comparatorText';

/** Shown in place of a comparator's name if there is none. */
export const NO_COMPARATOR = 'no comparator';

/** The figures of a strip in words: `neighbours 38.0% (9 of 10) · England 52.7%`. */
export function besideText(
  row: ScorecardRow,
  names: readonly BenchmarkName[] = ['neighbours', 'england'],
): string {
  const parts = names.flatMap((name) => {
    const figure = comparatorFigure(row, row.comparators[name]);
    return figure === undefined ? [] : [`${comparatorShort(name)} ${figure}`];
  });
  return parts.length === 0 ? NO_COMPARATOR : parts.join(' · ');
}

/** A comparator's figure, with how many it is from and its period where that is another; undefined where there is none. */
function comparatorFigure(
  { indicator }: ScorecardRow,
  { benchmark, average }: Comparator,
): string | undefined {
  switch (benchmark.kind) {
    case 'value': {
      const decimals = Math.min(benchmark.reading.decimals, indicator.decimals);
      const figure = formatValue(benchmark.reading.value, indicator.unit, decimals);
      const partial = average !== undefined && average.counted < average.asked;
      return partial ? `${figure} (${average.counted} of ${average.asked})` : figure;
    }
    case 'apart':
      return undefined;
    case 'other period':
      return `${formatValue(benchmark.reading.value, indicator.unit, Math.min(benchmark.reading.decimals, indicator.decimals))} (for ${formatPeriodShort(benchmark.period)})`;
    case 'break':
      return 'not comparable';
    case 'none':
      return undefined;
  }
}

/** What a sparkline shows, for those who can't see it: first and last figure, how many lie between, and whether they are one series. */
export function seriesText({ series, indicator }: Pick<ScorecardRow, 'series' | 'indicator'>): string {
  // Months and the years that they make up are two series. The sentence is about the one with the newest figure, as the trend is.
  const family = series.observations.at(-1)?.period.family;
  const one = series.observations.filter(({ period }) => period.family === family);
  const held = one.filter(({ reading }) => reading.kind === 'value');
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return 'No series.';
  const from = `${formatReading(first.reading, indicator)} in ${formatPeriodShort(first.period)}`;
  if (first === last) return `One figure: ${from}.`;
  const gaps = one.length - held.length;
  const missing = gaps === 0 ? '' : `, ${gaps} withheld or not available`;
  return `From ${from} to ${formatReading(last.reading, indicator)} in ${formatPeriodShort(last.period)}; ${held.length} figures${missing}${breaksHeld(held.slice(1))}.`;
}

function breaksHeld(after: readonly Observation[]): string {
  const breaks = after.filter((observation) => observation.break).length;
  return breaks === 0 ? '' : `; the series breaks ${breaks === 1 ? 'once' : `${breaks} times`}`;
}
