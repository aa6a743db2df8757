import type { Issue } from '@/domain/plan/issue';
import type { Period } from '@/domain/figures/period';
import type { ValueReading } from '@/domain/figures/reading';
import { rowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';

export const TARGETS: TableShape = {
  file: 'targets.csv',
  columns: ['indicator', 'time_period', 'time_identifier', 'target', 'amber', 'note'],
  needed: ['indicator', 'time_period', 'time_identifier', 'target'],
  mostRows: 50_000,
};

export type TargetRow = {
  readonly row: number;
  readonly indicator: string;
  readonly period: Period;
  readonly target: ValueReading;
  readonly amber: number | undefined;
  /** Whether the target is written with a % sign. */
  readonly isSigned?: true | undefined;
  readonly note: string | undefined;
};

export function parseTargets(bytes: Uint8Array): {
  readonly rows: readonly TargetRow[];
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, TARGETS);
  const issues = [...table.issues];
  const rows = table.rows.flatMap((tableRow) => {
    const read = rowReader(tableRow, TARGETS.file, issues);
    const [indicator, period] = [read.needed('indicator'), read.period()];
    const target = read.needed('target') === undefined ? undefined : read.number('target');
    const amber = read.number('amber')?.value;
    if (indicator === undefined || period === undefined || target === undefined) return [];
    const isSigned = read.text('target')?.endsWith('%') === true ? (true as const) : undefined;
    return [{ row: read.row, indicator, period, target, amber, isSigned, note: read.text('note') }];
  });
  return { rows, issues };
}
