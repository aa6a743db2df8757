import type { Issue } from '@/domain/plan/issue';
import type { Period } from '@/domain/figures/period';
import type { ValueReading } from '@/domain/figures/reading';
import { rowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';

export const TARGETS: TableShape = {
  file: 'targets.csv',
  columns: ['indicator', 'time_period', 'time_identifier', 'target', 'amber', 'note'],
  neededColumns: ['indicator', 'time_period', 'time_identifier', 'target'],
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
    const reader = rowReader(tableRow, TARGETS.file, issues);
    const [indicator, period] = [reader.needed('indicator'), reader.period()];
    const target = reader.needed('target') === undefined ? undefined : reader.number('target');
    const amber = reader.number('amber')?.value;
    if (indicator === undefined || period === undefined || target === undefined) return [];
    const isSigned = reader.text('target')?.endsWith('%') === true ? (true as const) : undefined;
    return [{ row: reader.row, indicator, period, target, amber, isSigned, note: reader.text('note') }];
  });
  return { rows, issues };
}
