import { ENGLAND } from '@/domain/figures/area';
import type { DataQuery } from '@/domain/figures/dataQuery';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { plainNumber } from '@/domain/figures/reading';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import { issueGatherer } from '@/sources/issueGatherer';
import { shorthandOf } from '@/sources/publishedFile';
import { fedCells, numberAt, type FedCells } from './fedCells';
import type { FedPlan } from './fedPlan';

/** Every value that a release revised is listed, up to a number that nobody reads to its end. */
const MOST_REVISIONS = 2000;

/** With fewer regions than this, England's figure may well be outside their range. */
const ENOUGH_REGIONS = 6;

/** Doubts about the published files, and changes between their releases. They are reported, never corrected. */
export function feedWarnings(
  fed: FedPlan,
  indicators: readonly Indicator[],
): {
  readonly queries: readonly DataQuery[];
  readonly issues: readonly Issue[];
  /** The comparators that an indicator's figures must not be compared with. */
  readonly notCompared: ReadonlyMap<IndicatorId, readonly BenchmarkName[]>;
} {
  const queries: DataQuery[] = [];
  const notCompared = new Map<IndicatorId, readonly BenchmarkName[]>();
  const issues = issueGatherer(MOST_REVISIONS);
  for (const indicator of indicators) {
    const columns = fed.columnsOf.get(indicator.id);
    if (columns === undefined) continue;
    const cells = fedCells(fed.store, columns);
    const at = { indicator, fed, columns };
    for (const issue of [...renamed(at), ...mixedPeriods(cells, at)]) issues.add(issue);
    for (const issue of [...revised(cells, at), ...conflicting(cells, at)]) issues.add(issue);
    if (isTotal(cells, indicator)) notCompared.set(indicator.id, ['region', 'england']);
    const query = outsideRegions(cells, indicator);
    if (query === undefined) continue;
    notCompared.set(indicator.id, ['england']);
    queries.push(query);
    issues.add(outsideIssue(query, at));
  }
  return { queries, issues: issues.issues(), notCompared };
}

type FedIndicator = {
  readonly indicator: Indicator;
  readonly fed: FedPlan;
  readonly columns: readonly number[];
};

/** Units in which a whole's figure lies between those of its parts: shares and rates. A count for England is the sum of its regions and lies above them all. */
const RATE = /\b(?:per|rate|average|index)\b/i;

/** Where England's newest published figure is below or above every region's. */
function outsideRegions(cells: FedCells, indicator: Indicator): DataQuery | undefined {
  if (!isRate(indicator)) return undefined;
  const { england, regions } = placesIn(cells);
  if (england === -1) return undefined;
  let [told, outside] = [0, 0];
  let last: Omit<Extract<DataQuery['doubt'], { kind: 'outside regions' }>, 'periods' | 'of'> | undefined;
  let period: DataQuery['period'];
  cells.periods.forEach((one, column) => {
    const ours = valueIn(cells, england, column);
    const theirs = regions.flatMap((place) => valueIn(cells, place, column) ?? []);
    if (ours === undefined || theirs.length < ENOUGH_REGIONS) return;
    told += 1;
    const [lowest, highest] = [Math.min(...theirs), Math.max(...theirs)];
    if (ours >= lowest && ours <= highest) return;
    outside += 1;
    period = one;
    last = { kind: 'outside regions', england: ours, lowest, highest };
  });
  return last && { indicator: indicator.id, period, doubt: { ...last, periods: outside, of: told } };
}

/** England has nine regions. The sum of fewer says nothing. */
const ALL_REGIONS = 9;

/** Rounding to the nearest five or ten makes a sum of parts differ from the whole by less than this share. */
const NEAR = 0.05;

/** Whether England's newest figure is the sum of its regions': a whole, which no part is better or worse than. */
function isTotal(cells: FedCells, indicator: Indicator): boolean {
  if (isRate(indicator)) return false;
  const { england, regions } = placesIn(cells);
  const column = cells.periods.findLastIndex((_, at) => {
    const theirs = regions.flatMap((place) => valueIn(cells, place, at) ?? []);
    return valueIn(cells, england, at) !== undefined && theirs.length === ALL_REGIONS;
  });
  const whole = valueIn(cells, england, column);
  if (whole === undefined || whole === 0) return false;
  const parts = regions.flatMap((place) => valueIn(cells, place, column) ?? []);
  return Math.abs(parts.reduce((sum, part) => sum + part) / whole - 1) < NEAR;
}

function isRate(indicator: Indicator): boolean {
  const { kind, text } = indicator.unit;
  return ['share', 'rate', 'mean', 'score'].includes(kind) || RATE.test(text);
}

