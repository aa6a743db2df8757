import Papa from 'papaparse';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn } from './heldTables';

/** The tables with `people` at `no` for an indicator: it counts staff, homes or days, whose small numbers tell nothing of a child. The same tables where it has no row. */
export function countsNobody(tables: FilesByPath, indicator: string): FilesByPath {
  const bytes = tables.get(INDICATORS.file);
  const [head = [], ...rows] = bytes === undefined ? [] : rowsIn(bytes);
  const id = columnIndex([head], 'id');
  if (!rows.some((row) => row[id]?.trim() === indicator)) return tables;
  const index = columnIndex([head], 'people');
  const at = index === -1 ? head.length : index;
  const changed = rows.map((row) => {
    if (row[id]?.trim() !== indicator) return [...row];
    return Array.from({ length: Math.max(row.length, at + 1) }, (_, one) =>
      one === at ? 'no' : (row[one] ?? ''),
    );
  });
  const columns = index === -1 ? [...head, 'people'] : [...head];
  const text = `${Papa.unparse([columns, ...changed], { newline: '\n' })}\n`;
  return new Map([...tables, [INDICATORS.file, new TextEncoder().encode(text)]]);
}
