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

/** The data dictionary and the metadata of the file that a line of feeds.json names. */
export function companionsOf(feed: Feed, folder: FeedFolder, issues: Issue[]): Companions {
  const dictionary = feed.dictionary === undefined ? undefined : folder.openFile(feed.dictionary);
  if (feed.dictionary !== undefined && dictionary === undefined)
    issues.push(missingFile(feed, feed.dictionary, folder));
  return { dictionary, ...metaBeside(feed, folder) };
}

/** The metadata file of a data file: it is in the same folder and is named by the publisher's rule. */
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
    /** The contents found in the file before, by its dictionary, so that several lines for one file read the file once. */
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

/** The breakdowns and counts that a line for one indicator also asks for. A line for one group asks for that group alone. */
export function groupsAndCountsOf(
  { indicator, column, breakdown }: Feed,
  countFigures: readonly Wanted[],
): readonly Wanted[] {
  if (breakdown !== undefined) return [];
  return countFigures
    .filter((wantedFigure) => wantedFigure.column === (column ?? indicator))
    .map((wantedFigure) => ({ ...wantedFigure, indicator }));
}
