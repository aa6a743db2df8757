import Papa from 'papaparse';
import type { Issue } from '@/domain/plan/issue';
import { decodeTable } from '@/sources/decodeTable';
import { wholeOf } from '@/sources/fileBytes';
import { unreadableFileIssue } from '@/sources/figureIssues';
import { otherDocument } from '@/sources/otherDocument';
import type { FileBytes } from '@/sources/publishedFile';
import { columnNumber } from '@/sources/workbook/cellPlace';
import { cellText } from '@/sources/workbook/sheetText';
import { markedSheets, type MarkedSheet } from '@/sources/workbook/markedSheets';
import { isWorkbook, sheetsOf, type Sheet, type SheetCell } from '@/sources/workbook/workbookSheets';
import { ratingColour } from './fillColour';
import { withPeriodsAcross } from './periodsAcross';
import { EMPTY_CELL, placeOf, type Merge, type WideCell, type WideGrid } from './wideGrid';

export type Grids =
  | { readonly kind: 'grids'; readonly grids: readonly WideGrid[] }
  | { readonly kind: 'unreadable'; readonly issue: Issue };

/** A sheet with more rows or columns than this is no printed scorecard. */
const MOST_ROWS = 1_000;
const MOST_COLUMNS = 200;

/** Reads the sheets of a workbook, or the one table of a CSV file, as grids of cells as an officer sees them. */
export async function gridsOf(file: FileBytes): Promise<Grids> {
  const otherFormat = otherDocument(file);
  if (otherFormat !== undefined)
    return {
      kind: 'unreadable',
      issue: { severity: 'error', code: 'format', file: file.name, message: otherFormat },
    };
  if (!isWorkbook(file)) return csvGrid(file);
  const sheetsRead = await sheetsOf(file);
  if (sheetsRead.kind === 'unreadable') return sheetsRead;
  const marks = await markedSheets(file).catch(() => undefined);
  if (marks === undefined)
    return { kind: 'unreadable', issue: unreadableFileIssue(file.name, 'its formats are damaged.') };
  return {
    kind: 'grids',
    grids: sheetsRead.sheets.map((sheet) =>
      withPeriodsAcross(sheetGrid(file.name, sheet, marks.get(sheet.name))),
    ),
  };
}

function csvGrid(file: FileBytes): Grids {
  const decodedTable = decodeTable(wholeOf(file), file.name);
  if (decodedTable.kind === 'unreadable') return decodedTable;
  const grid = textGrid(file.name, file.name.replace(/\.[^.]*$/, ''), decodedTable.text);
  return { kind: 'grids', grids: [withPeriodsAcross(grid)] };
}

/** Makes a grid of pasted or CSV text, whose cells have no formats, colours or merges. */
export function textGrid(file: string, sheet: string, text: string): WideGrid {
  const rows = Papa.parse<string[]>(text.replace(/^"?sep=."?,*\r?\n/i, ''), { skipEmptyLines: false }).data;
  return {
    file,
    sheet,
    ...withoutTrailingCells(rows, (cellText) => cellText.trim() === '', textCell),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isHidden: false,
    hasColourRules: false,
  };
}

/** Cuts off the empty cells after the last filled row and column, because a spreadsheet may hold a million of them. */
function withoutTrailingCells<Cell>(
  rows: readonly (readonly Cell[])[],
  isEmpty: (cell: Cell) => boolean,
  readCell: (cell: Cell, row: number, column: number) => WideCell,
): Pick<WideGrid, 'cells' | 'isTooLarge'> {
  const widths = rows.map((row) => row.findLastIndex((cell) => !isEmpty(cell)) + 1);
  const height = widths.findLastIndex((width) => width > 0) + 1;
  const width = widths.reduce((most, width) => Math.max(most, width), 0);
  return {
    cells: rows
      .slice(0, Math.min(height, MOST_ROWS))
      .map((row, rowIndex) =>
        row.slice(0, Math.min(width, MOST_COLUMNS)).map((cell, column) => readCell(cell, rowIndex, column)),
      ),
    isTooLarge: height > MOST_ROWS || width > MOST_COLUMNS,
  };
}

