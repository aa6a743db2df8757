import Papa from 'papaparse';
import type { Issue } from '@/domain/plan/issue';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn, tableOf, type TableRows } from './heldTables';

/** Codes of issues that name one row but are about all rows of its indicator. */
const OF_INDICATOR: readonly string[] = ['unknown-indicator', 'fractions'];

/** The tables without the rows that have errors, so that the rest can be looked at, and how many rows that leaves out. Returns undefined if no error is in a row. */
export function withoutFaultyRows(
  tables: FilesByPath,
  issues: readonly Issue[],
): { readonly files: FilesByPath; readonly rows: number } | undefined {
  const rowsByTable = new Map<string, TableRows>();
  const rowsOf = (table: string): TableRows => {
    const bytes = tables.get(table);
    const rows = rowsByTable.get(table) ?? (bytes === undefined ? [] : rowsIn(bytes));
    rowsByTable.set(table, rows);
    return rows;
  };
  const faultyRows = new Map<string, Set<number>>();
  const removedIds = new Set<string>();
  for (const { severity, code, file, row } of issues) {
    const table = tableOf(file);
    if (severity !== 'error' || table === undefined || row === undefined || row < 2) continue;
    faultyRows.set(table, (faultyRows.get(table) ?? new Set()).add(row));
    const rows = rowsOf(table);
    const id = rows[row - 1]?.[columnIndex(rows, table === INDICATORS.file ? 'id' : 'indicator')]?.trim();
    if (id !== undefined && id !== '' && (table === INDICATORS.file || OF_INDICATOR.includes(code)))
      removedIds.add(id);
  }
  const files = new Map(tables);
  let count = 0;
  for (const [table] of tables) {
    if (tableOf(table) === undefined) continue;
    const rows = rowsOf(table);
    const idColumn = columnIndex(rows, table === INDICATORS.file ? 'id' : 'indicator');
    const isFaultless = (row: readonly string[], index: number) =>
      index === 0 ||
      (faultyRows.get(table)?.has(index + 1) !== true && !removedIds.has(row[idColumn]?.trim() ?? ''));
    const rowsLeft = rows.filter(isFaultless);
    if (rowsLeft.length === rows.length) continue;
    const text = Papa.unparse(
      rowsLeft.map((row) => [...row]),
      { newline: '\n' },
    );
    files.set(table, new TextEncoder().encode(`${text}\n`));
    count += rows.length - rowsLeft.length;
  }
  return count === 0 ? undefined : { files, rows: count };
}
