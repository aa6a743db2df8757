import { PUBLISHED_NEIGHBOURS } from '@/domain/figures/area';
import type { Observation, Series } from '@/domain/figures/observation';
import type { PlanData } from '@/domain/plan/planData';
import { comparatorsOf, type ScorecardRow } from './scorecard';

/** The neighbours' average as a series beside the area's own: of the periods for which the area has a figure and they have an average. */
export function neighbourSeries(data: PlanData, { series, indicator }: ScorecardRow): Series {
  const observations = series.observations.flatMap(({ period, reading }): readonly Observation[] => {
    if (reading.kind !== 'value') return [];
    const { benchmark } = comparatorsOf(data, indicator, { area: series.area, period }).neighbours;
    if (benchmark.kind !== 'value') return [];
    return [{ period, reading: benchmark.reading, status: 'final', break: false, reported: [] }];
  });
  return { indicator: indicator.id, area: PUBLISHED_NEIGHBOURS, observations };
}
