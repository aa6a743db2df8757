import type { Issue } from '@/domain/plan/issue';
import { chooseRows, type Dividing, type FedWanted } from './eesChoice';
import { columnRoles } from './eesColumns';
import { gatherCombinations, emptyCombinations } from './eesCombinations';
import { describeEes } from './eesDescribe';
import { openEes, type EesFile } from './eesFile';
import { metaOf, parseMeta, type Meta } from './eesMeta';
import { readRows, type Feeding } from './eesRead';
import { lowerCaseValue, findWanted, type FoundWanted } from './eesWanted';
import { issueGatherer } from '@/sources/issueGatherer';
import { listForMessage } from '@/sources/nearest';
import type { Companions, FigureSink, FileBytes, PublishedReader, Wanted } from '@/sources/publishedFile';

/** Reads DfE Explore Education Statistics: a CSV file, and the metadata file that may be next to it. */
export const eesReader: PublishedReader = {
  format: 'ees',
  counts: { kind: 'columns' },
  screen: async (file, companions) => (await import('./eesScreen')).screenEes(file, companions),
  describe: async (file, companions) => describeEes(file, companions),
  read: async (file, wantedFigures, sink, companions) => readEes(file, wantedFigures, sink, companions),
};

/**
 * Reads all wanted indicators of a file together. One pass is enough where every filter is pinned; otherwise a first pass gathers the
 * combinations of filter values, because only then is it known where the totals are.
 */
export function readEes(
  file: FileBytes,
  wantedFigures: readonly Wanted[],
  sink: FigureSink,
  companions: Companions = {},
): readonly Issue[] {
  const openedFile = openEes(file);
  if (openedFile.kind === 'unreadable') return openedFile.issues;
  const { ees } = openedFile;
  const meta = parseMeta(companions.meta);
  const issues = issueGatherer();
  const { columnsFound, issues: unknownIssues } = findWanted(ees, wantedFigures);
  const columnsAsked = new Set(columnsFound.flatMap(({ column }) => (column === undefined ? [] : [column])));
  const roles = columnRoles(ees, meta, columnsAsked);
  const pinnedColumns = new Set(columnsFound.flatMap(({ pins }) => pins.map(({ column }) => column)));
  const filters = new Set(ees.names.flatMap((_, index) => (roles[index] === 'filter' ? [index] : [])));
  const indicators = ees.names.flatMap((_, index) =>
    roles[index] === 'indicator' && !pinnedColumns.has(index) ? [index] : [],
  );
  const wantedColumns = columnsFound.flatMap((columnFound) => withColumn(columnFound, indicators));
  for (const issue of [...unknownIssues, ...withoutColumn(ees, columnsFound, indicators)]) issues.add(issue);
  const dividingColumns = { filters, totals: totalsOf(ees, meta) };
  const combinations = emptyCombinations(
    [...new Set([...filters, ...pinnedColumns])].toSorted((a, b) => a - b),
  );
  const rowIssues = feedAllFigures(ees, { combinations, wantedColumns, dividingColumns, sink });
  for (const issue of rowIssues.choice) issues.add(issue);
  return [...rowIssues.rows, ...issues.issues()];
}

type ReadPlan = {
  readonly combinations: ReturnType<typeof emptyCombinations>;
  readonly wantedColumns: readonly FedWanted[];
  readonly dividingColumns: Dividing;
  readonly sink: FigureSink;
};

/** Reads the figures once the combinations are gathered. Changes the combinations and fills `sink`. */
function feedAllFigures(
  ees: EesFile,
  { combinations, wantedColumns, dividingColumns, sink }: ReadPlan,
): { readonly choice: readonly Issue[]; readonly rows: readonly Issue[] } {
  if (
    wantedColumns.every(({ pins }) =>
      [...dividingColumns.filters].every((column) => pins.some((pin) => pin.column === column)),
    )
  ) {
    const rows = readRows(
      ees,
      { gathering: combinations, feeds: [], feedsOf: feedsByPins(combinations.columns, wantedColumns) },
      sink,
    );
    return { rows, choice: chooseRows(ees, combinations, wantedColumns, dividingColumns).issues };
  }
  gatherCombinations(ees, combinations);
  const choice = chooseRows(ees, combinations, wantedColumns, dividingColumns);
  const feeding: Feeding = { gathering: combinations, feeds: [...choice.feeds], feedsOf: () => [] };
  return { choice: choice.issues, rows: readRows(ees, feeding, sink) };
}

/** Looks up what a combination feeds where every filter is pinned, with one look-up table for each set of pinned columns. */
function feedsByPins(
  columns: readonly number[],
  wantedColumns: readonly FedWanted[],
): (texts: readonly string[]) => readonly number[] {
  const groups = new Map<
    string,
    { readonly indexes: readonly number[]; readonly feeds: Map<string, number[]> }
  >();
  for (const { pins, column, index } of wantedColumns) {
    const key = pins.map((pin) => pin.column).join(',');
    const group = groups.get(key) ?? {
      indexes: pins.map((pin) => columns.indexOf(pin.column)),
      feeds: new Map<string, number[]>(),
    };
    groups.set(key, group);
    const values = pins.map(({ value }) => value).join('\n');
    group.feeds.set(values, [...(group.feeds.get(values) ?? []), column, index]);
  }
  return (texts) =>
    [...groups.values()].flatMap(
      ({ indexes, feeds }) =>
        feeds.get(indexes.map((index) => lowerCaseValue(texts[index] ?? '')).join('\n')) ?? [],
    );
}

function withColumn(columnFound: FoundWanted, indicators: readonly number[]): readonly FedWanted[] {
  const column = columnFound.column ?? (indicators.length === 1 ? indicators[0] : undefined);
  return column === undefined ? [] : [{ ...columnFound, column }];
}

/** An error for an indicator without a column: the file has several, and nothing says which one is wanted. */
function withoutColumn(
  ees: EesFile,
  columnsFound: readonly FoundWanted[],
  indicators: readonly number[],
): readonly Issue[] {
  if (indicators.length === 1) return [];
  const names = indicators.map((columnIndex) => ees.names[columnIndex] ?? '');
  return columnsFound
    .filter(({ column }) => column === undefined)
    .map(({ wanted }) => ({
      severity: 'error',
      code: 'unpinned-column',
      file: ees.file.name,
      message: `For "${wanted.indicator}": the file has ${names.length} columns with figures: ${listForMessage(names)}. Expected one of them as "column".`,
    }));
}

function totalsOf(ees: EesFile, meta: Meta): ReadonlyMap<number, string> {
  return new Map(
    ees.names.flatMap((name, columnIndex) => {
      const total = metaOf(meta, name)?.total ?? '';
      return total === '' ? [] : [[columnIndex, total] as const];
    }),
  );
}
