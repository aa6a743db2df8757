import { comparePeriods, toPeriod } from '@/domain/figures/period';
import { idText } from '@/sources/idText';
import { COMMENTARY } from '@/sources/plan/commentaryTable';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { PLAN_FILE } from '@/sources/plan/planJson';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn } from './heldTables';
import { tablesOf } from './tablesOf';

/** The least that plan.json has to say, as the officer answers it; `asAt` is an ISO date. */
export type PlanAnswers = {
  readonly authority: string;
  readonly title: string;
  readonly asAt: string;
};

/** What the officer is asked about a workbook of tables that does not name its authority. `asAt` is the last day of its newest figures. */
export type PlanAsked = { readonly asAt: string | undefined };

/** What to ask about the tables. Returns undefined if they have their own plan.json, or hold no figures. */
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
 * Adds a plan.json with the officer's answers. It lists the priorities and reports that the tables refer to, titled by their ids: nothing
 * gives their real titles, and without them every row that refers to one would be an error.
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

/** The ids that a column of a table holds. */
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
