import { ENGLAND_CODE } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** The row of an indicator, with England's figures for the small line beside it. */
export type RowBeside = { readonly row: ScorecardRow; readonly england: Series | undefined };

export type RowsBeside = ReadonlyMap<IndicatorId, RowBeside>;

export function rowsBeside(data: PlanData, rows: readonly ScorecardRow[]): RowsBeside {
  return new Map(
    rows.map((row) => [
      row.indicator.id,
      { row, england: data.series.get(row.indicator.id)?.get(ENGLAND_CODE) },
    ]),
  );
}
