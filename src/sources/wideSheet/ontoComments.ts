import type { Period } from '@/domain/figures/period';
import { unionOf, type Row, type Rows } from './rowsOfText';

/** A comment of the sheet that the plan does not have as it is: the plan's own gives way to it. */
export type CommentChange = {
  readonly kind: 'new' | 'changed' | 'taken away';
  readonly indicator: string;
  /** `2017 March`; empty where the sheet names no period. */
  readonly period: string;
};

/** Which indicators the sheet has, and of what period its column of comments is; undefined where it has no such column. */
type OfSheet = { readonly indicatorIds: ReadonlySet<string>; readonly commented: Period | undefined };

/**
 * The plan's commentary with the sheet's. A comment replaces the one of the same indicator and period, and keeps what the officer has written beside it,
 * such as who may see it. An earlier comment whose cell is empty now goes too: what was taken out of the sheet must not be published from the plan. A
 * paragraph of a report, or with an owner, is none of the sheet's and stays. Words that the plan has for another period already, because nobody has changed
 * the cell since last month, are not said a second time.
 */
export function ontoComments(
  ownRows: Rows,
  sheet: Rows,
  { indicatorIds, commented }: OfSheet,
): { readonly table: Rows; readonly changes: readonly CommentChange[] } {
  const changes: CommentChange[] = [];
  const rows = [...ownRows.rows];
  for (const row of sheet.rows) {
    const sameKeyRows = rows.filter((one) => isOfSheet(one) && keyOf(one) === keyOf(row));
    if (sameKeyRows.some((one) => plainText(one) === plainText(row))) continue;
    const rowIndex = rows.findIndex((one) => one === sameKeyRows[0]);
    if (rowIndex === -1 && rows.some((one) => isOfSheet(one) && isRepeated(one, row))) continue;
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

/** Whether a row of commentary.csv may be from a printed scorecard, which says nothing of reports and owners. */
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

/** Whether a comment says the same of an indicator as another. */
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
