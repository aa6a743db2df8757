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
 * and a share of the rest by its longest cell. `room` is the width of a line. A table that needs less is narrower.
 */
export function columnWidths(
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  room: number,
): readonly number[] {
  const asks = columns.map((column, at) => {
    const texts = [column.title, ...rows.map((cells) => unbroken(cells[at] ?? ''))];
    const extra = PADDING + (column.isRating === true ? MARK : 0);
    const least =
      extra + Math.max(longestWord(unbrokenTitle(column.title)) * BOLD, ...texts.map(longestWord));
    return { least, wanted: Math.max(least, extra + Math.min(MOST, Math.max(...texts.map(lettersOf)))) };
  });
  const wanted = sum(asks.map((ask) => ask.wanted));
  if (wanted <= room) return asks.map((ask) => ask.wanted);
  const least = sum(asks.map((ask) => ask.least));
  // A table that cannot be had without a broken word is still no wider than its sheet.
  if (least >= room) return asks.map((ask) => (ask.least * room) / least);
  const share = (room - least) / (wanted - least);
  return asks.map((ask) => ask.least + (ask.wanted - ask.least) * share);
}

function longestWord(text: string): number {
  return Math.max(...text.split(/[ \n\t]+/).map(lettersOf));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
