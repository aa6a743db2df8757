import type { Cell } from './block';
import { lettersOf } from './lettersOf';
import { unbroken, unbrokenTitle } from './unbroken';

/** Letters of space on the two sides of a cell. */
const PADDING = 2;
/** The width of a rating's mark, in letters. */
const MARK = 3;
/** How many times wider a bold letter is. */
const BOLD = 1.15;
/** A cell with more letters may run over several lines. */
const MOST = 60;

/**
 * The width of each column of a table, in letters of average width. A column has at least the width of its longest word, figure or date, so that none is broken if there is room,
 * and a share of the rest by its longest cell. `availableWidth` is the width of a line. A table that needs less is narrower.
 */
export function columnWidths(
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  availableWidth: number,
): readonly number[] {
  const columnNeeds = columns.map((column, columnIndex) => {
    const texts = [column.title, ...rows.map((cells) => unbroken(cells[columnIndex] ?? ''))];
    const extraWidth = PADDING + (column.isRating === true ? MARK : 0);
    const leastWidth =
      extraWidth +
      Math.max(longestWordLength(unbrokenTitle(column.title)) * BOLD, ...texts.map(longestWordLength));
    return {
      least: leastWidth,
      wanted: Math.max(leastWidth, extraWidth + Math.min(MOST, Math.max(...texts.map(lettersOf)))),
    };
  });
  const wantedWidth = sum(columnNeeds.map((ask) => ask.wanted));
  if (wantedWidth <= availableWidth) return columnNeeds.map((ask) => ask.wanted);
  const leastWidth = sum(columnNeeds.map((ask) => ask.least));
  // A table that cannot be had without a broken word is still no wider than its sheet.
  if (leastWidth >= availableWidth)
    return columnNeeds.map((ask) => (ask.least * availableWidth) / leastWidth);
  const shareOfSpace = (availableWidth - leastWidth) / (wantedWidth - leastWidth);
  return columnNeeds.map((ask) => ask.least + (ask.wanted - ask.least) * shareOfSpace);
}

function longestWordLength(text: string): number {
  return Math.max(...text.split(/[ \n\t]+/).map(lettersOf));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
