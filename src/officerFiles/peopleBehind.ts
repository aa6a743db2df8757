import Papa from 'papaparse';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn } from './heldTables';

/** How many people an average or a share is of, by the number of its row in observations.csv as a spreadsheet shows it. */
export type PeopleByRow = ReadonlyMap<number, number>;

/** What makes a row of observations.csv the same row in another reading of the same sheet: its figure too, as another figure may be of other people. */
const SAME_ROW = ['indicator', 'area', 'time_period', 'time_identifier', 'breakdown', 'value'] as const;

/** The numbers of people that `tables` has and `newTables` lacks, by the rows that they have in `newTables`. A figure that is another now keeps none. */
export function peopleKept(tables: FilesByPath, newTables: FilesByPath): PeopleByRow {
  const counts = new Map(
    countedRows(tables).flatMap(({ key, text }) => (text === '' ? [] : [[key, Number(text)] as const])),
  );
  return new Map(
    countedRows(newTables).flatMap(({ key, text, row }) => {
      const count = counts.get(key);
      return text !== '' || count === undefined || !Number.isSafeInteger(count) || count < 1
        ? []
        : [[row, count] as const];
    }),
  );
}

function countedRows(tables: FilesByPath) {
  const bytes = tables.get(OBSERVATIONS.file);
  const table = bytes === undefined ? [] : rowsIn(bytes);
  const textIn = (row: readonly string[], column: string) => row[columnIndex(table, column)]?.trim() ?? '';
  return table.slice(1).map((cells, index) => ({
    row: index + 2,
    key: SAME_ROW.map((column) => textIn(cells, column)).join('|'),
    text: textIn(cells, 'denominator'),
  }));
}

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
  const changedRows = rows.map((row, rowIndex) => {
    const count = people.get(rowIndex + 2);
    if (count === undefined) return [...row];
    return Array.from({ length: Math.max(row.length, columnPosition + 1) }, (_, cellIndex) =>
      cellIndex === columnPosition ? String(count) : (row[cellIndex] ?? ''),
    );
  });
  const columns = index === -1 ? [...header, 'denominator'] : [...header];
  const text = `${Papa.unparse([columns, ...changedRows], { newline: '\n' })}\n`;
  return new Map([...tables, [OBSERVATIONS.file, new TextEncoder().encode(text)]]);
}
