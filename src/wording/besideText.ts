import type { Observation } from '@/domain/figures/observation';
import { isWithinYear, type Period } from '@/domain/figures/period';
import type { Comparator } from '@/domain/scorecard/comparator';
import type { ValueReading } from '@/domain/figures/reading';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue } from '@/ui/formatValue';
import { comparatorShort } from './comparatorText';

/** Shown in place of a comparator's name if there is none. */
export const NO_COMPARATOR = 'no comparator';

/** A comparator's figure in two parts: `38.0%`, and where it needs one a note, `9 of 10` or `for 2023/24`. */
export type BesideFigure = {
  readonly name: BenchmarkName;
  readonly figure: string;
  readonly note: string | undefined;
};

/** The figures of a strip in words: `neighbours 38.0% (9 of 10) · England 52.7%`. */
export function besideText(row: ScorecardRow, names?: readonly BenchmarkName[]): string {
  const parts = besideFigures(row, names).map(
    ({ name, figure, note }) => `${comparatorShort(name)} ${figure}${note === undefined ? '' : ` (${note})`}`,
  );
  return parts.length === 0 ? NO_COMPARATOR : parts.join(' · ');
}

/** The figures of the given comparators. A comparator without a figure is left out. */
export function besideFigures(
  row: ScorecardRow,
  names: readonly BenchmarkName[] = ['neighbours', 'england'],
): readonly BesideFigure[] {
  return names.flatMap((name) => comparatorFigure(row, name) ?? []);
}

function comparatorFigure(
  { indicator, comparators, period }: ScorecardRow,
  name: BenchmarkName,
): BesideFigure | undefined {
  const { benchmark, average }: Comparator = comparators[name];
  const figureOf = ({ value, decimals }: ValueReading) =>
    formatValue(value, indicator.unit, Math.min(decimals, indicator.decimals));
  switch (benchmark.kind) {
    case 'value': {
      const isPartial = average !== undefined && average.withFigure < average.neighbourCount;
      const note = isPartial ? `${average.withFigure} of ${average.neighbourCount}` : undefined;
      return { name, figure: figureOf(benchmark.reading), note };
    }
    case 'other period':
      // A month that always differs from the year is not shown beside a year.
      if (indicator.seasonal && isMonthOfYear(period, benchmark.period)) return undefined;
      return {
        name,
        figure: figureOf(benchmark.reading),
        note: `for ${formatPeriodShort(benchmark.period)}`,
      };
    case 'break':
      return { name, figure: 'not comparable', note: undefined };
    case 'not compared':
    case 'none':
      return undefined;
  }
}

function isMonthOfYear(ownPeriod: Period | undefined, otherPeriod: Period): boolean {
  return ownPeriod !== undefined && isWithinYear(ownPeriod) && !isWithinYear(otherPeriod);
}

/** What a sparkline shows, for those who can't see it: first and last figure, how many lie between, and whether they are one series. */
export function seriesText({ series, indicator }: Pick<ScorecardRow, 'series' | 'indicator'>): string {
  // Months and the years that they make up are two series. The sentence is about the one with the newest figure, as the trend is.
  const family = series.observations.at(-1)?.period.family;
  const newestFamily = series.observations.filter(({ period }) => period.family === family);
  const figures = newestFamily.filter(({ reading }) => reading.kind === 'value');
  const [oldest, newest] = [figures[0], figures.at(-1)];
  if (oldest === undefined || newest === undefined) return 'No series.';
  const oldestText = `${formatReading(oldest.reading, indicator)} in ${formatPeriodShort(oldest.period)}`;
  if (oldest === newest) return `One figure: ${oldestText}.`;
  const gaps = newestFamily.length - figures.length;
  const missingNote = gaps === 0 ? '' : `, ${gaps} withheld or not available`;
  return `From ${oldestText} to ${formatReading(newest.reading, indicator)} in ${formatPeriodShort(newest.period)}; ${figures.length} figures${missingNote}${breaksText(figures)}.`;
}

/** The number of breaks, counted as the chart names them: the first figure of a series can have one too. */
function breaksText(figures: readonly Observation[]): string {
  const breakCount = figures.filter((observation) => observation.break).length;
  return breakCount === 0 ? '' : `; the series breaks ${breakCount === 1 ? 'once' : `${breakCount} times`}`;
}
