import type { Cell } from './block';
import { lettersOf } from './lettersOf';
import { unbroken, unbrokenTitle } from './unbroken';

/** The space on both sides of a cell's text together, in letters. */
const PADDING = 2;
/** The width of a rating's mark, in letters. */
const MARK = 3;
/** How many times wider a bold letter is. */
const BOLD_FACTOR = 1.15;
/** How much longer a text becomes when it runs over several lines, because words are whole. */
const LOST_AT_LINE_ENDS = 1.15;
/** A cell with more letters than this may run over several lines. */
const MOST = 60;

/**
 * The width of each column of a table, in letters of average width. A column is at least as wide as its longest word, figure or date, so that
 * none is broken if there is room. The rest of the line is shared out by the longest cell of each column. `availableWidth` is the width of a
 * line; a table that needs less is narrower.
 */
export function columnWidths(
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  availableWidth: number,
): readonly number[] {
  const columnNeeds = needsOf(columns, rows);
  const wantedWidth = sum(columnNeeds.map((ask) => ask.wanted));
  if (wantedWidth <= availableWidth) return columnNeeds.map((ask) => ask.wanted);
  const leastWidth = sum(columnNeeds.map((ask) => ask.least));
  // If a table cannot fit without breaking a word, it is still no wider than its sheet.
  if (leastWidth >= availableWidth)
    return columnNeeds.map((ask) => (ask.least * availableWidth) / leastWidth);
  const shareOfSpace = (availableWidth - leastWidth) / (wantedWidth - leastWidth);
  return columnNeeds.map((ask) => ask.least + (ask.wanted - ask.least) * shareOfSpace);
}

/** The least width of a table in letters at which no word, figure or date is broken. */
export function leastTableWidth(columns: readonly Cell[], rows: readonly (readonly string[])[]): number {
  return sum(needsOf(columns, rows).map((ask) => ask.least));
}

/** How many lines the longest cell of a row takes in columns of these widths, in letters. */
export function linesOfRow(cells: readonly string[], widths: readonly number[]): number {
  return Math.max(
    1,
    ...cells.map((text, columnIndex) =>
      Math.ceil((lettersOf(text) * LOST_AT_LINE_ENDS) / ((widths[columnIndex] ?? 1) - PADDING)),
    ),
  );
}

function needsOf(
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
): readonly { readonly least: number; readonly wanted: number }[] {
  return columns.map((column, columnIndex) => {
    const texts = [column.title, ...rows.map((cells) => unbroken(cells[columnIndex] ?? ''))];
    const extraWidth = PADDING + (column.isRating === true ? MARK : 0);
    const leastWidth =
      extraWidth +
      Math.max(longestWordLength(unbrokenTitle(column.title)) * BOLD_FACTOR, ...texts.map(longestWordLength));
    return {
      least: leastWidth,
      wanted: Math.max(leastWidth, extraWidth + Math.min(MOST, Math.max(...texts.map(lettersOf)))),
    };
  });
}

function longestWordLength(text: string): number {
  return Math.max(...text.split(/[ \n\t]+/).map(lettersOf));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
