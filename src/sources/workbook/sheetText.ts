import { columnLetters } from './cellPlace';
import { displayedAs } from './numberFormat';
import type { CellFault, SheetMarks } from './sheetMarks';
import type { Sheet, SheetCell } from './workbookSheets';

/** The most decimals of a figure; no indicator is published with more. */
const MOST_DECIMALS = 6;

/**
 * Writes a sheet as a CSV file, with its cells as an officer would write them there. A spreadsheet drops the zero of 84.0. So a number gets at
 * least the decimals that its cell's format shows, and a figure in a cell without a format gets as many as the indicator's other figures.
 */
export function sheetCsv({ cells }: Sheet, marks: SheetMarks | undefined): Uint8Array {
  const texts = cells.map((row, index) =>
    row.map((cell, column) => {
      const cellName = `${columnLetters(column)}${index + 1}`;
      return cellText(cell, { format: marks?.formats.get(cellName), fault: marks?.faults.get(cellName) });
    }),
  );
  const lines = withDroppedNoughts(cells, texts, marks).map((row) => row.map(cellQuoted).join(','));
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** A cell as an officer would write it in a CSV file. */
export function cellText(
  cell: SheetCell,
  { format, fault }: { readonly format?: string | undefined; readonly fault?: CellFault | undefined } = {},
): string {
  if (fault !== undefined) return fault.kind === 'error' ? fault.text : `=${fault.formula}`;
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell !== 'number') return cell;
  const shownText = format === undefined ? undefined : displayedAs(format, cell);
  if (shownText?.kind !== 'decimals') return String(excelNumber(cell));
  const text = withNoughts(String(excelNumber(shownText.isPercent ? cell * 100 : cell)), shownText.least);
  return shownText.isPercent ? `${text}%` : text;
}

const DAY_IN_MS = 86_400_000;
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30);

/**
 * A date as text. A year typed into a cell with a date format reads as a day of 1905, and 201617 as a day of 2452. No figure is that old or
 * that far off, so the number typed is meant.
 */
function dateText(date: Date): string {
  const year = date.getUTCFullYear();
  return year < 1910 || year > 2199
    ? String(Math.round((date.getTime() - EXCEL_DAY_0) / DAY_IN_MS))
    : date.toISOString().slice(0, 10);
}

/** Rounds to the 15 digits that Excel works with; any further digits are float noise. */
function excelNumber(value: number): number {
  return Number(value.toPrecision(15));
}

function withNoughts(text: string, decimals: number): string {
  const heldMatch = /^-?\d+(?:\.(\d*))?$/.exec(text);
  if (heldMatch === null) return text;
  const lackingDecimals = decimals - (heldMatch[1]?.length ?? 0);
  return lackingDecimals <= 0
    ? text
    : `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(lackingDecimals)}`;
}

/** Puts back the final zeros that cells without a format have dropped, in columns whose name says that they hold figures. */
function withDroppedNoughts(
  cells: Sheet['cells'],
  texts: readonly (readonly string[])[],
  marks: SheetMarks | undefined,
): readonly (readonly string[])[] {
  const names = (texts[0] ?? []).map((name) => name.trim().toLowerCase());
  const [idColumn, valueColumn] = [names.indexOf('indicator'), names.indexOf('value')];
  if (idColumn === -1 || valueColumn === -1) return texts;
  const isNumber = (row: number) => row > 0 && typeof cells[row]?.[valueColumn] === 'number';
  const mostDecimals = new Map<string, number>();
  texts.forEach((row, index) => {
    const id = row[idColumn] ?? '';
    if (isNumber(index))
      mostDecimals.set(id, Math.max(mostDecimals.get(id) ?? 0, decimalsIn(row[valueColumn] ?? '')));
  });
  return texts.map((row, index) => {
    const format = marks?.formats.get(`${columnLetters(valueColumn)}${index + 1}`);
    if (!isNumber(index) || (format !== undefined && displayedAs(format, 1).kind === 'decimals')) return row;
    return row.with(
      valueColumn,
      withNoughts(row[valueColumn] ?? '', mostDecimals.get(row[idColumn] ?? '') ?? 0),
    );
  });
}

function decimalsIn(text: string): number {
  return Math.min(/\.(\d+)%?$/.exec(text)?.[1]?.length ?? 0, MOST_DECIMALS);
}

function cellQuoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