/** England and its regions by their places; Inner and Outer London are parts of one. */
function placesIn({ areas }: FedCells): { readonly england: number; readonly regions: readonly number[] } {
  return {
    england: areas.findIndex(({ code }) => code === ENGLAND),
    regions: areas.flatMap(({ kind, parent }, index) =>
      kind === 'region' && parent === ENGLAND ? [index] : [],
    ),
  };
}

function valueIn({ kinds, values, periods }: FedCells, area: number, column: number): number | undefined {
  if (area === -1 || column === -1) return undefined;
  const place = area * periods.length + column;
  return numberAt(kinds, place) === 1 ? numberAt(values, place) : undefined;
}

function outsideIssue({ doubt, period }: DataQuery, { indicator, fed, columns }: FedIndicator): Issue {
  const column = fed.columns[columns.at(-1) ?? -1];
  const range =
    doubt.kind === 'outside regions'
      ? `${plainNumber(doubt.england)} in ${period?.timePeriod ?? ''}, with regions from ${plainNumber(doubt.lowest)} to ${plainNumber(doubt.highest)}`
      : '';
  return {
    severity: 'warning',
    code: 'outside-regions',
    file: column?.file ?? FEEDS_FILE,
    column: indicator.id,
    message: `England’s figure for "${indicator.title}" lies outside the range of its regions (${range}). It may be a sum in place of a rate. It is shown as it was published, and marked as doubtful; ask the publisher.`,
  };
}

/** What a later release says of cells that an earlier one gave too. */
function* revised(
  { revisions, areas, periods, kinds, values, from }: FedCells,
  at: FedIndicator,
): Iterable<Issue> {
  for (const [place, revision] of revisions) {
    const area = areas[Math.floor(place / periods.length)];
    const period = periods[place % periods.length];
    const [before, after] = [at.columns[revision.from], at.columns[numberAt(from, place)]].map(
      (column) => at.fed.columns[column ?? -1]?.file ?? '',
    );
    const now = textOf(numberAt(kinds, place), numberAt(values, place));
    yield {
      severity: 'note',
      code: 'revised',
      file: after ?? FEEDS_FILE,
      column: at.indicator.id,
      message: `${area?.name ?? ''}, ${period?.timePeriod ?? ''}: ${textOf(revision.kind, revision.value)} in ${before ?? ''} is now ${now}. The later file is believed, and the change is kept.`,
    };
  }
}

function textOf(kind: number, value: number): string {
  return kind === 1 ? plainNumber(value) : (shorthandOf(kind - 1) ?? '');
}

/** Cells to which one file gives two figures: which is right is not guessed, and nothing is published until one of the rows is gone. */
function* conflicting({ conflicts, areas, periods }: FedCells, at: FedIndicator): Iterable<Issue> {
  for (const [place, { from, rows }] of conflicts) {
    const area = areas[Math.floor(place / periods.length)];
    const period = periods[place % periods.length];
    const column = at.columns[from];
    yield {
      severity: 'error',
      code: 'duplicate-cell',
      file: (column === undefined ? undefined : at.fed.columns[column]?.file) ?? FEEDS_FILE,
      row: rows[1],
      column: at.indicator.id,
      message: `Rows ${rows[0]} and ${rows[1]} give two figures for one cell: ${area?.name ?? ''}, ${period?.timePeriod ?? ''} ${period?.timeIdentifier ?? ''}. Expected one. If something divides these rows, pin it under "filters" in feeds.json; else ask the publisher which is right, and delete the other row.`,
    };
  }
}

/** Columns and values of filters that the files of one indicator call by different names. */
function renamed({ indicator, fed, columns }: FedIndicator): readonly Issue[] {
  const lines = columns.flatMap((column) => fed.columns[column] ?? []);
  return lines.slice(1).flatMap((line, index): readonly Issue[] => {
    const before = lines[index];
    if (before === undefined || before.file === line.file) return [];
    const names = [
      ...(before.name !== line.name ? [[before.name ?? '', line.name ?? ''] as const] : []),
      ...Object.entries(line.feed.filters).flatMap(([name, value]) => {
        const was = before.feed.filters[name];
        return was === undefined || was === value ? [] : [[was, value] as const];
      }),
    ];
    return names.map(([was, is]) => ({
      severity: 'note',
      code: 'renamed',
      file: line.file,
      column: indicator.id,
      message: `"${was}" of ${before.file} is called "${is}" here. Both feed "${indicator.title}"; check that they mean the same.`,
    }));
  });
}

function mixedPeriods({ periods }: FedCells, { indicator, fed, columns }: FedIndicator): readonly Issue[] {
  const families = [...new Set(periods.map(({ family }) => family))];
  const last = fed.columns[columns.at(-1) ?? -1];
  if (families.length < 2 || last === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'mixed-periods',
      file: last.file,
      column: indicator.id,
      message: `The figures for "${indicator.title}" are for periods of ${families.length} kinds (${families.join(', ')}), which are not put in one series. Feed each kind to an indicator of its own.`,
    },
  ];
}
