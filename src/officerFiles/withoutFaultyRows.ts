import Papa from 'papaparse';
import type { Issue } from '@/domain/plan/issue';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn, tableOf, type TableRows } from './heldTables';

/** Issues that name one row and are about all rows of its indicator. */
const OF_INDICATOR: readonly string[] = ['unknown-indicator', 'fractions'];

/** The tables without the rows that have errors, for a look at the rest, and how many those were; undefined where no error is in a row. */
export function withoutFaultyRows(
  tables: FilesByPath,
  issues: readonly Issue[],
): { readonly files: FilesByPath; readonly rows: number } | undefined {
  const read = new Map<string, TableRows>();
  const rowsOf = (table: string): TableRows => {
    const bytes = tables.get(table);
    const rows = read.get(table) ?? (bytes === undefined ? [] : rowsIn(bytes));
    read.set(table, rows);
    return rows;
  };
  const faulty = new Map<string, Set<number>>();
  const gone = new Set<string>();
  for (const { severity, code, file, row } of issues) {
    const table = tableOf(file);
    if (severity !== 'error' || table === undefined || row === undefined || row < 2) continue;
    faulty.set(table, (faulty.get(table) ?? new Set()).add(row));
    const rows = rowsOf(table);
    const id = rows[row - 1]?.[columnIndex(rows, table === INDICATORS.file ? 'id' : 'indicator')]?.trim();
    if (id !== undefined && id !== '' && (table === INDICATORS.file || OF_INDICATOR.includes(code)))
      gone.add(id);
  }
  const files = new Map(tables);
  let count = 0;
  for (const [table] of tables) {
    if (tableOf(table) === undefined) continue;
    const rows = rowsOf(table);
    const named = columnIndex(rows, table === INDICATORS.file ? 'id' : 'indicator');
    const isKept = (row: readonly string[], index: number) =>
      index === 0 || (faulty.get(table)?.has(index + 1) !== true && !gone.has(row[named]?.trim() ?? ''));
    const kept = rows.filter(isKept);
    if (kept.length === rows.length) continue;
    const text = Papa.unparse(
      kept.map((row) => [...row]),
      { newline: '\n' },
    );
    files.set(table, new TextEncoder().encode(`${text}\n`));
    count += rows.length - kept.length;
  }
  return count === 0 ? undefined : { files, rows: count };
}
