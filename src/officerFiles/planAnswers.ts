import { comparePeriods, toPeriod } from '@/domain/figures/period';
import { idText } from '@/sources/idText';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { PLAN_FILE } from '@/sources/plan/planJson';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn } from './heldTables';

/** What plan.json says at least; `asAt` is an ISO date. */
export type PlanAnswers = {
  readonly authority: string;
  readonly title: string;
  readonly asAt: string;
};

/** What is asked of a workbook of tables that does not say whose it is, and the last day of its newest figures. */
export type PlanAsked = { readonly asAt: string | undefined };

/** Undefined where the tables have their plan.json, or hold no figures. */
export function planAsked(tables: FilesByPath): PlanAsked | undefined {
  const bytes = tables.get(OBSERVATIONS.file);
  if (tables.has(PLAN_FILE) || bytes === undefined) return undefined;
  const rows = rowsIn(bytes);
  const [time, kind] = [columnIndex(rows, 'time_period'), columnIndex(rows, 'time_identifier')];
  const periods = new Set(rows.slice(1).map((row) => `${row[time] ?? ''}|${row[kind] ?? ''}`));
  const read = [...periods].flatMap((text) => {
    const [period = '', identifier = ''] = text.split('|');
    return toPeriod(period, identifier) ?? [];
  });
  return { asAt: read.toSorted(comparePeriods).at(-1)?.end };
}

/** The files with a plan.json of what was answered. */
export function withPlanAnswers(files: FilesByPath, { authority, title, asAt }: PlanAnswers): FilesByPath {
  const id = idText(title).slice(0, 40).replace(/-$/, '') || 'plan';
  const text = `${JSON.stringify({ id, title, authority, asAt }, undefined, 2)}\n`;
  return new Map([...files, [PLAN_FILE, new TextEncoder().encode(text)]]);
}
