import { PLAN_FILE } from '@/sources/plan/planJson';
import type { FilesByPath } from './filesByPath';
import { tablesOf } from './tablesOf';

/** What was brought, with what the open plan has besides. */
export type OntoOpenPlan = {
  readonly files: FilesByPath;
  /** The names of the files and tables that were kept from the open plan. */
  readonly kept: readonly string[];
};

/** A mended workbook or some tables on the plan that is open: each table that they bring takes the place of the one before, and everything else stays. Undefined for a whole plan, which has its own plan.json. */
export async function ontoOpenPlan(
  open: FilesByPath,
  brought: FilesByPath,
): Promise<OntoOpenPlan | undefined> {
  const own = await tablesOf(brought);
  if (own.has(PLAN_FILE)) return undefined;
  const kept = [...(await tablesOf(open))].filter(([path]) => !own.has(path));
  return { files: new Map([...kept, ...brought]), kept: kept.map(([path]) => path) };
}
