import Papa from 'papaparse';
import type { Issue } from '@/domain/plan/issue';
import type { FilesByPath } from './filesByPath';
import { rowsIn, tableOf } from './heldTables';

/** The tables without the rows that have errors, for a look at the rest, and how many those were; undefined where no error is in a row. */
export function withoutFaultyRows(
  tables: FilesByPath,
  issues: readonly Issue[],
): { readonly files: FilesByPath; readonly rows: number } | undefined {
  const faulty = new Map<string, Set<number>>();
  for (const { severity, file, row } of issues) {
    const table = tableOf(file);
    if (severity !== 'error' || table === undefined || row === undefined || row < 2) continue;
    faulty.set(table, (faulty.get(table) ?? new Set()).add(row));
  }
  const files = new Map(tables);
  let count = 0;
  for (const [table, rows] of faulty) {
    const bytes = tables.get(table);
    if (bytes === undefined) continue;
    const kept = rowsIn(bytes).filter((_, index) => !rows.has(index + 1));
    files.set(
      table,
      new TextEncoder().encode(
        `${Papa.unparse(
          kept.map((row) => [...row]),
          { newline: '\n' },
        )}\n`,
      ),
    );
    count += rows.size;
  }
  return count === 0 ? undefined : { files, rows: count };
}
