import type { Audience } from '@/domain/figures/access';
import { FEEDS_FILE, parseFeeds } from '@/sources/plan/feedsJson';
import { compilePlan, type Compiled } from './compilePlan';
import { feedFolder } from '@/pack/feeds/feedFolder';
import { readPlanFolder } from './planFolder';
import { readFeeds } from '@/pack/feeds/readFeeds';

/** Reads a plan folder with its published files, and compiles it; `feeds` is where these lie, if not in the plan. */
export async function loadPlan(
  folder: string,
  feeds?: string,
  audience: Audience = 'public',
): Promise<Compiled> {
  const { files, issues, sheets } = await readPlanFolder(folder);
  const bytes = files.get(FEEDS_FILE);
  const held = new Set(sheets.keys());
  if (bytes === undefined) return inWorkbooks(compilePlan(files, issues, { audience, sheets: held }), sheets);
  const parsed = parseFeeds(bytes);
  const fed = await readFeeds(parsed.feeds, feedFolder(folder, feeds));
  const compiled = compilePlan(files, [...issues, ...parsed.issues], { fed, audience, sheets: held });
  return inWorkbooks(compiled, sheets);
}

/** An issue of a table that is a sheet names the workbook and the sheet: there is no such CSV to look into. */
function inWorkbooks(compiled: Compiled, sheets: ReadonlyMap<string, string>): Compiled {
  if (sheets.size === 0) return compiled;
  const issues = compiled.issues.map((issue) => {
    const workbook = sheets.get(issue.file);
    return workbook === undefined
      ? issue
      : { ...issue, file: `${workbook}, sheet ${issue.file.replace(/\.csv$/, '')}` };
  });
  return { ...compiled, issues };
}
