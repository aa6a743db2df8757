import { distinctCells, distinctIndex } from '@/sources/bytes/distinctCells';
import { cellText, type CsvRows } from '@/sources/bytes/csvBytes';

/** The most texts that are remembered for a column. A column with more is taken to have a different text in every row. */
const MOST_REMEMBERED = 100_000;

/** Reads the texts of one column of a CSV file. A text that many rows share is made only once. */
export function columnTexts(index: number): (rows: CsvRows) => string {
  const keys = distinctCells([index]);
  const texts: string[] = [];
  return (rows) => {
    if (keys.count >= MOST_REMEMBERED) return cellText(rows, index);
    const key = distinctIndex(keys, rows);
    return (texts[key] ??= cellText(rows, index));
  };
}
