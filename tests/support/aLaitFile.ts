import { heldBytes } from '@/sources/fileBytes';
import type { FileBytes } from '@/sources/publishedFile';

const HEADER = 'Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region';

/** A LAIT file as CSV; a row is `indicator|years|number|value`. */
export function aLaitFile(...rows: readonly string[]): FileBytes {
  const lines = rows.map((row) => {
    const [indicator, years, number, value] = row.split('|');
    return `${indicator},,${years},,${value},${number},`;
  });
  return aTextFile('lait.csv', HEADER, ...lines);
}

export function aTextFile(name: string, ...lines: readonly string[]): FileBytes {
  return heldBytes(name, new TextEncoder().encode(`${lines.join('\n')}\n`));
}
