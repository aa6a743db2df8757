import { isOneStepBefore, type Period } from '@/domain/figures/period';
import { behindBy } from '@/domain/figures/polarity';
import { comparatorsOf, type ScorecardRow } from './scorecard';
import type { PlanData } from '@/domain/plan/planData';

/** How far behind England a figure has been, further in each period than in the one before: the newest last. */
export type GrowingGap = {
  readonly from: Period;
  readonly sizes: readonly number[];
  readonly decimals: number;
};

/** Fewer gaps than this, each larger than the last, are no tale. */
const FEWEST = 3;
/** No further back than a sentence can hold. */
const MOST = 5;

/** Undefined where the gap did not grow twice in a row, up to now; a break or a gap in the series ends the tale. */
export function growingGap(
  data: PlanData,
  { indicator, series, period }: ScorecardRow,
): GrowingGap | undefined {
  if (period === undefined || indicator.polarity === 'neutral') return undefined;
  const sizes: number[] = [];
  let from = period;
  let decimals = indicator.decimals;
  const until = series.observations.filter(
    ({ period: { end, family } }) => end <= period.end && family === period.family,
  );
  for (const [index, observation] of until.toReversed().entries()) {
    const { reading } = observation;
    if (reading.kind !== 'value' || (index > 0 && !isOneStepBefore(observation.period, from))) break;
    const { benchmark } = comparatorsOf(data, indicator, {
      area: series.area,
      period: observation.period,
    }).england;
    if (benchmark.kind !== 'value') break;
    const size = behindBy(reading, benchmark.reading, indicator.polarity);
    if (size <= 0 || size >= (sizes[0] ?? Number.POSITIVE_INFINITY)) break;
    sizes.unshift(size);
    from = observation.period;
    decimals = Math.min(decimals, reading.decimals, benchmark.reading.decimals);
    if (observation.break || sizes.length === MOST) break;
  }
  return sizes.length < FEWEST ? undefined : { from, sizes, decimals };
}
