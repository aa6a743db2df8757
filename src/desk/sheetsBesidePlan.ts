import type { HeldFiles } from '@/officerFiles/heldFolder';
import { tablesOf } from '@/officerFiles/tablesOf';
import { heldBytes } from '@/sources/fileBytes';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { gridsOf } from '@/sources/wideSheet/gridOf';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';

const TABLES: readonly string[] = PLAN_TABLES.map(({ file }) => file);

/** Returns last month's plan and this month's printed scorecard, which were dropped together, or undefined if one of them is missing. */
export async function sheetsBesidePlan(
  files: HeldFiles,
): Promise<{ readonly plan: HeldFiles; readonly sheets: HeldFiles } | undefined> {
  if (files.size === 1) return undefined;
  const sheets = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) if (await isPrinted(path, bytes)) sheets.set(path, bytes);
  const plan = new Map([...files].filter(([path]) => !sheets.has(path)));
  if (sheets.size === 0 || !(await tablesOf(plan)).has(PLAN_FILE)) return undefined;
  return { plan, sheets };
}

async function isPrinted(path: string, bytes: Uint8Array): Promise<boolean> {
  if (!/^[^/~][^/]*\.(xlsx|csv)$/i.test(path) || TABLES.includes(path.toLowerCase())) return false;
  const onlyThisFile = new Map([[path, bytes]]);
  if (/\.xlsx$/i.test(path) && (await tablesOf(onlyThisFile)) !== onlyThisFile) return false;
  const sheetGrids = await gridsOf(heldBytes(path, bytes));
  return (
    sheetGrids.kind === 'grids' &&
    sheetGrids.grids.some((grid) => !grid.isHidden && !('kind' in readWideSheet(grid)))
  );
}
