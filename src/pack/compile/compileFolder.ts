import type { Audience } from '@/domain/figures/access';
import type { FeedFolder } from '@/pack/feeds/feedFolder';
import { readFeeds } from '@/pack/feeds/readFeeds';
import type { WithheldToo } from '@/pack/rows/withheldToo';
import { FEEDS_FILE, parseFeeds } from '@/sources/plan/feedsJson';
import { compilePlan, type Compiled, type Purpose } from './compilePlan';
import { readPlanFolder, type PlanFolder } from './planFolder';
import { sheetIssues, withSheetsToCome } from './sheetIssues';

/** Reads a plan folder with its published files, and compiles it. The command and the desk both do. */
export async function compileFolder(
  folder: PlanFolder,
  feeds: FeedFolder,
  {
    audience = 'public',
    withheldToo,
    purpose,
  }: {
    readonly audience?: Audience | undefined;
    readonly withheldToo?: WithheldToo | undefined;
    readonly purpose?: Purpose | undefined;
  } = {},
): Promise<Compiled> {
  const { files, issues, sheets } = await readPlanFolder(folder);
  const sheetsByFile = withSheetsToCome(sheets, files);
  const bytes = files.get(FEEDS_FILE);
  const inWorkbooks = (compiled: Compiled) => ({
    ...compiled,
    issues: sheetIssues(compiled.issues, sheetsByFile),
    sheets: sheetsByFile,
  });
  if (bytes === undefined)
    return inWorkbooks(compilePlan(files, issues, { audience, purpose, sheets, withheldToo }));
  const parsedFeeds = parseFeeds(bytes);
  const feedFigures = await readFeeds(parsedFeeds.feeds, feeds);
  return inWorkbooks(
    compilePlan(files, [...issues, ...parsedFeeds.issues], {
      feeds: feedFigures,
      audience,
      purpose,
      sheets,
      withheldToo,
    }),
  );
}
