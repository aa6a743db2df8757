import type { Cell } from './block';

/** Letters of space on the two sides of a cell. */
const PADDING = 2;
/** What a rating's mark takes before its word. */
const MARK = 3;
/** A bold letter is so much wider. */
const BOLD = 1.2;
/** A cell with more letters may run over several lines. */
const MOST = 60;

/**
 * How many letters wide each column of a table is to be, so that no word is broken where that can be helped: at least its longest word, and more by how
 * much its longest cell wants. `room`: the letters of a line. A table that wants less takes less.
 */
export function columnWidths(
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  room: number,
): readonly number[] {
  const asks = columns.map((column, at) => {
    const texts = [column.title, ...rows.map((cells) => cells[at] ?? '')];
    const extra = PADDING + (column.isRating === true ? MARK : 0);
    const least = extra + Math.max(longestWord(column.title) * BOLD, ...texts.map(longestWord));
    return { least, wanted: Math.max(least, extra + Math.min(MOST, Math.max(...texts.map(lengthOf)))) };
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
  return Math.max(...text.split(/\s+/).map(lengthOf));
}

function lengthOf({ length }: string): number {
  return length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
