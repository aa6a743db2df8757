import type { Audience } from '@/domain/figures/access';
import { FEEDS_FILE, parseFeeds } from '@/sources/plan/feedsJson';
import type { WithheldToo } from '@/pack/rows/withheldToo';
import { compilePlan, type Compiled } from './compilePlan';
import { feedFolder } from '@/pack/feeds/feedFolder';
import { readPlanFolder } from './planFolder';
import { sheetIssues } from './sheetIssues';
import { readFeeds } from '@/pack/feeds/readFeeds';

/** Reads a plan folder with its published files, and compiles it; `feeds` is where these lie, if not in the plan. */
export async function loadPlan(
  folder: string,
  feeds?: string,
  audience: Audience = 'public',
  also?: WithheldToo,
): Promise<Compiled> {
  const { files, issues, sheets } = await readPlanFolder(folder);
  const bytes = files.get(FEEDS_FILE);
  const inWorkbooks = (compiled: Compiled) => ({ ...compiled, issues: sheetIssues(compiled.issues, sheets) });
  if (bytes === undefined) return inWorkbooks(compilePlan(files, issues, { audience, sheets, also }));
  const parsed = parseFeeds(bytes);
  const fed = await readFeeds(parsed.feeds, feedFolder(folder, feeds));
  const compiled = compilePlan(files, [...issues, ...parsed.issues], { fed, audience, sheets, also });
  return inWorkbooks(compiled);
}