function textCell(text: string): WideCell {
  const trimmedText = text.trim();
  if (trimmedText === '') return EMPTY_CELL;
  if (/^[-−]?£?\d[\d,]*(\.\d+)?%?$/.test(trimmedText)) return { kind: 'number', text: trimmedText };
  const date = dateOf(trimmedText);
  if (date === undefined) return { kind: 'text', text: trimmedText };
  return date.isMonthFirst
    ? { kind: 'date', text: date.text, isMonthFirst: true }
    : { kind: 'date', text: date.text };
}

/**
 * Reads a date as a spreadsheet writes it and returns it as `2017-04-01`. The day comes first, unless only the other order makes a date.
 * Returns undefined for text that is no date.
 */
function dateOf(text: string): { readonly text: string; readonly isMonthFirst: boolean } | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { text, isMonthFirst: false };
  const [, firstNumber = '', secondNumber = '', year = ''] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year === '') return undefined;
  const isMonthFirst = Number(secondNumber) > 12 && Number(firstNumber) <= 12;
  const [day, month] = isMonthFirst ? [secondNumber, firstNumber] : [firstNumber, secondNumber];
  return { text: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, isMonthFirst };
}

function sheetGrid(file: string, { name, cells }: Sheet, marks: MarkedSheet | undefined): WideGrid {
  const isEmpty = (cell: SheetCell) => cell === null || cell === undefined || cell === '';
  const cellsRead = withoutTrailingCells(cells, isEmpty, (cell, row, column) =>
    sheetCell(cell, placeOf(row, column), marks),
  );
  return {
    file,
    sheet: name,
    ...cellsRead,
    merges: (marks?.merges ?? []).flatMap((span) => mergeOf(span) ?? []),
    hiddenRows: new Set(marks?.hiddenRows.map((row) => row - 1)),
    hiddenColumns: new Set(
      marks?.hiddenColumns.flatMap(([firstColumn, lastColumn]) => columnsIn(firstColumn, lastColumn)),
    ),
    isHidden: marks?.isHidden ?? false,
    hasColourRules: marks?.hasColourRules ?? false,
    notes: marks?.notes,
  };
}

function columnsIn(firstColumn: number, lastColumn: number): readonly number[] {
  const endColumn = Math.min(lastColumn, MOST_COLUMNS);
  return Array.from(
    { length: Math.max(0, endColumn - firstColumn + 1) },
    (_, index) => firstColumn - 1 + index,
  );
}

function sheetCell(cell: SheetCell, cellName: string, marks: MarkedSheet | undefined): WideCell {
  const fault = marks?.faults.get(cellName);
  const text = cellText(cell, { format: marks?.formats.get(cellName), fault }).trim();
  const rgb = marks?.fills.get(cellName);
  const fill = rgb === undefined ? undefined : ratingColour(rgb);
  const fillProperty = fill === undefined ? {} : { fill };
  if (fault !== undefined) return { kind: 'fault', text, ...fillProperty };
  if (text === '') return { ...EMPTY_CELL, ...fillProperty };
  if (cell instanceof Date && showsYearOnly(marks?.formats.get(cellName)))
    return { kind: 'number', text: text.slice(0, 4), ...fillProperty };
  if (cell instanceof Date) return { kind: /^\d{4}-/.test(text) ? 'date' : 'number', text, ...fillProperty };
  if (typeof cell === 'number') return { kind: 'number', text, ...fillProperty };
  return { kind: /^[-−]?£?\d[\d,]*(\.\d+)?%?$/.test(text) ? 'number' : 'text', text, ...fillProperty };
}

/** Whether a format shows only the year of a date, as `yyyy` does. Whoever reads the sheet sees a year. */
function showsYearOnly(format: string | undefined): boolean {
  return format !== undefined && /^[^md]*y[^md]*$/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]/g, ''));
}

function mergeOf(span: string): Merge | undefined {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(span) ?? [];
  if (left === '') return undefined;
  return {
    top: Number(top) - 1,
    left: columnNumber(left) - 1,
    bottom: Number(bottom) - 1,
    right: columnNumber(right) - 1,
  };
}
