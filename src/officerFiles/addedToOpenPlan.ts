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
export async function addedToOpenPlan(
  openPlan: FilesByPath,
  broughtFiles: FilesByPath,
): Promise<OntoOpenPlan | undefined> {
  const broughtTables = await tablesOf(broughtFiles);
  if (broughtTables.has(PLAN_FILE)) return undefined;
  const keptTables = [...(await tablesOf(openPlan))].filter(([path]) => !broughtTables.has(path));
  return { files: new Map([...keptTables, ...broughtFiles]), kept: keptTables.map(([path]) => path) };
}
