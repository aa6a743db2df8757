import type { Issue } from '@/domain/plan/issue';
import { columnTexts } from './columnTexts';
import { csvRows, nextRow, rowTexts } from '@/sources/bytes/csvBytes';
import { missingColumns } from './figureIssues';
import type { FileBytes } from './publishedFile';

/** A row of a published CSV, whose cells are read by the name of their column. A column that the file lacks is empty. */
export type PublishedRow = { readonly row: number; readonly cell: (column: string) => string };

export type PublishedCsv = {
  readonly header: readonly string[];
  /** Calls `takeRow` for every row. A row is valid only during the call. Returns issues for rows that cannot be read. */
  readonly eachRow: (takeRow: (row: PublishedRow) => void) => readonly Issue[];
  readonly issues: readonly Issue[];
};

/** The columns that a publisher's file must have, and the name of its format. */
export type PublishedShape = { readonly neededColumns: readonly string[]; readonly formatName: string };

/** Opens a CSV file whose columns may be in any order; the issues say why it cannot be read. */
export function openPublishedCsv(
  file: FileBytes,
  { neededColumns, formatName }: PublishedShape,
): PublishedCsv {
  const firstPass = csvRows(file);
  const header = nextRow(firstPass) ? rowTexts(firstPass) : [];
  const columnsMissing = neededColumns.filter((name) => !header.includes(name));
  const issues = columnsMissing.length === 0 ? [] : [missingColumns(file.name, columnsMissing, formatName)];
  return {
    header,
    issues,
    eachRow: (take) => (columnsMissing.length === 0 ? readRows(file, header, take) : []),
  };
}

function readRows(
  file: FileBytes,
  header: readonly string[],
  takeRow: (row: PublishedRow) => void,
): readonly Issue[] {
  const rows = csvRows(file);
  const textsOf = new Map(header.map((name, index) => [name, columnTexts(index)]));
  const rowRecord = { row: 0, cell: (column: string) => textsOf.get(column)?.(rows) ?? '' };
  nextRow(rows);
  rows.width = header.length;
  const issues: Issue[] = [];
  while (nextRow(rows)) {
    rowRecord.row = rows.row;
    if (rows.fault === 'quotes' || rows.cells > header.length)
      issues.push(brokenRowIssue(file.name, rows.row));
    else takeRow(rowRecord);
  }
  if (rows.stop !== undefined) issues.push(brokenEndIssue(file.name, rows.row + 1));
  return issues;
}

function brokenRowIssue(file: string, row: number): Issue {
  const message =
    'The cells of the row do not fit the header: a comma or a quotation mark is where none may be. The row is left out. Download the file again.';
  return { severity: 'warning', code: 'quotes', file, row, message };
}

function brokenEndIssue(file: string, row: number): Issue {
  const message =
    'The row has no end: a quotation mark opens and is not closed, or the file is damaged. The rows from here on cannot be read. Download the file again.';
  return { severity: 'error', code: 'quotes', file, row, message };
}
