import { comparePeriods, isOneStepBefore, type Period } from '@/domain/figures/period';
import { behindBy } from '@/domain/figures/polarity';
import type { PlanData } from '@/domain/plan/planData';
import { neighbourSeries } from '@/domain/scorecard/neighbourSeries';
import { valueAt } from '@/domain/figures/series';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** The last period in which a figure was no worse than the neighbours' average, and whether it was better. */
export type LastLevelPeriod = { readonly period: Period; readonly standing: 'level' | 'better' };

/**
 * Finds the last period in which the figure was no worse than the neighbours' average. Returns undefined if it is no worse now, if no such
 * period is in the series, or if neither way is better. A gap or a break ends the search.
 */
export function lastLevelPeriod(data: PlanData, row: ScorecardRow): LastLevelPeriod | undefined {
  const { period, series, indicator } = row;
  if (period === undefined || indicator.polarity === 'neutral') return undefined;
  const averageSeries = neighbourSeries(data, row);
  let laterPeriod: Period | undefined;
  for (const observation of series.observations.toReversed()) {
    if (observation.period.family !== period.family || comparePeriods(observation.period, period) > 0)
      continue;
    if (laterPeriod !== undefined && !isOneStepBefore(observation.period, laterPeriod)) return undefined;
    const averageThen = valueAt(averageSeries, observation.period);
    if (observation.reading.kind !== 'value' || averageThen === undefined) return undefined;
    const behindAverage = behindBy(observation.reading, averageThen, indicator.polarity);
    if (behindAverage <= 0)
      return laterPeriod === undefined
        ? undefined
        : { period: observation.period, standing: behindAverage < 0 ? 'better' : 'level' };
    if (observation.break) return undefined;
    laterPeriod = observation.period;
  }
  return undefined;
}
