import Papa from 'papaparse';
import { decodePublished } from '@/sources/decodePublished';
import { PLAN_TABLES } from '@/sources/plan/planTables';

export type TableRows = readonly (readonly string[])[];

/** The plan's table that an issue is about, whether its place is a file or the sheet of a workbook (`plan.xlsx, sheet observations`). */
export function tableOf(file: string): string | undefined {
  const name = /, sheet (.+)$/.exec(file)?.[1];
  const table = name === undefined ? file : `${name.trim().toLowerCase()}.csv`;
  return PLAN_TABLES.find((planTable) => planTable.file === table)?.file;
}

/** The rows of a table, indexed so that they match the row numbers of a spreadsheet. The first row holds the names of the columns. */
export function rowsIn(bytes: Uint8Array): TableRows {
  const text = decodePublished(bytes).replace(/^\uFEFF?("?sep=."?,*\r?\n)?/i, '');
  const rows = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: false }).data;
  return rows.at(-1)?.every((cell) => cell === '') === true ? rows.slice(0, -1) : rows;
}

/** The column indexes of each header, cached because every row looks them up and a name may be as long as the file. */
const PLACES_BY_HEADER = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The index of a column, by its name in lower case; -1 where there is none. */
export function columnIndex([names = []]: TableRows, column: string): number {
  let columnIndexes = PLACES_BY_HEADER.get(names);
  if (columnIndexes === undefined) {
    // Of two columns with the same name, the first counts.
    columnIndexes = new Map(
      names
        .map((name, columnIndexInRow) => [name.trim().toLowerCase(), columnIndexInRow] as const)
        .toReversed(),
    );
    PLACES_BY_HEADER.set(names, columnIndexes);
  }
  return columnIndexes.get(column) ?? -1;
}
