import { ENGLAND_CODE } from '@/domain/figures/area';
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

/** At most this many revised values of a release are listed, because nobody reads a longer list to its end. */
const MOST_REVISIONS = 2000;

/** With fewer regions than this, England's figure may well be outside their range. */
const ENOUGH_REGIONS = 6;

/** Doubts about the published files, and changes between their releases. They are reported, never corrected. */
export function feedWarnings(
  feedPlan: FedPlan,
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
    const columns = feedPlan.columnsOf.get(indicator.id);
    if (columns === undefined) continue;
    const cells = fedCells(feedPlan.store, columns);
    const fedIndicator = { indicator, fed: feedPlan, columns };
    for (const issue of [...renamedFilterIssues(fedIndicator), ...mixedPeriodIssues(cells, fedIndicator)])
      issues.add(issue);
    for (const issue of [...revisedIssues(cells, fedIndicator), ...conflictIssues(cells, fedIndicator)])
      issues.add(issue);
    if (isTotal(cells, indicator)) notCompared.set(indicator.id, ['region', 'england']);
    const query = outsideRegions(cells, indicator);
    if (query === undefined) continue;
    notCompared.set(indicator.id, ['england']);
    queries.push(query);
    issues.add(outsideIssue(query, fedIndicator));
  }
  return { queries, issues: issues.issues(), notCompared };
}

type FedIndicator = {
  readonly indicator: Indicator;
  readonly fed: FedPlan;
  readonly columns: readonly number[];
};

/** Units for which the figure of a whole lies between those of its parts: shares and rates. A count for England is the sum of its regions and is above them all. */
const RATE_WORDS = /\b(?:per|rate|average|index)\b/i;

/** Warns where England's newest published figure is below or above the figures of all regions. */
function outsideRegions(cells: FedCells, indicator: Indicator): DataQuery | undefined {
  if (!isRate(indicator)) return undefined;
  const { england, regions } = placesIn(cells);
  if (england === -1) return undefined;
  let [reportedCount, outsideCount] = [0, 0];
  let lastDoubt: Omit<Extract<DataQuery['doubt'], { kind: 'outside regions' }>, 'periods' | 'of'> | undefined;
  let period: DataQuery['period'];
  cells.periods.forEach((fedPeriod, column) => {
    const englandValue = valueIn(cells, england, column);
    const regionValues = regions.flatMap((region) => valueIn(cells, region, column) ?? []);
    if (englandValue === undefined || regionValues.length < ENOUGH_REGIONS) return;
    reportedCount += 1;
    const [lowest, highest] = [Math.min(...regionValues), Math.max(...regionValues)];
    if (englandValue >= lowest && englandValue <= highest) return;
    outsideCount += 1;
    period = fedPeriod;
    lastDoubt = { kind: 'outside regions', england: englandValue, lowest, highest };
  });
  return (
    lastDoubt && {
      indicator: indicator.id,
      period,
      doubt: { ...lastDoubt, periods: outsideCount, of: reportedCount },
    }
  );
}

/** England has nine regions. A sum of fewer says nothing about England's figure. */
const ALL_REGIONS = 9;

/** Rounding to the nearest five or ten makes the sum of the parts differ from the whole by less than this share of the whole. */
const NEAR = 0.05;

/** Whether England's newest figure is the sum of the regions' figures. If so, no region can be called better or worse than England. */
function isTotal(cells: FedCells, indicator: Indicator): boolean {
  if (isRate(indicator)) return false;
  const { england, regions } = placesIn(cells);
  const column = cells.periods.findLastIndex((_, column) => {
    const regionValues = regions.flatMap((region) => valueIn(cells, region, column) ?? []);
    return valueIn(cells, england, column) !== undefined && regionValues.length === ALL_REGIONS;
  });
  const englandValue = valueIn(cells, england, column);
  if (englandValue === undefined || englandValue === 0) return false;
  const parts = regions.flatMap((region) => valueIn(cells, region, column) ?? []);
  return Math.abs(parts.reduce((sum, part) => sum + part) / englandValue - 1) < NEAR;
}

function isRate(indicator: Indicator): boolean {
  const { kind, text } = indicator.unit;
  return ['share', 'rate', 'mean', 'score'].includes(kind) || RATE_WORDS.test(text);
}

/** The indexes of England and its regions among the areas. Inner and Outer London are left out, because they are parts of London. */
function placesIn({ areas }: FedCells): { readonly england: number; readonly regions: readonly number[] } {
  return {
    england: areas.findIndex(({ code }) => code === ENGLAND_CODE),
    regions: areas.flatMap(({ kind, parent }, index) =>
      kind === 'region' && parent === ENGLAND_CODE ? [index] : [],
    ),
  };
}

