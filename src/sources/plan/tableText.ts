import { columnAdvice } from './columnAdvice';
import Papa from 'papaparse';
import type { Issue } from '@/domain/plan/issue';
import { decodeTable } from '@/sources/decodeTable';
import { nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import { cellErrorIn } from './cellErrors';
import { OVERLONG, overlongCell, tableFault } from './tableLimits';

/** The columns that a table may have by contract (docs/formats.md), and the columns that it must have. */
export type TableShape = {
  readonly file: string;
  readonly columns: readonly string[];
  readonly neededColumns: readonly string[];
  /** The most rows that are read: far more than a plan has, and few enough to be checked in seconds. */
  readonly mostRows: number;
};

/** One row of a table. `row` is its number in a spreadsheet; a column that the file lacks reads as empty. */
export type TableRow = { readonly row: number; readonly cell: (column: string) => string };

export type Table = {
  /** The columns in the order of the file, in lower case. */
  readonly names: readonly string[];
  readonly rows: readonly TableRow[];
  /** The rows that are left out because a cell of theirs is at fault. */
  readonly leftOut: readonly TableRow[];
  readonly issues: readonly Issue[];
};

/** A first line such as `sep=,`, which tells Excel the separator and which Excel does not show. */
const SEPARATOR_LINE = /^"?sep=."?,*\r?\n/i;

/** Reads a CSV file by its contract. Columns may be in any order and letter case, an unknown column is noted, and every fault has its place. Never throws. */
export function parseTable(bytes: Uint8Array, shape: TableShape): Table {
  const decodedText = decodeTable(bytes, shape.file);
  if (decodedText.kind === 'unreadable') return emptyTable([decodedText.issue]);
  const parsedTable = Papa.parse<string[]>(decodedText.text.replace(SEPARATOR_LINE, ''), {
    delimiter: ',',
    skipEmptyLines: false,
  });
  const [header = [], ...bodyRows] = parsedTable.data;
  const tooLarge = tableFault(shape.file, header.length, { rows: bodyRows.length, mostRows: shape.mostRows });
  if (tooLarge !== undefined) return emptyTable([tooLarge]);
  const names = header.map((name) => name.trim().toLowerCase());
  const issues = [
    ...decodedText.issues,
    ...headerIssues(names, { shape, body: bodyRows }),
    ...quoteIssues(parsedTable.errors, shape.file),
  ];
  if (issues.some(({ severity }) => severity === 'error')) return emptyTable(issues);
  const columnIndexes = new Map(names.map((name, index) => [name, index]));
  const [rows, leftOut]: readonly [TableRow[], TableRow[]] = [[], []];
  bodyRows.forEach((cells, index) => {
    if (cells.every((text) => text.trim() === '')) return;
    const row = index + 2;
    const faults = rowIssues(cells, names, { shape, row });
    issues.push(...faults);
    const cell = (column: string) => cells[columnIndexes.get(column) ?? cells.length]?.trim() ?? '';
    (faults.length > 0 ? leftOut : rows).push({ row, cell });
  });
  return { names, rows, leftOut, issues };
}

/** The result for a table that cannot be read. */
function emptyTable(issues: readonly Issue[]): Table {
  return { names: [], rows: [], leftOut: [], issues };
}

type Body = readonly (readonly string[])[];

function headerIssues(
  names: readonly string[],
  { shape, body: bodyRows }: { readonly shape: TableShape; readonly body: Body },
): Issue[] {
  const headerIssue = unreadHeader(names, { shape, body: bodyRows });
  return headerIssue === undefined
    ? [...columnIssues(names, shape), ...missingColumns(names, shape)]
    : [headerIssue];
}

/** Why the header cannot be read: it is not in the first row, the file is empty, or the columns are not separated by commas. */
function unreadHeader(
  names: readonly string[],
  { shape: { file, neededColumns }, body: bodyRows }: { readonly shape: TableShape; readonly body: Body },
): Issue | undefined {
  const headerOffset = neededColumns.every((name) => names.includes(name))
    ? 0
    : headerBelow(bodyRows, neededColumns);
  if (headerOffset > 0)
    return {
      severity: 'error',
      code: 'title-above-header',
      file,
      row: headerOffset,
      message: `The header is in row ${headerOffset}. Expected it in row 1. Delete what is above it.`,
    };
  const headerPlace = { file, row: 1, severity: 'error' } as const;
  if (names.every((name) => name === ''))
    return {
      ...headerPlace,
      code: 'empty-file',
      message: `The file is empty. Expected a header row with ${neededColumns.join(', ')}.`,
    };
  const separator = [';', '\t', '|'].find((sign) => names.length === 1 && names[0]?.includes(sign));
  if (separator === undefined) return undefined;
  return {
    ...headerPlace,
    code: 'separator',
    message: `The columns are separated by ${separator === '\t' ? 'tabs' : `"${separator}"`}. Expected commas. Save the sheet as "CSV UTF-8 (comma delimited)".`,
  };
}

/** Issues for columns that are named twice, and for columns that the table should not have. */
function columnIssues(names: readonly string[], { file, columns }: TableShape): readonly Issue[] {
  return names.flatMap((name, index): readonly Issue[] => {
    if (name === '') return [];
    const columnPlace = { file, row: 1, column: name } as const;
    if (names.indexOf(name) < index)
      return [
        {
          ...columnPlace,
          severity: 'error',
          code: 'duplicate-column',
          message: `Two columns are called "${quoted(name)}". Expected each once. Rename or delete one of them.`,
        },
      ];
    if (columns.includes(name)) return [];
    return [
      {
        ...columnPlace,
        severity: 'note',
        code: 'unknown-column',
        message: `The column "${quoted(name)}" is not one that this file has, and is left out.${columnAdvice(name, columns) || nearest(name, columns)}`,
      },
    ];
  });
}

function missingColumns(names: readonly string[], { file, neededColumns }: TableShape): readonly Issue[] {
  return neededColumns
    .filter((name) => !names.includes(name))
    .map((name) => ({
      file,
      row: 1,
      severity: 'error',
      code: 'missing-column',
      column: name,
      message: `There is no column "${name}". Expected ${neededColumns.join(', ')} at least. Add it to the header row.`,
    }));
}

/** How many rows are searched for the header, because many exports begin with a title. */
const TITLE_ROWS = 20;

/** The row of the header where it is not the first; 0 where the first rows contain none. */
function headerBelow(bodyRows: Body, neededColumns: readonly string[]): number {
  const headerIndex = bodyRows.slice(0, TITLE_ROWS).findIndex((cells) => {
    const names = new Set(cells.map((name) => name.trim().toLowerCase()));
    return neededColumns.every((name) => names.has(name));
  });
  return headerIndex === -1 ? 0 : headerIndex + 2;
}

function quoteIssues(errors: readonly Papa.ParseError[], file: string): Issue[] {
  return errors
    .filter(({ type }) => type === 'Quotes')
    .slice(0, 1)
    .map(({ row }) => ({
      severity: 'error',
      code: 'quotes',
      file,
      row: row === undefined ? undefined : row + 1,
      message:
        'A quotation mark opens here and is not closed where a cell ends. Expected text in quotes to end with a quote before the next comma, and a quote inside it doubled ("").',
    }));
}

function rowIssues(
  cells: readonly string[],
  names: readonly string[],
  { shape, row }: { readonly shape: TableShape; readonly row: number },
): readonly Issue[] {
  const rowPlace = { file: shape.file, row } as const;
  if (hasTooMany(cells, names.length))
    return [
      {
        ...rowPlace,
        severity: 'error',
        code: 'extra-cells',
        message: `The row has ${cells.length} cells and the header ${names.length}. Put a number or a text with a comma in quotation marks, as "1,365"; or write the number without the comma.`,
      },
    ];
  const overlong = overlongCell(cells);
  if (overlong !== -1)
    return [
      { ...rowPlace, severity: 'error', code: 'cell-too-long', column: names[overlong], message: OVERLONG },
    ];
  return cells.flatMap((text, index): readonly Issue[] => {
    const column = names[index] ?? '';
    const fault = shape.columns.includes(column) ? cellErrorIn(text, column) : undefined;
    return fault === undefined ? [] : [{ ...rowPlace, severity: 'error', column, ...fault }];
  });
}

/**
 * Whether a row has too many cells. Extra empty cells at the end are allowed, unless two cells look like one number split at its comma: 1,365
 * then takes two cells and pushes the rest of the row to the right, so that an empty last cell is left over.
 */
function hasTooMany(cells: readonly string[], columns: number): boolean {
  if (cells.length <= columns) return false;
  if (cells.slice(columns).some((text) => text.trim() !== '')) return true;
  return cells.some(
    (text, index) => /^\s*-?\d{1,3}$/.test(text) && /^\d{3}(\.\d+)?\s*$/.test(cells[index + 1] ?? ''),
  );
}
