import type { Audience } from '@/domain/access';
import { FEEDS_FILE, parseFeeds } from '@/sources/plan/feedsJson';
import { compilePlan, type Compiled } from './compilePlan';
import { feedFolder } from './feedFolder';
import { readPlanFolder } from './planFolder';
import { readFeeds } from './readFeeds';

/** Reads a plan folder with its published files, and compiles it; `feeds` is where these lie, if not in the plan. */
export async function loadPlan(
  folder: string,
  feeds?: string,
  audience: Audience = 'public',
): Promise<Compiled> {
  const { files, issues, sheets } = await readPlanFolder(folder);
  const bytes = files.get(FEEDS_FILE);
  if (bytes === undefined) return compilePlan(files, issues, { audience, sheets });
  const parsed = parseFeeds(bytes);
  const fed = await readFeeds(parsed.feeds, feedFolder(folder, feeds));
  return compilePlan(files, [...issues, ...parsed.issues], { fed, audience, sheets });
}