function valueIn(
  { kinds, values, periods }: FedCells,
  areaIndex: number,
  column: number,
): number | undefined {
  if (areaIndex === -1 || column === -1) return undefined;
  const cellIndex = areaIndex * periods.length + column;
  return numberAt(kinds, cellIndex) === 1 ? numberAt(values, cellIndex) : undefined;
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

/** Warns of cells to which a later release gives another figure than an earlier one. */
function* revisedIssues(
  { revisions, areas, periods, kinds, values, from }: FedCells,
  fedIndicator: FedIndicator,
): Iterable<Issue> {
  for (const [cellIndex, revision] of revisions) {
    const area = areas[Math.floor(cellIndex / periods.length)];
    const period = periods[cellIndex % periods.length];
    const [earlierColumn, laterColumn] = [
      fedIndicator.columns[revision.earlierColumn],
      fedIndicator.columns[numberAt(from, cellIndex)],
    ].map((column) => fedIndicator.fed.columns[column ?? -1]?.file ?? '');
    const currentText = textOf(numberAt(kinds, cellIndex), numberAt(values, cellIndex));
    yield {
      severity: 'note',
      code: 'revised',
      file: laterColumn ?? FEEDS_FILE,
      column: fedIndicator.indicator.id,
      message: `${area?.name ?? ''}, ${period?.timePeriod ?? ''}: ${textOf(revision.kind, revision.value)} in ${earlierColumn ?? ''} is now ${currentText}. The later file is believed, and the change is kept.`,
    };
  }
}

function textOf(kind: number, value: number): string {
  return kind === 1 ? plainNumber(value) : (shorthandOf(kind - 1) ?? '');
}

/** Reports cells for which one file gives two figures. The program does not guess which is right, and publishes nothing until one of the rows is removed. */
function* conflictIssues(
  { conflicts, areas, periods }: FedCells,
  fedIndicator: FedIndicator,
): Iterable<Issue> {
  for (const [cellIndex, { earlierColumn: from, rows }] of conflicts) {
    const area = areas[Math.floor(cellIndex / periods.length)];
    const period = periods[cellIndex % periods.length];
    const column = fedIndicator.columns[from];
    yield {
      severity: 'error',
      code: 'duplicate-cell',
      file: (column === undefined ? undefined : fedIndicator.fed.columns[column]?.file) ?? FEEDS_FILE,
      row: rows[1],
      column: fedIndicator.indicator.id,
      message: `Rows ${rows[0]} and ${rows[1]} give two figures for one cell: ${area?.name ?? ''}, ${period?.timePeriod ?? ''} ${period?.timeIdentifier ?? ''}. Expected one. If something divides these rows, pin it under "filters" in feeds.json; else ask the publisher which is right, and delete the other row.`,
    };
  }
}

/** Warns where the files of one indicator have different names for the same filter columns and values. */
function renamedFilterIssues({ indicator, fed, columns }: FedIndicator): readonly Issue[] {
  const lines = columns.flatMap((column) => fed.columns[column] ?? []);
  return lines.slice(1).flatMap((line, index): readonly Issue[] => {
    const previousColumn = lines[index];
    if (previousColumn === undefined || previousColumn.file === line.file) return [];
    const names = [
      ...(previousColumn.name !== line.name ? [[previousColumn.name ?? '', line.name ?? ''] as const] : []),
      ...Object.entries(line.feed.filters).flatMap(([name, value]) => {
        const earlierValue = previousColumn.feed.filters[name];
        return earlierValue === undefined || earlierValue === value ? [] : [[earlierValue, value] as const];
      }),
    ];
    return names.map(([earlierName, laterName]) => ({
      severity: 'note',
      code: 'renamed',
      file: line.file,
      column: indicator.id,
      message: `"${earlierName}" of ${previousColumn.file} is called "${laterName}" here. Both feed "${indicator.title}"; check that they mean the same.`,
    }));
  });
}

function mixedPeriodIssues(
  { periods }: FedCells,
  { indicator, fed, columns }: FedIndicator,
): readonly Issue[] {
  const families = [...new Set(periods.map(({ family }) => family))];
  const lastColumn = fed.columns[columns.at(-1) ?? -1];
  if (families.length < 2 || lastColumn === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'mixed-periods',
      file: lastColumn.file,
      column: indicator.id,
      message: `The figures for "${indicator.title}" are for periods of ${families.length} kinds (${families.join(', ')}), which are not put in one series. Feed each kind to an indicator of its own.`,
    },
  ];
}
