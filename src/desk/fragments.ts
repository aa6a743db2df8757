import type { Issue } from '@/domain/plan/issue';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { columnIndex, rowsIn, tableOf, type TableRows } from '@/officerFiles/heldTables';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { rowsAround } from '@/officerFiles/rowsAround';

/** The row of the officer's table that an issue is about, with the cells that the issue marks. */
export type Fragment = {
  readonly file: string;
  readonly row: number;
  readonly names: readonly string[];
  readonly cells: readonly string[];
  /** The rows before and after the marked row, by the row numbers that the spreadsheet shows. */
  readonly rowsAround: ReadonlyMap<number, readonly string[]>;
  /** The index of the marked cell in its row. Undefined if the issue names no cell. */
  readonly columnIndex: number | undefined;
};

/** The page shows the rows of this many issues of a kind: these show what is wrong, and nobody reads a thousand. */
const MOST_OF_A_KIND = 8;

/** The rows of each issue, by the issue's index in the list. */
export function fragmentsFor(issues: readonly Issue[], files: HeldFiles): ReadonlyMap<number, Fragment> {
  const tables = new Map<string, TableRows>();
  const counts = new Map<string, number>();
  const fragmentsByRow = new Map<number, Fragment>();
  issues.forEach(({ severity, code, file, row, column }, index) => {
    const count = counts.get(`${severity}|${code}|${column}`) ?? 0;
    const table = tableOf(file);
    const bytes = table === undefined ? undefined : files.get(table);
    if (count >= MOST_OF_A_KIND || table === undefined || bytes === undefined || row === undefined || row < 2)
      return;
    if (!tables.has(table)) tables.set(table, rowsIn(bytes));
    const rows = tables.get(table) ?? [];
    const cells = rows[row - 1];
    if (cells === undefined) return;
    counts.set(`${severity}|${code}|${column}`, count + 1);
    const columnPosition = column === undefined ? -1 : columnIndex(rows, column);
    const nearRows = rowsAround([row - 1], { near: 1, first: 1, length: rows.length });
    const rowsNear = new Map(nearRows.map((rowIndex) => [rowIndex + 1, rows[rowIndex] ?? []]));
    fragmentsByRow.set(index, {
      file: table,
      row,
      names: rows[0] ?? [],
      cells,
      rowsAround: rowsNear,
      columnIndex: columnPosition === -1 ? undefined : columnPosition,
    });
  });
  return fragmentsByRow;
}

/** How many rows at the start of a table are shown: enough to see what the table is. */
const OPENING_ROWS = 8;

/** The first rows of each table of the plan, with no cell marked. */
export function openingsOf(files: HeldFiles): readonly Fragment[] {
  return PLAN_TABLES.flatMap(({ file }): readonly Fragment[] => {
    const bytes = files.get(file);
    const [names, ...rows] = bytes === undefined ? [] : rowsIn(bytes);
    if (names === undefined) return [];
    const openingRows = new Map(rows.slice(0, OPENING_ROWS).map((cells, index) => [index + 2, cells]));
    return [{ file, row: 0, names, cells: [], rowsAround: openingRows, columnIndex: undefined }];
  });
}
