import Papa from 'papaparse';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn } from './heldTables';

/** How many people an average or a share is of, by the number of its row in observations.csv as a spreadsheet shows it. */
export type PeopleByRow = ReadonlyMap<number, number>;

/**
 * Writes the number of people that averages and shares are of into the column `denominator`. Throws, with a sentence for the officer, for a
 * row that does not exist or a number that cannot be one of people.
 */
export function withPeopleBehind(tables: FilesByPath, people: PeopleByRow): FilesByPath {
  const bytes = tables.get(OBSERVATIONS.file);
  const [header = [], ...rows] = bytes === undefined ? [] : rowsIn(bytes);
  const index = columnIndex([header], 'denominator');
  const columnPosition = index === -1 ? header.length : index;
  for (const [row, count] of people) {
    if (rows[row - 2] === undefined) throw new Error(`observations.csv has no row ${row}.`);
    if (!Number.isSafeInteger(count) || count < 1)
      throw new Error(`Row ${row}: expected how many people the figure is of, a whole number from 1.`);
  }
  const changed = rows.map((row, rowIndex) => {
    const count = people.get(rowIndex + 2);
    if (count === undefined) return [...row];
    return Array.from({ length: Math.max(row.length, columnPosition + 1) }, (_, cellIndex) =>
      cellIndex === columnPosition ? String(count) : (row[cellIndex] ?? ''),
    );
  });
  const columns = index === -1 ? [...header, 'denominator'] : [...header];
  const text = `${Papa.unparse([columns, ...changed], { newline: '\n' })}\n`;
  return new Map([...tables, [OBSERVATIONS.file, new TextEncoder().encode(text)]]);
}
