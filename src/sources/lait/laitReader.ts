import type { Issue } from '@/domain/plan/issue';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import { unknownArea, unknownFilter, unknownIndicator, unreadableFile } from '@/sources/figureIssues';
import { issueGatherer, type IssueGatherer } from '@/sources/issueGatherer';
import { describeLait } from './laitDescription';
import { laitFigures, type LaitFeed } from './laitFigures';
import { LAIT_COLUMNS, laitParts, type LaitCell } from './laitTable';
import type { FigureSink, FileBytes, PublishedReader, Wanted } from '@/sources/publishedFile';

/** DfE's Local Authority Interactive Tool: one row an indicator, year and area, in a parquet file or a CSV. */
export const laitReader: PublishedReader = {
  format: 'lait',
  counts: { kind: 'none' },
  hasDictionary: true,
  describe: (file, beside) => describeLait(file, beside.dictionary),
  read: readLait,
};

async function readLait(
  file: FileBytes,
  wanted: readonly Wanted[],
  sink: FigureSink,
): Promise<readonly Issue[]> {
  const issues = issueGatherer();
  const feeds = feedsOf(wanted);
  const areasOf = areaIndexes(file, sink, issues);
  const met = new Set<string>();
  const takePart = laitFigures({ file: file.name, feeds, sink, areasOf, met, issues });
  try {
    for await (const part of laitParts(file, LAIT_COLUMNS)) takePart(part);
  } catch (error) {
    issues.add(unreadableFile(file.name, error instanceof Error ? error.message : String(error)));
    return issues.issues();
  }
  return [...issues.issues(), ...wanted.flatMap((one) => wantedIssues(file.name, one, met))];
}

/** What each indicator of the file feeds; usually one thing, now and then two. */
function feedsOf(wanted: readonly Wanted[]): ReadonlyMap<string, readonly LaitFeed[]> {
  const feeds = new Map<string, LaitFeed[]>();
  wanted.forEach(({ column, periodKind }, index) => {
    if (column !== undefined) feeds.set(column, [...(feeds.get(column) ?? []), { index, periodKind }]);
  });
  return feeds;
}

/** The areas of a number, looked up once; an unknown number is reported with the first row that has it. */
function areaIndexes(
  file: FileBytes,
  sink: FigureSink,
  issues: IssueGatherer,
): (number: LaitCell, row: number) => readonly number[] {
  const known = new Map<LaitCell, readonly number[]>();
  return (number, row) => {
    const found = known.get(number);
    if (found !== undefined) return found;
    // Some programs write the floating number of the parquet file as 372.0.
    const text = number === null || number === undefined ? '' : String(number).replace(/\.0$/, '');
    const areas = areasNamed({ dfeNumber: text, gssCode: undefined, name: undefined });
    if (areas.length === 0)
      issues.add(unknownArea({ file: file.name, row, column: 'LA Number' }, text), () => nearestAreas(text));
    const places = areas.map((area) => sink.areaIndex(area));
    known.set(number, places);
    return places;
  };
}

function wantedIssues(file: string, { column, filters }: Wanted, met: ReadonlySet<string>): readonly Issue[] {
  const pinned = Object.keys(filters).map((filter) => unknownFilter({ file }, filter, []));
  return column !== undefined && met.has(column)
    ? pinned
    : [...pinned, unknownIndicator({ file, column: 'Short Desc' }, column, [...met])];
}
