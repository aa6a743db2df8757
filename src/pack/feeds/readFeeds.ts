import type { DataFile, DataFileKind } from '@/packFormat/publishedData';
import type { Issue } from '@/domain/plan/issue';
import type { Feed } from '@/sources/plan/feedsJson';
import type { NeighbourRow } from '@/sources/plan/neighboursTable';
import type { DescribedIndicator, Description, FigurePart, FileBytes, Wanted } from '@/sources/publishedFile';
import { groupsAndCountsOf, companionsOf, describedBy, metaBeside } from './describedFeed';
import { feedFile } from './feedFile';
import { fedNeighbours } from './fedNeighbours';
import { figureStore, type FigureStore } from './figureStore';
import type { FeedFolder } from './feedFolder';
import { missingFile } from './missingFile';
import { readerFor } from './readerFor';
import { wantedOf } from './wantedOf';

/** What one column of the store is: the indicator that it belongs to, the file it comes from, and the line of feeds.json that asked for it. */
export type FedColumn = {
  readonly indicator: string;
  readonly file: string;
  readonly feed: Feed;
  readonly name: string | undefined;
  /** The group of the column: `sex=Female`, or empty for the headline. */
  readonly breakdown: string;
  readonly part: FigurePart;
};

/** Everything that was read from the published files. */
export type Fed = {
  readonly store: FigureStore;
  /** One entry for each column of the store. */
  readonly columns: readonly FedColumn[];
  /** Indicators that a file describes itself (`"indicator": "*"`), with the line that asked for them. */
  readonly described: readonly { readonly described: DescribedIndicator; readonly feed: Feed }[];
  readonly neighbours: readonly NeighbourRow[];
  readonly issues: readonly Issue[];
  /** The files that were read, each once. */
  readonly files: readonly DataFile[];
};

/** Reads every file of feeds.json once, however many lines name it. */
export async function readFeeds(feeds: readonly Feed[], folder: FeedFolder): Promise<Fed> {
  const store = figureStore();
  const columns: FedColumn[] = [];
  const describedIndicators: { described: DescribedIndicator; feed: Feed }[] = [];
  const issues: Issue[] = [];
  const files = new Map<string, DataFile>();
  const note = (file: FileBytes | undefined, kind: DataFileKind, source?: string) => {
    if (file !== undefined && !files.has(file.name))
      files.set(file.name, { ...feedFile(file, kind), source });
  };
  for (const lines of byFile(feeds)) {
    const [firstLine] = lines;
    if (firstLine === undefined) continue;
    const file = folder.openFile(firstLine.file);
    if (file === undefined) {
      issues.push(...lines.map((feed) => missingFile(feed, feed.file, folder)));
      continue;
    }
    const reader = await readerFor(firstLine, file, issues);
    if (reader === undefined) continue;
    note(file, reader.format, firstLine.source);
    const wantedFigures: Wanted[] = [];
    const descriptions = new Map<string | undefined, Description>();
    for (const feed of lines) {
      const companions = companionsOf(feed, folder, issues);
      note(companions.dictionary, 'dictionary');
      const wantsAllIndicators = feed.indicator === '*';
      const isDescribed =
        wantsAllIndicators || companions.dictionary !== undefined || reader.format === 'figures';
      const { feedIndicators, countFigures } = isDescribed
        ? await describedBy(reader, file, { feed, companions, issues, descriptions })
        : { feedIndicators: [], countFigures: [] };
      if (wantsAllIndicators)
        for (const feedIndicator of feedIndicators)
          describedIndicators.push({ described: feedIndicator, feed });
      const periodKind = feedIndicators.find((described) => described.wanted.column === feed.column)?.wanted
        .periodKind;
      const lineWants: readonly Wanted[] = wantsAllIndicators
        ? [
            ...feedIndicators.map((described) => ({ ...described.wanted, indicator: described.id })),
            ...countFigures,
          ]
        : [...wantedOf(feed, { periodKind, reader, issues }), ...groupsAndCountsOf(feed, countFigures)];
      wantedFigures.push(...lineWants);
      columns.push(
        ...lineWants.map(({ indicator, column, breakdown = '', part = 'figure' }) => ({
          indicator,
          file: file.name,
          feed,
          name: column,
          breakdown,
          part,
        })),
      );
    }
    const readIssues = await reader.read(
      file,
      wantedFigures,
      store.sinkFor(wantedFigures.length),
      metaBeside(firstLine, folder),
    );
    for (const issue of readIssues) issues.push(issue);
  }
  const neighbours = await fedNeighbours(feeds, folder, { issues, note });
  return {
    store,
    columns,
    described: describedIndicators,
    neighbours,
    issues: eachOnce(issues),
    files: [...files.values()],
  };
}

/** The dictionary is described once, because several lines for one file would repeat it. */
function eachOnce(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

/** The lines of feeds.json grouped by file. The groups are in the order in which the files are first named. */
function byFile(feeds: readonly Feed[]): readonly (readonly Feed[])[] {
  const groups = new Map<string, Feed[]>();
  for (const feed of feeds) {
    const key = `${feed.format}|${feed.file}`;
    const group = groups.get(key) ?? [];
    group.push(feed);
    groups.set(key, group);
  }
  return [...groups.values()];
}
