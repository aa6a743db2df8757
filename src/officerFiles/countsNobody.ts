import Papa from 'papaparse';
import { servedPeopleIn } from '@/domain/figures/servedPeople';
import { toUnit } from '@/domain/figures/unit';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { quoted } from '@/sources/quoted';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn } from './heldTables';

/**
 * Sets `people` to `no` for an indicator that counts staff, homes or days, whose small numbers reveal nothing about a child. Returns the same
 * tables where the indicator has no row. Throws, with a sentence for the officer, where the indicator's own name says that it is about
 * children or families.
 */
export function countsNobody(tables: FilesByPath, indicator: string): FilesByPath {
  const reason = reasonItCountsPeople(tables, indicator);
  if (reason !== undefined) throw new Error(reason);
  return withPeople(tables, indicator, 'no');
}

/** Sets `people` to `yes` for an indicator, so that its small figures are withheld. */
export function countsPeopleAgain(tables: FilesByPath, indicator: string): FilesByPath {
  return withPeople(tables, indicator, 'yes');
}

/** Why `people` cannot be `no` for an indicator. Returns undefined if it can, or if the indicator has no row. */
export function reasonItCountsPeople(tables: FilesByPath, indicator: string): string | undefined {
  const { header: head, rows } = indicatorsIn(tables);
  const ownRow = rows.find((row) => row[columnIndex([head], 'id')]?.trim() === indicator);
  if (ownRow === undefined) return undefined;
  const cell = (column: string) => ownRow[columnIndex([head], column)]?.trim() ?? '';
  const word = servedPeopleIn({
    title: cell('title'),
    unit: toUnit(cell('unit')),
    numerator: cell('numerator'),
  });
  return word === undefined
    ? undefined
    : `"${quoted(cell('title'))}" is about children or families: its name says "${quoted(word)}". Its small figures stay withheld. If it counts something else, call it by that in the columns title, unit and numerator of indicators.csv.`;
}

function indicatorsIn(tables: FilesByPath): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const bytes = tables.get(INDICATORS.file);
  const [header = [], ...rows] = bytes === undefined ? [] : rowsIn(bytes);
  return { header, rows };
}

function withPeople(tables: FilesByPath, indicator: string, people: 'yes' | 'no'): FilesByPath {
  const { header: head, rows } = indicatorsIn(tables);
  const id = columnIndex([head], 'id');
  if (!rows.some((row) => row[id]?.trim() === indicator)) return tables;
  const index = columnIndex([head], 'people');
  const columnPosition = index === -1 ? head.length : index;
  const changedRows = rows.map((row) => {
    if (row[id]?.trim() !== indicator) return [...row];
    return Array.from({ length: Math.max(row.length, columnPosition + 1) }, (_, cellIndex) =>
      cellIndex === columnPosition ? people : (row[cellIndex] ?? ''),
    );
  });
  const columns = index === -1 ? [...head, 'people'] : [...head];
  const text = `${Papa.unparse([columns, ...changedRows], { newline: '\n' })}\n`;
  return new Map([...tables, [INDICATORS.file, new TextEncoder().encode(text)]]);
}
