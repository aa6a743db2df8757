import { comparePeriods, periodKey, toPeriod, type Period } from '@/domain/figures/period';
import { COMMENTARY } from '@/sources/plan/commentaryTable';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { TARGETS } from '@/sources/plan/targetsTable';
import type { Answers, Doubt } from './doubt';
import { withTargets } from './ontoTargets';
import { ontoComments, type CommentChange } from './ontoComments';
import { matchedIndicators } from './matchedIndicators';
import type { PlanTexts } from './planTexts';
import type { Renamed } from './renamedIndicators';
import { isSameText, rowsOf, textOf, unionOf, type Row, type Rows } from './rowsOfText';

/** The changes that a new sheet makes to last month's plan. The officer sees them before anything else. */
export type OntoChanges = {
  readonly newFigures: number;
  /** How many new figures each period has. The newest period comes last. */
  readonly newPeriods: readonly { readonly period: string; readonly count: number }[];
  /** Figures that differ from the plan's. The new figure counts, and the officer is told what it was before. */
  readonly revised: readonly {
    readonly indicator: string;
    readonly period: string;
    readonly was: string;
    readonly is: string;
  }[];
  readonly newIndicators: readonly string[];
  /** Indicators that the sheet calls by a new name. They keep their earlier figures. */
  readonly renamedIndicators: readonly Pick<Renamed, 'title' | 'titleBefore'>[];
  /** Indicators of the plan that have no row in the sheet. They stay in the plan. */
  readonly gone: readonly string[];
  readonly newTargets: number;
  readonly changedTargets: number;
  readonly comments: readonly CommentChange[];
};

/**
 * Adds a new sheet's figures to last month's plan. If both have an indicator, the plan's row stays, so the officer's corrections are kept. A figure
 * that differs from the plan's is marked as revised. If the earlier figure came from another source, its row is kept beside the new one. The figure
 * for the year to date is no revision, because every month brings a new one: it replaces the old one. A comment replaces the plan's comment on the
 * same indicator and period. `commented` is the period of the sheet's column of comments, and is undefined if it has none.
 */
export function ontoPlan(
  plan: PlanTexts,
  sheet: PlanTexts,
  {
    commented,
    answers = new Map(),
  }: { readonly commented?: Period | undefined; readonly answers?: Answers | undefined } = {},
): { readonly files: PlanTexts; readonly changes: OntoChanges; readonly doubts: readonly Doubt[] } {
  const sheetIndicators = rowsOf(sheet.get(INDICATORS.file));
  const { ownIndicators, ids, renamed: renamedIndicators, doubts } = matchedIndicators(plan, sheet, answers);
  const addedIndicators = sheetIndicators.rows.filter(
    ({ id = '' }) => !ownIndicators.rows.some((row) => row['id'] === ids.get(id)),
  );
  const indicatorIds = new Set(ids.values());
  const figures = withFigures(
    rowsOf(plan.get(OBSERVATIONS.file)),
    withRenamedIds(rowsOf(sheet.get(OBSERVATIONS.file)), ids),
    ownIndicators,
  );
  const targets = withTargets(
    rowsOf(plan.get(TARGETS.file)),
    withRenamedIds(rowsOf(sheet.get(TARGETS.file)), ids),
  );
  const comments = ontoComments(
    rowsOf(plan.get(COMMENTARY.file)),
    withRenamedIds(rowsOf(sheet.get(COMMENTARY.file)), ids),
    { indicatorIds, commented },
  );
  const files = new Map(plan);
  files.set(PLAN_FILE, planText(plan.get(PLAN_FILE) ?? '{}', sheet.get(PLAN_FILE) ?? '{}'));
  files.set(
    INDICATORS.file,
    textOf({
      columns: unionOf(ownIndicators.columns, sheetIndicators.columns),
      rows: [...ownIndicators.rows, ...addedIndicators],
    }),
  );
  files.set(OBSERVATIONS.file, textOf(figures.table));
  if (targets.table.rows.length > 0) files.set(TARGETS.file, textOf(targets.table));
  if (comments.changes.length > 0) files.set(COMMENTARY.file, textOf(comments.table));
  const titleOf = (id: string) =>
    [...ownIndicators.rows, ...addedIndicators].find((row) => row['id'] === id)?.['title'] ?? id;
  return {
    files,
    doubts,
    changes: {
      renamedIndicators,
      newFigures: figures.added.length,
      newPeriods: byPeriod(figures.added),
      revised: figures.revised.map((figureChange) => ({
        ...figureChange,
        indicator: titleOf(figureChange.indicator),
      })),
      newIndicators: addedIndicators.map(({ title = '' }) => title),
      gone: ownIndicators.rows.filter(({ id = '' }) => !indicatorIds.has(id)).map(({ title = '' }) => title),
      newTargets: targets.added,
      changedTargets: targets.changed,
      comments: comments.changes.map((change) => ({ ...change, indicator: titleOf(change.indicator) })),
    },
  };
}

