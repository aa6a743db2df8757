import { isOneStepBefore, type Period } from '@/domain/figures/period';
import { behindBy } from '@/domain/figures/polarity';
import { comparatorsOf, type ScorecardRow } from './scorecard';
import type { PlanData } from '@/domain/plan/planData';

/** How far a figure has been behind England, in consecutive periods in which the gap kept growing; the newest is last. */
export type GrowingGap = {
  readonly from: Period;
  readonly sizes: readonly number[];
  readonly decimals: number;
};

/** A gap must have grown over at least this many periods to be worth a sentence. */
const FEWEST_PERIODS = 3;
/** A sentence has room for at most this many periods. */
const MOST_PERIODS = 5;

/** Undefined unless the gap has grown at least twice in a row, up to now. A break or a missing period in the series ends the run. */
export function growingGap(
  data: PlanData,
  { indicator, series, period }: ScorecardRow,
): GrowingGap | undefined {
  if (period === undefined || indicator.polarity === 'neutral') return undefined;
  const sizes: number[] = [];
  let firstPeriod = period;
  let decimals = indicator.decimals;
  const untilPeriod = series.observations.filter(
    ({ period: { end, family } }) => end <= period.end && family === period.family,
  );
  for (const [index, observation] of untilPeriod.toReversed().entries()) {
    const { reading } = observation;
    if (reading.kind !== 'value' || (index > 0 && !isOneStepBefore(observation.period, firstPeriod))) break;
    const { benchmark } = comparatorsOf(data, indicator, {
      area: series.area,
      period: observation.period,
    }).england;
    if (benchmark.kind !== 'value') break;
    const size = behindBy(reading, benchmark.reading, indicator.polarity);
    if (size <= 0 || size >= (sizes[0] ?? Number.POSITIVE_INFINITY)) break;
    sizes.unshift(size);
    firstPeriod = observation.period;
    decimals = Math.min(decimals, reading.decimals, benchmark.reading.decimals);
    if (observation.break || sizes.length === MOST_PERIODS) break;
  }
  return sizes.length < FEWEST_PERIODS ? undefined : { from: firstPeriod, sizes, decimals };
}
