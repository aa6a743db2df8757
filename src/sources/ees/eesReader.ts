import type { Issue } from '@/domain/plan/issue';
import { chooseRows, type Dividing, type FedWanted } from './eesChoice';
import { columnRoles } from './eesColumns';
import { gatherCombinations, noCombinations } from './eesCombinations';
import { describeEes } from './eesDescribe';
import { openEes, type EesFile } from './eesFile';
import { metaOf, parseMeta, type Meta } from './eesMeta';
import { readRows, type Feeding } from './eesRead';
import { comparable, findWanted, type FoundWanted } from './eesWanted';
import { issueGatherer } from '@/sources/issueGatherer';
import { listForMessage } from '@/sources/nearest';
import type { Companions, FigureSink, FileBytes, PublishedReader, Wanted } from '@/sources/publishedFile';

/** DfE Explore Education Statistics: a CSV file, and the metadata file that may lie beside it. */
export const eesReader: PublishedReader = {
  format: 'ees',
  counts: { kind: 'columns' },
  screen: async (file, beside) => (await import('./eesScreen')).screenEes(file, beside),
  describe: async (file, beside) => describeEes(file, beside),
  read: async (file, wanted, sink, beside) => readEes(file, wanted, sink, beside),
};

/**
 * Reads all that is wanted of a file at once. Where every filter is pinned one reading does; else the combinations are
 * gathered first, for only then is it known where the totals are.
 */
export function readEes(
  file: FileBytes,
  wanted: readonly Wanted[],
  sink: FigureSink,
  beside: Companions = {},
): readonly Issue[] {
  const opened = openEes(file);
  if (opened.kind === 'unreadable') return opened.issues;
  const { ees } = opened;
  const meta = parseMeta(beside.meta);
  const issues = issueGatherer();
  const { found, issues: unknown } = findWanted(ees, wanted);
  const asked = new Set(found.flatMap(({ column }) => (column === undefined ? [] : [column])));
  const roles = columnRoles(ees, meta, asked);
  const pinned = new Set(found.flatMap(({ pins }) => pins.map(({ column }) => column)));
  const filters = new Set(ees.names.flatMap((_, at) => (roles[at] === 'filter' ? [at] : [])));
  const indicators = ees.names.flatMap((_, at) => (roles[at] === 'indicator' && !pinned.has(at) ? [at] : []));
  const fed = found.flatMap((one) => withColumn(one, indicators));
  for (const issue of [...unknown, ...withoutColumn(ees, found, indicators)]) issues.add(issue);
  const by = { filters, totals: totalsOf(ees, meta) };
  const all = noCombinations([...new Set([...filters, ...pinned])].toSorted((a, b) => a - b));
  const rowIssues = feedAll(ees, { all, fed, by, sink });
  for (const issue of rowIssues.choice) issues.add(issue);
  return [...rowIssues.rows, ...issues.issues()];
}

type ReadPlan = {
  readonly all: ReturnType<typeof noCombinations>;
  readonly fed: readonly FedWanted[];
  readonly by: Dividing;
  readonly sink: FigureSink;
};

/** Changes `all` and fills `sink`. */
function feedAll(
  ees: EesFile,
  { all, fed, by, sink }: ReadPlan,
): { readonly choice: readonly Issue[]; readonly rows: readonly Issue[] } {
  if (fed.every(({ pins }) => [...by.filters].every((column) => pins.some((pin) => pin.column === column)))) {
    const rows = readRows(ees, { all, feeds: [], feedsOf: feedsByPins(all.columns, fed) }, sink);
    return { rows, choice: chooseRows(ees, all, fed, by).issues };
  }
  gatherCombinations(ees, all);
  const choice = chooseRows(ees, all, fed, by);
  const feeding: Feeding = { all, feeds: [...choice.feeds], feedsOf: () => [] };
  return { choice: choice.issues, rows: readRows(ees, feeding, sink) };
}

/** What a combination feeds where every filter is pinned: a look-up for each set of pinned columns. */
function feedsByPins(
  columns: readonly number[],
  fed: readonly FedWanted[],
): (texts: readonly string[]) => readonly number[] {
  const groups = new Map<
    string,
    { readonly indexes: readonly number[]; readonly feeds: Map<string, number[]> }
  >();
  for (const { pins, column, index } of fed) {
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
        feeds.get(indexes.map((index) => comparable(texts[index] ?? '')).join('\n')) ?? [],
    );
}

function withColumn(one: FoundWanted, indicators: readonly number[]): readonly FedWanted[] {
  const column = one.column ?? (indicators.length === 1 ? indicators[0] : undefined);
  return column === undefined ? [] : [{ ...one, column }];
}

/** Nothing says which of several indicators is wanted. */
function withoutColumn(
  ees: EesFile,
  found: readonly FoundWanted[],
  indicators: readonly number[],
): readonly Issue[] {
  if (indicators.length === 1) return [];
  const names = indicators.map((at) => ees.names[at] ?? '');
  return found
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
    ees.names.flatMap((name, at) => {
      const total = metaOf(meta, name)?.total ?? '';
      return total === '' ? [] : [[at, total] as const];
    }),
  );
}
