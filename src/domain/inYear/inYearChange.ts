import { strongestChange, type StrongestChange } from '@/domain/certainty/strongestChange';
import type { PlanData } from '@/domain/plan/planData';
import { rowOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import type { InYearRow } from './inYear';

/** The change of a row of the page This year, judged as every other page judges it. */
export type InYearChange = { readonly row: ScorecardRow; readonly strongest: StrongestChange };

/**
 * The scorecard's row for the latest period within the year, and the strongest statement about its change. For an indicator by term the
 * scorecard itself may show the whole year; here the term is judged.
 */
export function inYearChange(
  data: PlanData,
  { indicator, series, latest, direction }: InYearRow,
): InYearChange {
  const { period, observation } = latest;
  const partsOnly: PlanData = {
    ...data,
    series: new Map([[indicator.id, new Map([[series.area, series]])]]),
    rankings: undefined,
  };
  const row = {
    ...rowOf(partsOnly, indicator, { area: series.area, lastDay: period.end }),
    period,
    observation,
    direction,
  };
  return { row, strongest: strongestChange(data, row) };
}
