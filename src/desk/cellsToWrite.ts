import type { Issue } from '@/domain/plan/issue';
import { suggestedText, type Mend } from '@/officerFiles/mends';
import { columnLetters } from '@/sources/workbook/cellPlace';
import type { Fragment } from './fragments';
import { isLookedAtText } from './lookedAtTexts';

/** A cell with more letters than this is corrected in the workbook, unless it is a text that stops the save: such a text gets a larger box. */
const LONGEST = 40;

export type CellToWrite = Omit<Mend, 'after'> & {
  readonly suggested: string;
  /** The cell of the printed sheet or workbook that the issue names. */
  readonly printedCell: string | undefined;
};

/** Returns the cell that an issue is about, to be written in a box, or undefined if it is not about one cell of a table, or if the cell is too long for a box. */
export function cellOf(
  { row, column, code, message, cell: printedCell }: Issue,
  fragment: Fragment | undefined,
): CellToWrite | undefined {
  if (row === undefined || column === undefined || fragment?.columnIndex === undefined) return undefined;
  const cell = `${columnLetters(fragment.columnIndex)}${row}`;
  const textBefore = fragment.cells[fragment.columnIndex] ?? '';
  const isText = isLookedAtText(code);
  if (textBefore.length > LONGEST && !isText) return undefined;
  const suggested = isText ? textBefore : (suggestedText(message) ?? '');
  return { file: fragment.file, row, column, cell, before: textBefore, code, suggested, printedCell };
}

/** The correction that writes a text into a cell. Undefined if the text is empty or already there. */
export function mendOf(
  { file, row, column, cell, before, code }: CellToWrite,
  text: string,
): Mend | undefined {
  const after = text.trim();
  return after === '' || after === before ? undefined : { file, row, column, cell, before, after, code };
}
