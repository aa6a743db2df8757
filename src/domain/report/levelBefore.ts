import { comparePeriods, isOneStepBefore, type Period } from '@/domain/figures/period';
import { behindBy } from '@/domain/figures/polarity';
import type { PlanData } from '@/domain/plan/planData';
import { neighbourSeries } from '@/domain/scorecard/neighbourSeries';
import { valueAt } from '@/domain/figures/series';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** When a figure was last no worse than the neighbours' average, and whether it was better. */
export type LevelBefore = { readonly period: Period; readonly was: 'level' | 'better' };

/** Undefined where it is no worse now, never was level within the series, or neither way is better. A gap or a break ends the search. */
export function levelBefore(data: PlanData, row: ScorecardRow): LevelBefore | undefined {
  const { period, series, indicator } = row;
  if (period === undefined || indicator.polarity === 'neutral') return undefined;
  const theirs = neighbourSeries(data, row);
  let from: Period | undefined;
  for (const observation of series.observations.toReversed()) {
    if (observation.period.family !== period.family || comparePeriods(observation.period, period) > 0)
      continue;
    if (from !== undefined && !isOneStepBefore(observation.period, from)) return undefined;
    const other = valueAt(theirs, observation.period);
    if (observation.reading.kind !== 'value' || other === undefined) return undefined;
    const behind = behindBy(observation.reading, other, indicator.polarity);
    if (behind <= 0)
      return from === undefined
        ? undefined
        : { period: observation.period, was: behind < 0 ? 'better' : 'level' };
    if (observation.break) return undefined;
    from = observation.period;
  }
  return undefined;
}