function withRenamedIds({ columns, rows }: Rows, ids: ReadonlyMap<string, string>): Rows {
  return {
    columns,
    rows: rows.map((row) => ({
      ...row,
      indicator: ids.get(row['indicator'] ?? '') ?? row['indicator'] ?? '',
    })),
  };
}

function cellOf(row: Row): string {
  return ['indicator', 'area', 'time_period', 'time_identifier', 'breakdown']
    .map((column) => (row[column] ?? '').trim().toLowerCase())
    .join('|');
}

function withFigures(ownRows: Rows, sheet: Rows, indicators: Rows) {
  const printedAsToDate = new Set(
    indicators.rows.flatMap((row) => (row['in_year'] === 'as-printed' ? [row['id'] ?? ''] : [])),
  );
  const newest = sheet.rows
    .map((row) => row['time_period'] ?? '')
    .filter((text) => text.length === 6)
    .toSorted()
    .at(-1);
  const rows = [...ownRows.rows];
  const revised: { indicator: string; period: string; was: string; is: string }[] = [];
  const addedRows: Row[] = [];
  for (const row of sheet.rows) {
    const rowIndex = rows.findLastIndex((otherRow) => cellOf(otherRow) === cellOf(row));
    const earlierRow = rows[rowIndex];
    if (earlierRow === undefined) {
      rows.push(row);
      addedRows.push(row);
    } else if (isSameText(earlierRow['value'], row['value'])) {
      rows[rowIndex] = sameFigure(earlierRow, row);
    } else {
      const isRunning =
        printedAsToDate.has(row['indicator'] ?? '') &&
        row['time_period'] === newest &&
        / year$/i.test(row['time_identifier'] ?? '');
      const hasSource = (earlierRow['source'] ?? '') !== '' && earlierRow['source'] !== row['source'];
      if (isRunning || !hasSource) rows[rowIndex] = isRunning ? row : { ...row, status: 'revised' };
      else rows.push({ ...row, status: 'revised' });
      if (!isRunning)
        revised.push({
          indicator: row['indicator'] ?? '',
          period: `${row['time_period'] ?? ''} ${row['time_identifier'] ?? ''}`,
          was: earlierRow['value'] ?? '',
          is: row['value'] ?? '',
        });
      else addedRows.push(row);
    }
  }
  const columns = unionOf(ownRows.columns, revised.length > 0 ? [...sheet.columns, 'status'] : sheet.columns);
  return { table: { columns, rows }, added: addedRows, revised };
}

function byPeriod(rows: readonly Row[]): OntoChanges['newPeriods'] {
  const latestByKey = new Map<string, { readonly period: Period; count: number }>();
  for (const { time_period = '', time_identifier = '' } of rows) {
    const period = toPeriod(time_period, time_identifier);
    if (period === undefined) continue;
    const earlierEntry = latestByKey.get(periodKey(period));
    if (earlierEntry === undefined) latestByKey.set(periodKey(period), { period, count: 1 });
    else earlierEntry.count += 1;
  }
  return [...latestByKey.values()]
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .map(({ period, count }) => ({ period: `${period.timePeriod} ${period.timeIdentifier}`, count }));
}

/**
 * Updates the plan's row when the sheet repeats its figure. The row takes the sheet's rating, if it has one, and the sheet's status if its own was
 * provisional or estimated.
 */
function sameFigure(earlierRow: Row, row: Row): Row {
  const ratingColumns = (row['rating'] ?? '') === '' ? {} : rowWithColumns(row, ['rating', 'rating_by']);
  const wasOpen = /^(provisional|estimated)$/i.test(earlierRow['status'] ?? '');
  return { ...earlierRow, ...ratingColumns, ...(wasOpen ? { status: row['status'] ?? '' } : {}) };
}

function rowWithColumns(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? '']));
}

type PlanLike = {
  readonly asAt?: string;
  readonly sources?: readonly { readonly id: string }[];
  readonly priorities?: readonly { readonly id: string }[];
};

/** Merges the sheet's plan.json into the plan's own. The later day counts, the sheet's sources come first, and new priorities come last. */
function planText(ownText: string, sheet: string): string {
  const [ownPlan, sheetPlan] = [JSON.parse(ownText) as PlanLike, JSON.parse(sheet) as PlanLike];
  const mergedById = <One extends { readonly id: string }>(
    firstList: readonly One[] = [],
    secondList: readonly One[] = [],
  ) => [...firstList, ...secondList.filter(({ id }) => !firstList.some((firstItem) => firstItem.id === id))];
  const plan = {
    ...ownPlan,
    asAt: [ownPlan.asAt ?? '', sheetPlan.asAt ?? ''].toSorted().at(-1),
    priorities: mergedById(ownPlan.priorities, sheetPlan.priorities),
    sources: mergedById(sheetPlan.sources, ownPlan.sources),
  };
  return `${JSON.stringify(plan, undefined, 2)}\n`;
}
