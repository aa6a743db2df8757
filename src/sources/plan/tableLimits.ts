import type { Issue } from '@/domain/plan/issue';

/** The most columns of a table. The widest table of a plan has about thirty, and a message names each unknown column. */
const MAX_COLUMNS = 500;

/** The most characters that Excel itself allows in a cell. */
const MAX_CELL_CHARACTERS = 32_767;

/** Returns why a table is not read although its text can be decoded, or undefined if it is within the limits. */
export function tableFault(
  file: string,
  columns: number,
  { rows, mostRows }: { readonly rows: number; readonly mostRows: number },
): Issue | undefined {
  const fileIssue = { severity: 'error', file } as const;
  if (columns > MAX_COLUMNS)
    return {
      ...fileIssue,
      code: 'too-many-columns',
      row: 1,
      message: `The header has ${formattedNumber(columns)} columns. Expected at most ${formattedNumber(MAX_COLUMNS)}. The file is not a table of a plan, or has lost its line ends.`,
    };
  if (rows > mostRows)
    return {
      ...fileIssue,
      code: 'too-many-rows',
      row: mostRows + 2,
      message: `The table has ${formattedNumber(rows)} rows. Expected at most ${formattedNumber(mostRows)}. Leave out what the plan does not use; figures of published files belong in feeds.json.`,
    };
  return undefined;
}

/** The index of the first cell that is longer than a cell may be; -1 where there is none. */
export function overlongCell(cells: readonly string[]): number {
  return cells.findIndex((text) => text.length > MAX_CELL_CHARACTERS);
}

export const OVERLONG = `The cell holds more than ${formattedNumber(MAX_CELL_CHARACTERS)} characters, which is more than Excel can show. Expected a paragraph at most. A row above may have a quotation mark that is never closed.`;

function formattedNumber(number: number): string {
  return number.toLocaleString('en-GB');
}
