import { isException, rowWay } from '@/domain/certainty/exceptions';
import { neighbourPlace } from '@/domain/scorecard/neighbourPlace';
import type { Priority } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { markColour } from '@/ui/markColour';
import { isMySet, type ScorecardParams, type Sort } from './scorecardParams';

/** Rows under one heading; a flat view has one group without a title. */
export type RowGroup = {
  readonly id: string;
  readonly title: string | undefined;
  readonly rows: readonly ScorecardRow[];
};

/** The rows that pass the filters, in their order. */
export function selectedRows(
  data: PlanData,
  rows: readonly ScorecardRow[],
  view: ScorecardParams,
): readonly ScorecardRow[] {
  const searchedWords = view.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    (row) =>
      (!isMySet(view) || view.set.includes(row.indicator.id)) &&
      (view.rating.length === 0 || view.rating.includes(markColour(row.rating))) &&
      (!view.onlyExceptions || isException(data, row)) &&
      (view.direction === undefined || rowWay(data, row) === view.direction) &&
      (view.priority === undefined || isUnder(row, view.priority)) &&
      (view.theme === undefined || row.indicator.themes.includes(view.theme)) &&
      hasWords(row, searchedWords),
  );
}

/** A publisher's indicator may have a second topic; a filter by either topic finds the indicator. */
function isUnder({ indicator }: ScorecardRow, priority: string): boolean {
  return indicator.priority === priority || indicator.themes.includes(`topics:${priority}`);
}

/** All rows in the order that the view asks for. A row that a filter hides keeps its place, so that it reappears there. */
export function sortedRows(
  data: PlanData,
  rows: readonly ScorecardRow[],
  view: ScorecardParams,
): readonly ScorecardRow[] {
  if (view.sort === 'plan') return rows;
  const rowsWithKeys = rows.map((row) => ({ row, key: sortKey(data, row, view.sort) }));
  const sortSign = view.descending ? -1 : 1;
  return rowsWithKeys.toSorted((a, b) => compareKeys(a.key, b.key, sortSign)).map(({ row }) => row);
}

/** The rank of each row for each sort, from 0. Equal rows have equal ranks; a row with nothing to sort by has null. */
export type SortRanks = Readonly<Record<Exclude<Sort, 'plan'>, readonly (number | null)[]>>;

/** The value by which `sortedRows` sorts a row. The program that sorts a view before the app has loaded uses the same ranks (src/begin/begin.ts). */
export function sortRanks(data: PlanData, rows: readonly ScorecardRow[]): SortRanks {
  const ranks = (sort: Sort) => {
    const keys = rows.map((row) => sortKey(data, row, sort));
    const orderedKeys = [...new Set(keys)].toSorted((a, b) => compareKeys(a, b, 1));
    return keys.map((key) => (key === undefined ? null : orderedKeys.indexOf(key)));
  };
  return {
    title: ranks('title'),
    rating: ranks('rating'),
    direction: ranks('direction'),
    neighbours: ranks('neighbours'),
  };
}

const NO_PRIORITY = 'without a priority';

/** Rows by priority in the plan's order; rows without a priority come last. A priority without indicators keeps its empty group, because that is a finding. */
export function groupedRows(
  rows: readonly ScorecardRow[],
  priorities: readonly Priority[],
  flat: boolean,
): readonly RowGroup[] {
  if (flat || priorities.length === 0)
    return rows.length === 0 ? [] : [{ id: 'all', title: undefined, rows }];
  const rowsOfPriority = (id: string | undefined) =>
    rows.filter(({ indicator }) => indicator.priority === id);
  return [
    ...priorities.map(({ id, title }) => ({ id, title, rows: rowsOfPriority(id) })),
    { id: NO_PRIORITY, title: 'No priority', rows: rowsOfPriority(undefined) },
  ].filter((group) => group.rows.length > 0 || group.id !== NO_PRIORITY);
}

function hasWords({ indicator }: ScorecardRow, searchedWords: readonly string[]): boolean {
  if (searchedWords.length === 0) return true;
  const searchedText = [indicator.title, indicator.code, indicator.definition, indicator.id]
    .join(' ')
    .toLowerCase();
  return searchedWords.every((word) => searchedText.includes(word));
}

const RATING_ORDER = ['red', 'amber', 'none', 'green'];
const DIRECTION_ORDER = ['worsening', 'no change', 'improving', 'increasing', 'decreasing', 'not comparable'];

type SortKey = string | number | undefined;

function sortKey(data: PlanData, row: ScorecardRow, sort: Sort): SortKey {
  switch (sort) {
    case 'plan':
      return undefined;
    case 'title':
      return row.indicator.title.toLowerCase();
    case 'rating':
      return RATING_ORDER.indexOf(markColour(row.rating));
    case 'direction':
      return DIRECTION_ORDER.indexOf(rowWay(data, row));
    case 'neighbours':
      return neighbourSortKey(row);
  }
}

/** The share of neighbours that do better, negated so that the largest sorts first. */
function neighbourSortKey({ observation, neighbours, indicator }: ScorecardRow): number | undefined {
  if (observation?.reading.kind !== 'value') return undefined;
  const neighbourRank = neighbourPlace(observation.reading, neighbours, indicator.polarity);
  return neighbourRank === undefined ? undefined : -neighbourRank.better / neighbourRank.of;
}

/** Rows with nothing to sort by come last, in either direction. */
function compareKeys(a: SortKey, b: SortKey, sortSign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a === b ? 0 : (a < b ? -1 : 1) * sortSign;
}
