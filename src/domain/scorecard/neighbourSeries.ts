import { PUBLISHED_NEIGHBOURS } from '@/domain/figures/area';
import type { Observation, Series } from '@/domain/figures/observation';
import type { PlanData } from '@/domain/plan/planData';
import { comparatorsOf, type ScorecardRow } from './scorecard';

/** The neighbours' average as a series, to draw with the area's own: for the periods in which both have a figure. */
export function neighbourSeries(data: PlanData, { series, indicator }: ScorecardRow): Series {
  const observations = series.observations.flatMap(({ period, reading }): readonly Observation[] => {
    if (reading.kind !== 'value') return [];
    const { benchmark } = comparatorsOf(data, indicator, { area: series.area, period }).neighbours;
    if (benchmark.kind !== 'value') return [];
    return [{ period, reading: benchmark.reading, status: 'final', break: false, reported: [] }];
  });
  return { indicator: indicator.id, area: PUBLISHED_NEIGHBOURS, observations };
}
