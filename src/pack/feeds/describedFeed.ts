import type { Issue } from '@/domain/plan/issue';
import { metaNameOf } from '@/sources/ees/eesMeta';
import type { Feed } from '@/sources/plan/feedsJson';
import type {
  Companions,
  DescribedIndicator,
  Description,
  FileBytes,
  PublishedReader,
  Wanted,
} from '@/sources/publishedFile';
import type { FeedFolder } from './feedFolder';
import { missingFile } from './missingFile';

/** The dictionary and the metadata that a line’s file is read with. */
export function companionsOf(feed: Feed, folder: FeedFolder, issues: Issue[]): Companions {
  const dictionary = feed.dictionary === undefined ? undefined : folder.openFile(feed.dictionary);
  if (feed.dictionary !== undefined && dictionary === undefined)
    issues.push(missingFile(feed, feed.dictionary, folder));
  return { dictionary, ...metaBeside(feed, folder) };
}

/** The metadata of a file, found in the same folder by the publisher's own naming rule. */
export function metaBeside({ file }: Feed, folder: FeedFolder): Companions {
  const name = metaNameOf(file);
  return { meta: name === undefined ? undefined : folder.openFile(name) };
}

/** What the file says of its indicators, and the groups and counts that come with them. */
export async function describedBy(
  reader: PublishedReader,
  file: FileBytes,
  {
    feed,
    companions,
    issues,
    descriptions,
  }: {
    readonly feed: Feed;
    readonly companions: Companions;
    readonly issues: Issue[];
    /** What was found in the file before, by its dictionary, so that the lines for one file read it once. */
    readonly descriptions: Map<string | undefined, Description>;
  },
): Promise<{
  readonly feedIndicators: readonly DescribedIndicator[];
  readonly countFigures: readonly Wanted[];
}> {
  const description =
    descriptions.get(companions.dictionary?.name) ?? (await reader.describe(file, companions));
  descriptions.set(companions.dictionary?.name, description);
  for (const issue of description.issues) issues.push(issue);
  const feedIndicators = description.indicators.map((indicator) => ({
    ...indicator,
    wanted: { ...indicator.wanted, filters: { ...indicator.wanted.filters, ...feed.filters } },
  }));
  return { feedIndicators, countFigures: description.behind ?? [] };
}

/** The groups and counts that come with a line for one indicator; a line for a group is for that group alone. */
export function groupsAndCountsOf(
  { indicator, column, breakdown }: Feed,
  countFigures: readonly Wanted[],
): readonly Wanted[] {
  if (breakdown !== undefined) return [];
  return countFigures
    .filter((one) => one.column === (column ?? indicator))
    .map((one) => ({ ...one, indicator }));
}
