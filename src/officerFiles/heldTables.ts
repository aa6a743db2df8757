import Papa from 'papaparse';
import { decodePublished } from '@/sources/decodePublished';
import { PLAN_TABLES } from '@/sources/plan/planTables';

export type TableRows = readonly (readonly string[])[];

/** The table that an issue is about: a file, or the sheet of a workbook (`plan.xlsx, sheet observations`). */
export function tableOf(file: string): string | undefined {
  const name = /, sheet (.+)$/.exec(file)?.[1];
  const table = name === undefined ? file : `${name.trim().toLowerCase()}.csv`;
  return PLAN_TABLES.find((one) => one.file === table)?.file;
}

/** The rows of a table by the numbers that a spreadsheet shows; the first holds the names of the columns. */
export function rowsIn(bytes: Uint8Array): TableRows {
  const text = decodePublished(bytes).replace(/^\uFEFF?("?sep=."?,*\r?\n)?/i, '');
  const rows = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: false }).data;
  return rows.at(-1)?.every((cell) => cell === '') === true ? rows.slice(0, -1) : rows;
}

/** Column numbers, remembered for each row of names: a name may be as long as the file, and every row asks for it. */
const PLACES = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The place of a column, by its name in lower case; -1 where there is none. */
export function columnIndex([names = []]: TableRows, column: string): number {
  let columnIndexes = PLACES.get(names);
  if (columnIndexes === undefined) {
    // The first of two columns of a name counts.
    columnIndexes = new Map(
      names
        .map((name, columnIndexInRow) => [name.trim().toLowerCase(), columnIndexInRow] as const)
        .toReversed(),
    );
    PLACES.set(names, columnIndexes);
  }
  return columnIndexes.get(column) ?? -1;
}
