import { distinctCells, distinctIndex } from '@/sources/bytes/distinctCells';
import { cellText, type CsvRows } from '@/sources/bytes/csvBytes';

/** With this many texts, a column is taken to have a different one in every row, and no more are remembered. */
const REMEMBERED = 100_000;

/** The texts of one column of a CSV file: a text of many rows is made once. */
export function columnTexts(index: number): (rows: CsvRows) => string {
  const keys = distinctCells([index]);
  const texts: string[] = [];
  return (rows) => {
    if (keys.count >= REMEMBERED) return cellText(rows, index);
    const key = distinctIndex(keys, rows);
    return (texts[key] ??= cellText(rows, index));
  };
}
