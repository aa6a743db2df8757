import { comparePeriods, toPeriod } from '@/domain/figures/period';
import { idText } from '@/sources/idText';
import { COMMENTARY } from '@/sources/plan/commentaryTable';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { PLAN_FILE } from '@/sources/plan/planJson';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn } from './heldTables';
import { tablesOf } from './tablesOf';

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
  const periodsRead = [...periods].flatMap((text) => {
    const [period = '', identifier = ''] = text.split('|');
    return toPeriod(period, identifier) ?? [];
  });
  return { asAt: periodsRead.toSorted(comparePeriods).at(-1)?.end };
}

/**
 * The files with a plan.json of what was answered. Priorities and reports that the tables name are in it under the names that they have there: nothing
 * says what else they are called, and without them every row that names one would be an error.
 */
export async function withPlanAnswers(
  files: FilesByPath,
  { authority, title, asAt }: PlanAnswers,
): Promise<FilesByPath> {
  const tables = await tablesOf(files);
  const id = idText(title).slice(0, 40).replace(/-$/, '') || 'plan';
  const priorities = namedIn(tables, INDICATORS.file, 'priority');
  const reports = namedIn(tables, COMMENTARY.file, 'report');
  const plan = {
    id,
    title,
    authority,
    asAt,
    ...(priorities.length === 0 ? {} : { priorities }),
    ...(reports.length === 0 ? {} : { reports }),
  };
  const text = `${JSON.stringify(plan, undefined, 2)}\n`;
  return new Map([...files, [PLAN_FILE, new TextEncoder().encode(text)]]);
}

/** What a column of a table names, where it is an id. */
function namedIn(
  tables: FilesByPath,
  file: string,
  column: string,
): readonly { readonly id: string; readonly title: string }[] {
  const bytes = tables.get(file);
  const rows = bytes === undefined ? [] : rowsIn(bytes);
  const index = columnIndex(rows, column);
  const words = new Set(rows.slice(1).map((row) => row[index]?.trim() ?? ''));
  return [...words]
    .filter((word) => /^[a-z0-9]+(-[a-z0-9]+)*$/i.test(word))
    .map((word) => ({ id: word, title: word }));
}
