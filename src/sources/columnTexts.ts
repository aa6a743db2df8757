import { distinctCells, distinctIndex } from '@/sources/bytes/distinctCells';
import { cellText, type CsvRows } from '@/sources/bytes/csvBytes';

/** From here on a column is taken to have a text of its own in every row, and none is remembered any more. */
const REMEMBERED = 100_000;

/** The texts of one column of a CSV file: a text of many rows is made once. */
export function columnTexts(place: number): (rows: CsvRows) => string {
  const keys = distinctCells([place]);
  const texts: string[] = [];
  return (rows) => {
    if (keys.count >= REMEMBERED) return cellText(rows, place);
    const key = distinctIndex(keys, rows);
    return (texts[key] ??= cellText(rows, place));
  };
}
