import Papa from 'papaparse';
import { EXAMPLE_PREFIX } from '@/newPlan/exampleRows';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn, type TableRows } from './heldTables';

const TABLES = ['indicators.csv', 'observations.csv', 'targets.csv', 'commentary.csv'];

/** Whether a plan still has rows of the example that every new plan begins with. */
export function hasExamples(tables: FilesByPath): boolean {
  return TABLES.some((file) => rowsOf(tables, file).some((row, _, rows) => isExample(row, rows)));
}

/** The tables of a plan without the rows of the example; all other rows stay as they are. */
export function withoutExamples(tables: FilesByPath): FilesByPath {
  const tablesLeft = new Map(tables);
  for (const file of TABLES) {
    const rows = rowsOf(tables, file);
    const rowsLeft = rows.filter((row) => !isExample(row, rows));
    if (rowsLeft.length === rows.length) continue;
    const text = Papa.unparse(
      rowsLeft.map((row) => [...row]),
      { newline: '\n' },
    );
    tablesLeft.set(file, new TextEncoder().encode(`${text}\n`));
  }
  return tablesLeft;
}

function rowsOf(tables: FilesByPath, file: string): TableRows {
  const bytes = tables.get(file);
  return bytes === undefined ? [] : rowsIn(bytes);
}

function isExample(row: readonly string[], rows: TableRows): boolean {
  const idColumns = [columnIndex(rows, 'id'), columnIndex(rows, 'indicator')];
  return idColumns.some((column) => row[column]?.startsWith(EXAMPLE_PREFIX) === true);
}
