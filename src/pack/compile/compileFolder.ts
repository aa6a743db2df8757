import type { Audience } from '@/domain/figures/access';
import { readFeeds, type FeedFolder } from '@/pack/feeds/readFeeds';
import { FEEDS_FILE, parseFeeds } from '@/sources/plan/feedsJson';
import { compilePlan, type Compiled } from './compilePlan';
import { readPlanFolder, type PlanFolder } from './planFolder';
import { sheetIssues } from './sheetIssues';

/** Reads a plan folder with its published files, and compiles it. The command and the desk both do. */
export async function compileFolder(
  folder: PlanFolder,
  feeds: FeedFolder,
  audience: Audience = 'public',
): Promise<Compiled> {
  const { files, issues, sheets } = await readPlanFolder(folder);
  const bytes = files.get(FEEDS_FILE);
  const held = new Set(sheets.keys());
  const inWorkbooks = (compiled: Compiled) => ({ ...compiled, issues: sheetIssues(compiled.issues, sheets) });
  if (bytes === undefined) return inWorkbooks(compilePlan(files, issues, { audience, sheets: held }));
  const parsed = parseFeeds(bytes);
  const fed = await readFeeds(parsed.feeds, feeds);
  return inWorkbooks(compilePlan(files, [...issues, ...parsed.issues], { fed, audience, sheets: held }));
}
