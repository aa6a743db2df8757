import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import type { DataFile, DataFileKind } from '@/packFormat/publishedData';
import type { Issue } from '@/domain/plan/issue';
import { foreignFile } from '@/sources/foreignFile';
import { FEEDS_FILE, type Feed } from '@/sources/plan/feedsJson';
import type { NeighbourRow } from '@/sources/plan/neighboursTable';
import type {
  DescribedIndicator,
  Description,
  FigurePart,
  FileBytes,
  PublishedReader,
  Wanted,
} from '@/sources/publishedFile';
import { recogniseFormat } from '@/sources/recogniseFormat';
import { behindOf, companionsOf, describedBy, metaBeside, noFile } from './describedFeed';
import { feedFile } from './feedFile';
import type { FeedFolder } from './feedFolder';
import { figureStore, type FigureStore } from './figureStore';
import { boundedReader } from './boundedReader';

/** One column of the store: the indicator it fills, the file it is from, and the line of feeds.json that says so. */
export type FedColumn = {
  readonly indicator: string;
  readonly file: string;
  readonly feed: Feed;
  readonly name: string | undefined;
  /** `sex=Female`, or empty for the headline. */
  readonly breakdown: string;
  readonly part: FigurePart;
};

/** All that the published files brought. */
export type Fed = {
  readonly store: FigureStore;
  /** By column of the store. */
  readonly columns: readonly FedColumn[];
  /** Indicators that a file describes itself (`"indicator": "*"`), with the line that asked for them. */
  readonly described: readonly { readonly described: DescribedIndicator; readonly feed: Feed }[];
  readonly neighbours: readonly NeighbourRow[];
  readonly issues: readonly Issue[];
  /** Those that were read, each once. */
  readonly files: readonly DataFile[];
};

