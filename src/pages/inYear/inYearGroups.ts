import type { InYearRow } from '@/domain/inYear/inYear';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { Plan } from '@/domain/plan/plan';
import { markColour } from '@/ui/markColour';
import type { InYearParams } from './inYearParams';

export type InYearGroup = {
  readonly id: string;
  readonly title: string | undefined;
  readonly rows: readonly InYearRow[];
};

/** The rows that pass the filters (the exceptions are the scorecard’s), grouped by priority in the plan's order. Rows without a priority come last; empty groups are left out. */
export function inYearGroups(
  rows: readonly InYearRow[],
  { priorities }: Pick<Plan, 'priorities'>,
  view: InYearParams,
  exceptionIds: ReadonlySet<IndicatorId>,
): readonly InYearGroup[] {
  const remainingRows = rows.filter(
    (row) =>
      (view.rating.length === 0 || view.rating.includes(markColour(row.rating))) &&
      (!view.onlyExceptions || exceptionIds.has(row.indicator.id)) &&
      (view.priority === undefined || row.indicator.priority === view.priority),
  );
  const rowsOfPriority = (id: string | undefined) =>
    remainingRows.filter(({ indicator }) => indicator.priority === id);
  return [
    ...priorities.map(({ id, title }) => ({ id, title, rows: rowsOfPriority(id) })),
    {
      id: 'without a priority',
      title: priorities.length === 0 ? undefined : 'No priority',
      rows: rowsOfPriority(undefined),
    },
  ].filter((group) => group.rows.length > 0);
}
