import type { Issue } from '@/domain/plan/issue';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import {
  unknownAreaIssue,
  unknownFilterIssue,
  unknownIndicatorIssue,
  unreadableFileIssue,
} from '@/sources/figureIssues';
import { issueGatherer, type IssueGatherer } from '@/sources/issueGatherer';
import { describeLait } from './laitDescription';
import { laitFigures, type LaitFeed } from './laitFigures';
import { LAIT_COLUMNS, laitParts, type LaitCell } from './laitTable';
import type { FigureSink, FileBytes, PublishedReader, Wanted } from '@/sources/publishedFile';

/** Reads DfE's Local Authority Interactive Tool: one row for each indicator, year and area, in a parquet file or a CSV. */
export const laitReader: PublishedReader = {
  format: 'lait',
  counts: { kind: 'none' },
  hasDictionary: true,
  describe: (file, companions) => describeLait(file, companions.dictionary),
  read: readLait,
};

async function readLait(
  file: FileBytes,
  wantedFigures: readonly Wanted[],
  sink: FigureSink,
): Promise<readonly Issue[]> {
  const issues = issueGatherer();
  const feeds = feedsOf(wantedFigures);
  const areasOf = areaIndexes(file, sink, issues);
  const indicatorsMet = new Set<string>();
  const takePart = laitFigures({ file: file.name, feeds, sink, areasOf, indicatorsMet, issues });
  try {
    for await (const part of laitParts(file, LAIT_COLUMNS)) takePart(part);
  } catch (error) {
    issues.add(unreadableFileIssue(file.name, error instanceof Error ? error.message : String(error)));
    return issues.issues();
  }
  return [
    ...issues.issues(),
    ...wantedFigures.flatMap((wantedFigure) => wantedIssues(file.name, wantedFigure, indicatorsMet)),
  ];
}

/** What each indicator of the file feeds: usually one indicator of the plan, sometimes two. */
function feedsOf(wantedFigures: readonly Wanted[]): ReadonlyMap<string, readonly LaitFeed[]> {
  const feeds = new Map<string, LaitFeed[]>();
  wantedFigures.forEach(({ column, periodKind }, index) => {
    if (column !== undefined) feeds.set(column, [...(feeds.get(column) ?? []), { index, periodKind }]);
  });
  return feeds;
}

/** Finds the areas of an authority number, each number once. An unknown number is reported with its first row. */
function areaIndexes(
  file: FileBytes,
  sink: FigureSink,
  issues: IssueGatherer,
): (number: LaitCell, row: number) => readonly number[] {
  const areasByCell = new Map<LaitCell, readonly number[]>();
  return (number, row) => {
    const knownIndexes = areasByCell.get(number);
    if (knownIndexes !== undefined) return knownIndexes;
    // Some programs write the floating-point number of the parquet file as 372.0.
    const text = number === null || number === undefined ? '' : String(number).replace(/\.0$/, '');
    const areas = areasNamed({ dfeNumber: text, gssCode: undefined, name: undefined });
    if (areas.length === 0)
      issues.add(unknownAreaIssue({ file: file.name, row, column: 'LA Number' }, text), () =>
        nearestAreas(text),
      );
    const areaIndexes = areas.map((area) => sink.areaIndex(area));
    areasByCell.set(number, areaIndexes);
    return areaIndexes;
  };
}

function wantedIssues(
  file: string,
  { column, filters }: Wanted,
  indicatorsMet: ReadonlySet<string>,
): readonly Issue[] {
  const pinIssues = Object.keys(filters).map((filter) => unknownFilterIssue({ file }, filter, []));
  return column !== undefined && indicatorsMet.has(column)
    ? pinIssues
    : [...pinIssues, unknownIndicatorIssue({ file, column: 'Short Desc' }, column, [...indicatorsMet])];
}