/** Reads every file of feeds.json once, whatever the number of lines that name it. */
export async function readFeeds(feeds: readonly Feed[], folder: FeedFolder): Promise<Fed> {
  const store = figureStore();
  const columns: FedColumn[] = [];
  const described: { described: DescribedIndicator; feed: Feed }[] = [];
  const issues: Issue[] = [];
  const files = new Map<string, DataFile>();
  const note = (file: FileBytes | undefined, kind: DataFileKind, source?: string) => {
    if (file !== undefined && !files.has(file.name))
      files.set(file.name, { ...feedFile(file, kind), source });
  };
  for (const lines of byFile(feeds)) {
    const [first] = lines;
    if (first === undefined) continue;
    const file = folder.open(first.file);
    if (file === undefined) {
      issues.push(...lines.map((feed) => noFile(feed, feed.file, folder)));
      continue;
    }
    const reader = await readerFor(first, file, issues);
    if (reader === undefined) continue;
    note(file, reader.format, first.source);
    const wanted: Wanted[] = [];
    const descriptions = new Map<string | undefined, Description>();
    for (const feed of lines) {
      const beside = companionsOf(feed, folder, issues);
      note(beside.dictionary, 'dictionary');
      const isAll = feed.indicator === '*';
      const isDescribed = isAll || beside.dictionary !== undefined || reader.format === 'figures';
      const { all, behind } = isDescribed
        ? await describedBy(reader, file, { feed, beside, issues, descriptions })
        : { all: [], behind: [] };
      if (isAll) for (const one of all) described.push({ described: one, feed });
      const periodKind = all.find((one) => one.wanted.column === feed.column)?.wanted.periodKind;
      const lineWants: readonly Wanted[] = isAll
        ? [...all.map((one) => ({ ...one.wanted, indicator: one.id })), ...behind]
        : [...wantedBy(feed, { periodKind, format: reader.format, issues }), ...behindOf(feed, behind)];
      wanted.push(...lineWants);
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
    const found = await reader.read(file, wanted, store.sinkFor(wanted.length), metaBeside(first, folder));
    for (const issue of found) issues.push(issue);
  }
  const neighbours = await neighboursOf(feeds, folder, { issues, note });
  return { store, columns, described, neighbours, issues: eachOnce(issues), files: [...files.values()] };
}

/** What a line for one indicator asks for: its figure, and the counts behind it. */
function wantedBy(
  feed: Feed,
  {
    periodKind,
    format,
    issues,
  }: Pick<Wanted, 'periodKind'> & { readonly format: PublishedFormat; readonly issues: Issue[] },
): readonly Wanted[] {
  const { indicator, column, filters, breakdown } = feed;
  const figure: Wanted = { indicator, column, filters, periodKind, breakdown };
  const counts = (['numerator', 'denominator'] as const).flatMap((part): readonly Wanted[] => {
    const name = feed[part];
    if (name === undefined) return [];
    if (format === 'ees') return [{ ...figure, part, column: name }];
    if (format === 'fingertips') return [{ ...figure, part, cell: name }];
    issues.push({
      severity: 'error',
      code: 'no-counts',
      file: FEEDS_FILE,
      row: feed.row,
      column: part,
      message: `A file of the format "${format}" has no column of counts that a line can name. Take "${part}" out.`,
    });
    return [];
  });
  return [figure, ...counts];
}

/** Several lines of one file would say the same of its dictionary. */
function eachOnce(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

/** Lines that name one file together, in the order in which the files are first named. */
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

/** The reader of a format; each comes with its own libraries, and only when it is needed. */
export async function readerOf(format: PublishedFormat): Promise<PublishedReader> {
  return boundedReader(await unboundedReader(format));
}

async function unboundedReader(format: PublishedFormat): Promise<PublishedReader> {
  switch (format) {
    case 'ees':
      return (await import('@/sources/ees/eesReader')).eesReader;
    case 'figures':
      return (await import('@/sources/figures/figuresReader')).figuresReader;
    case 'fingertips':
      return (await import('@/sources/fingertips/fingertipsReader')).fingertipsReader;
    case 'lait':
      return (await import('@/sources/lait/laitReader')).laitReader;
    case 'ons':
      return (await import('@/sources/ons/onsReader')).onsReader;
  }
}

async function readerFor(feed: Feed, file: FileBytes, issues: Issue[]): Promise<PublishedReader | undefined> {
  const found = recogniseFormat(file);
  const format = feed.format === 'auto' ? found : feed.format;
  const foreign = found === undefined ? foreignFile(file) : undefined;
  const isOther = format === undefined || format === 'workbook' || (found !== undefined && found !== format);
  if (isOther || foreign !== undefined) {
    issues.push({
      severity: 'error',
      code: 'format',
      file: FEEDS_FILE,
      row: feed.row,
      column: 'format',
      message: `${file.name} ${foreign ?? `${isKind(found)}${feed.format === 'auto' ? '' : `, and the line says ${feed.format}`}.`} Expected a file of DfE Explore Education Statistics (ees), OHID Fingertips (fingertips), DfE LAIT (lait) or ONS Explore Local Statistics (ons), as it was downloaded.`,
    });
    return undefined;
  }
  return await readerOf(format);
}

function isKind(found: PublishedFormat | 'workbook' | undefined): string {
  return found === undefined ? 'is in no format that is known' : `is a file of the format "${found}"`;
}

async function neighboursOf(
  feeds: readonly Feed[],
  folder: FeedFolder,
  {
    issues,
    note,
  }: { readonly issues: Issue[]; readonly note: (file: FileBytes, kind: DataFileKind) => void },
): Promise<readonly NeighbourRow[]> {
  const rows: NeighbourRow[] = [];
  const seen = new Set<string>();
  for (const feed of feeds)
    for (const path of feed.neighbours) {
      if (seen.has(path)) continue;
      seen.add(path);
      const file = folder.open(path);
      if (file === undefined) {
        issues.push(noFile(feed, path, folder));
        continue;
      }
      note(file, 'neighbours');
      const { parseLaitNeighbours } = await import('@/sources/lait/laitNeighbours');
      const found = await parseLaitNeighbours(file);
      for (const row of found.rows) rows.push(row);
      for (const issue of found.issues) issues.push(issue);
    }
  return rows;
}
