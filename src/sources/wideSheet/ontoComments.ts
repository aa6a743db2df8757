import type { Period } from '@/domain/figures/period';
import { unionOf, type Row, type Rows } from './rowsOfText';

/** A comment that the new sheet adds to the plan, changes in it, or takes away from it. */
export type CommentChange = {
  readonly kind: 'new' | 'changed' | 'taken away';
  readonly indicator: string;
  /** The period of the comment, such as `2017 March`. It is empty if the sheet names none. */
  readonly period: string;
};

/** The indicators that the sheet has, and the period of its comments. `commented` is undefined if the sheet has no column of comments. */
type OfSheet = { readonly indicatorIds: ReadonlySet<string>; readonly commented: Period | undefined };

/**
 * Merges the sheet's comments into the plan's commentary. A comment replaces the plan's comment on the same indicator and period. It keeps what the
 * officer has written in the other columns, such as who may see it. If a cell is now empty, the plan's comment from it is removed, because the plan
 * must not publish what was taken out of the sheet. A paragraph that belongs to a report or has an owner does not come from the sheet, and stays. If
 * the plan already has the same words for another period, they are not added again: nobody has changed the cell since last month.
 */
export function ontoComments(
  ownRows: Rows,
  sheet: Rows,
  { indicatorIds, commented }: OfSheet,
): { readonly table: Rows; readonly changes: readonly CommentChange[] } {
  const changes: CommentChange[] = [];
  const rows = [...ownRows.rows];
  for (const row of sheet.rows) {
    const sameKeyRows = rows.filter((otherRow) => isOfSheet(otherRow) && keyOf(otherRow) === keyOf(row));
    if (sameKeyRows.some((otherRow) => plainText(otherRow) === plainText(row))) continue;
    const rowIndex = rows.findIndex((otherRow) => otherRow === sameKeyRows[0]);
    if (rowIndex === -1 && rows.some((otherRow) => isOfSheet(otherRow) && isRepeated(otherRow, row)))
      continue;
    if (rowIndex === -1) rows.push(row);
    else rows[rowIndex] = { ...rows[rowIndex], text: row['text'] ?? '' };
    changes.push(changeOf(row, rowIndex === -1 ? 'new' : 'changed'));
  }
  const writtenKeys = new Set(sheet.rows.map(keyOf));
  const isGone = (row: Row) =>
    isOfSheet(row) &&
    indicatorIds.has(row['indicator'] ?? '') &&
    commented !== undefined &&
    periodOf(row) === periodOf(rowOf(commented)) &&
    !writtenKeys.has(keyOf(row));
  changes.push(...rows.filter(isGone).map((row) => changeOf(row, 'taken away')));
  return {
    table: { columns: unionOf(ownRows.columns, sheet.columns), rows: rows.filter((row) => !isGone(row)) },
    changes,
  };
}

/** Whether a row of commentary.csv may come from a printed scorecard. Such a row names no report and no owner, for instance. */
function isOfSheet(row: Row): boolean {
  const columnsToCompare = ['priority', 'report', 'owner', 'due', 'date', 'source'];
  return isText(row['kind'], 'story') && columnsToCompare.every((column) => isText(row[column], ''));
}

function isText(cell: string | undefined, text: string): boolean {
  return (cell ?? '').trim().toLowerCase() === text;
}

function keyOf(row: Row): string {
  return `${(row['indicator'] ?? '').trim()}|${periodOf(row)}`.toLowerCase();
}

function periodOf(row: Row): string {
  return `${row['time_period'] ?? ''} ${row['time_identifier'] ?? ''}`.trim().toLowerCase();
}

function rowOf({ timePeriod, timeIdentifier }: Period): Row {
  return { time_period: timePeriod, time_identifier: timeIdentifier };
}

/** Whether two comments say the same about the same indicator. */
function isRepeated(row: Row, otherRow: Row): boolean {
  return (
    isText(row['indicator'], (otherRow['indicator'] ?? '').trim().toLowerCase()) &&
    plainText(row) === plainText(otherRow)
  );
}

function plainText(row: Row): string {
  return (row['text'] ?? '').replaceAll(/\s+/g, ' ').trim();
}

function changeOf(row: Row, kind: CommentChange['kind']): CommentChange {
  const period = `${row['time_period'] ?? ''} ${row['time_identifier'] ?? ''}`.trim();
  return { kind, indicator: row['indicator'] ?? '', period };
}
