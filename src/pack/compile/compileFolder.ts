import type { Audience } from '@/domain/figures/access';
import type { FeedFolder } from '@/pack/feeds/feedFolder';
import { readFeeds } from '@/pack/feeds/readFeeds';
import type { WithheldToo } from '@/pack/rows/withheldToo';
import { FEEDS_FILE, parseFeeds } from '@/sources/plan/feedsJson';
import { compilePlan, type Compiled, type Purpose } from './compilePlan';
import { readPlanFolder, type PlanFolder } from './planFolder';
import { readTables, type ReadTables } from './readTables';
import { sheetIssues, withSheetsToCome } from './sheetIssues';

/**
 * The files of a plan folder as the officer wrote them, without the published files. The folder is read once, and each edition of the plan is
 * compiled from this.
 */
export type ReadFolder = Awaited<ReturnType<typeof readPlanFolder>> & { readonly tables: ReadTables };

type CompileOptions = {
  readonly audience?: Audience | undefined;
  readonly withheldToo?: WithheldToo | undefined;
  readonly purpose?: Purpose | undefined;
};

export async function readFolder(folder: PlanFolder): Promise<ReadFolder> {
  const read = await readPlanFolder(folder);
  return { ...read, tables: readTables(read.files) };
}

/** Reads a plan folder with its published files, and compiles it. The command line and the desk both use this. */
export async function compileFolder(
  folder: PlanFolder,
  feeds: FeedFolder,
  how: CompileOptions = {},
): Promise<Compiled> {
  return await compileRead(await readFolder(folder), feeds, how);
}

/** Compiles a plan folder that was read before, with its published files. */
export async function compileRead(
  { files, issues, sheets, tables }: ReadFolder,
  feeds: FeedFolder,
  { audience = 'public', withheldToo, purpose }: CompileOptions = {},
): Promise<Compiled> {
  const sheetsByFile = withSheetsToCome(sheets, files);
  const bytes = files.get(FEEDS_FILE);
  const how = { audience, purpose, sheets, withheldToo, tables };
  const inWorkbooks = (compiled: Compiled) => ({
    ...compiled,
    issues: sheetIssues(compiled.issues, sheetsByFile),
    sheets: sheetsByFile,
  });
  if (bytes === undefined) return inWorkbooks(compilePlan(files, issues, how));
  const parsedFeeds = parseFeeds(bytes);
  const feedFigures = await readFeeds(parsedFeeds.feeds, feeds);
  return inWorkbooks(compilePlan(files, [...issues, ...parsedFeeds.issues], { ...how, feeds: feedFigures }));
}
