import { intervalFromCounts, intervalOf, type CountsHeld } from '@/domain/figures/counts';
import { likenessTo, type Likeness } from './likeness';
import type { Interval } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { BENCHMARKS, type BenchmarkName } from '@/domain/figures/ratingPolicy';
import { recentTrend, type RecentTrend } from './recentTrend';
import { roundTo } from '@/domain/figures/rounding';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { countChange, type CountChange } from './countChange';

/**
 * How certain a figure is: its 95% interval, whether that interval sets it apart from the benchmarks, the change as a number of people, and
 * the recent trend. `ChangeAccount` judges the change in the figure itself.
 */
export type Certainty = {
  readonly range: { readonly interval: Interval; readonly method: 'source' | 'Wilson' | 'Byar' } | undefined;
  readonly likenesses: readonly { readonly name: BenchmarkName; readonly likeness: Likeness }[];
  readonly people: CountChange | undefined;
  readonly trend: RecentTrend;
};

/** The counts of a period, as far as they may be published. */
export type CountsByPeriod = (period: Period) => CountsHeld | undefined;

/** Says how sure the figure of a row is: its range, how it compares with the benchmarks, and its trend. Returns undefined if the row has no figure. */
export function certaintyOf(row: ScorecardRow, countsAt: CountsByPeriod): Certainty | undefined {
  const { observation, indicator, comparators, series, direction } = row;
  if (observation?.reading.kind !== 'value') return undefined;
  const interval = intervalOf(observation, indicator);
  const range = interval ?? rangeFromCounts(row, countsAt(observation.period));
  const previousPeriod = direction.kind === 'change' ? direction.previous : undefined;
  return {
    range: range && { interval: range, method: methodOf(row, range, countsAt(observation.period)) },
    likenesses: BENCHMARKS.flatMap((name) => {
      const { benchmark } = comparators[name];
      if (interval === undefined || benchmark.kind !== 'value') return [];
      return [{ name, likeness: likenessTo(interval, benchmark.reading.value, indicator.polarity) }];
    }),
    people: previousPeriod && peopleChange(row, previousPeriod, countsAt),
    trend: recentTrend(
      {
        ...series,
        observations: series.observations.filter(({ period }) => period.end <= observation.period.end),
      },
      indicator,
      (period) => wholeCounts(countsAt(period)),
    ),
  };
}

/**
 * The interval of a figure whose counts come from another file than the figure itself. It is only shown, and never used to compare: the figure
 * is rounded as its publisher prints it, so its distance from a comparator is no test. Returns undefined if the counts do not give this
 * figure.
 */
function rangeFromCounts(
  { observation, indicator: { unit } }: ScorecardRow,
  counts: CountsHeld | undefined,
): Interval | undefined {
  const interval = counts && intervalFromCounts(unit, counts);
  if (interval === undefined || observation?.reading.kind !== 'value') return undefined;
  const { value, decimals } = observation.reading;
  const halfLastPlace = 10 ** -decimals / 2;
  return interval.lower - halfLastPlace <= value && value <= interval.upper + halfLastPlace
    ? interval
    : undefined;
}

/**
 * Says how an interval was worked out: `Wilson` for a share, and `Byar` for a rate or count. It is `source` if the source prints an interval and the
 * counts do not give the same one.
 */
function methodOf(
  { observation, indicator: { unit } }: ScorecardRow,
  interval: Interval,
  counts: CountsHeld | undefined,
): 'source' | 'Wilson' | 'Byar' {
  if (observation?.interval === undefined) return unit.kind === 'share' ? 'Wilson' : 'Byar';
  const ownInterval = counts && intervalFromCounts(unit, counts);
  const isSame = ownInterval !== undefined && roundTo(ownInterval.lower, 6) === roundTo(interval.lower, 6);
  if (!isSame) return 'source';
  return unit.kind === 'share' ? 'Wilson' : 'Byar';
}

/** The change in people, where both counts are known and the two periods do not overlap. */
function peopleChange(
  { observation, direction, indicator }: ScorecardRow,
  previousPeriod: Period,
  countsAt: CountsByPeriod,
): CountChange | undefined {
  if (observation?.reading.kind !== 'value' || direction.kind !== 'change') return undefined;
  if (observation.period.years > 1) return undefined;
  if (indicator.unit.kind === 'count')
    return indicator.people
      ? countChange({ numerator: observation.reading.value }, { numerator: direction.before.value }, false)
      : undefined;
  const [currentCounts, previousCounts] = [
    wholeCounts(countsAt(observation.period)),
    wholeCounts(countsAt(previousPeriod)),
  ];
  return (
    currentCounts &&
    previousCounts &&
    countChange(currentCounts, previousCounts, indicator.unit.kind === 'share')
  );
}

function wholeCounts(counts: CountsHeld | undefined) {
  const { numerator, denominator } = counts ?? {};
  return numerator === undefined || denominator === undefined || denominator <= 0
    ? undefined
    : { numerator, denominator };
}
