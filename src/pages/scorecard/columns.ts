import { isInYear, mayHaveLimits } from '@/domain/process/processKind';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { COLUMN_LIST, type Column } from './columnList';
import type { ScorecardParams } from './scorecardParams';

/** The headings of the columns. Where rows are stacked, each cell shows its own heading. */
export const COLUMN_TITLES = Object.fromEntries(COLUMN_LIST.map(({ id, title }) => [id, title])) as Readonly<
  Record<Column, string>
>;

type ColumnChoice = Pick<ScorecardParams, 'hidden' | 'added'>;

/** The columns that have something to show in at least one row. */
export function columnsWithContent(rows: readonly ScorecardRow[]): readonly Column[] {
  return COLUMN_LIST.filter(({ isHeld }) => rows.some(isHeld)).map(({ id }) => id);
}

/** The columns to show: those with something in them, except columns that the reader hid and columns shown only on request. */
export function columnsShown(rows: readonly ScorecardRow[], columnChoice: ColumnChoice): readonly Column[] {
  const { hidden, added } = columnChoice;
  return columnsWithContent(rows).filter(
    (column) => !hidden.includes(column) && (added.includes(column) || !isOnRequest(column, rows)),
  );
}

/** The choice of columns after one column is switched between shown and hidden. */
export function choiceWithColumnToggled(
  column: Column,
  rows: readonly ScorecardRow[],
  columnChoice: ColumnChoice,
): ColumnChoice {
  const withoutColumn = (list: readonly Column[]) => list.filter((listedColumn) => listedColumn !== column);
  const choiceWithoutColumn = {
    hidden: withoutColumn(columnChoice.hidden),
    added: withoutColumn(columnChoice.added),
  };
  if (isOnRequest(column, rows))
    return columnChoice.added.includes(column)
      ? choiceWithoutColumn
      : { ...choiceWithoutColumn, added: [...choiceWithoutColumn.added, column] };
  return columnChoice.hidden.includes(column)
    ? choiceWithoutColumn
    : { ...choiceWithoutColumn, hidden: [...choiceWithoutColumn.hidden, column] };
}

/** Whether a column is shown only on request. Process control is meant for months and weeks; a plan that only has years shows it when the reader asks. */
function isOnRequest(column: Column, rows: readonly ScorecardRow[]): boolean {
  return column === 'process' && !rows.some((row) => isInYear(row) && mayHaveLimits(row));
}
