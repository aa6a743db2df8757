import { PLAN_FILE } from '@/sources/plan/planJson';
import type { FilesByPath } from './filesByPath';
import { tablesOf } from './tablesOf';

/** The files that were brought, together with the rest of the open plan. */
export type OntoOpenPlan = {
  readonly files: FilesByPath;
  /** The names of the files and tables that the open plan keeps. */
  readonly kept: readonly string[];
};

/**
 * Adds a corrected workbook or some tables to the plan that is open. Each table brought replaces the plan's own, and everything else stays.
 * Returns undefined for a whole plan, which has its own plan.json.
 */
export async function addedToOpenPlan(
  openPlan: FilesByPath,
  broughtFiles: FilesByPath,
): Promise<OntoOpenPlan | undefined> {
  const broughtTables = await tablesOf(broughtFiles);
  if (broughtTables.has(PLAN_FILE)) return undefined;
  const keptTables = [...(await tablesOf(openPlan))].filter(([path]) => !broughtTables.has(path));
  return { files: new Map([...keptTables, ...broughtFiles]), kept: keptTables.map(([path]) => path) };
}
