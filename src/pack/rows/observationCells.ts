import { placeKey } from './withheldToo';
import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import { paragraphOf, type Audience } from '@/domain/figures/access';
import type { Issue } from '@/domain/plan/issue';
import type { NeighbourSet, Target } from '@/domain/plan/plan';
import { withheld } from '@/domain/figures/reading';
import { OBSERVATIONS, type ObservationRow, type UnreadRow } from '@/sources/plan/observationsTable';
import type { AreaResolver } from './areaResolver';
import { namedIndicators } from './namedIndicators';

export type ObservationContext = {
  readonly indicators: readonly Indicator[];
  /** Rows of which only the ids and names can be read. */
  readonly unreadRows?: readonly UnreadRow[] | undefined;
  readonly areas: AreaResolver;
  /** The ids of sources, in the order in which they are believed. */
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly asAt: string;
  readonly smallest: number;
  readonly audience: Audience;
  /** More figures to withhold, by cell. */
  readonly withheldCells?: ReadonlySet<string> | undefined;
  readonly targets: readonly Target[];
  /** Areas are reported only after all rows are read, so that they stay in the order of the rows. */
  readonly neighbours: () => readonly NeighbourSet[];
};

/** All rows of one indicator, area, period and breakdown. */
export type Cell = {
  readonly indicator: Indicator;
  readonly area: AreaCode;
  /** The breakdown as text. Empty for the headline. */
  readonly breakdown: string;
  readonly firstRow: ObservationRow;
  readonly rows: ObservationRow[];
};

/** The key of a cell among all cells of a plan. */
export function cellKey(cell: Cell): string {
  const knownKey = KEY_BY_CELL.get(cell);
  if (knownKey !== undefined) return knownKey;
  const { indicator, area, breakdown, firstRow } = cell;
  const key = placeKey({ indicator, area, breakdown, period: firstRow.period });
  KEY_BY_CELL.set(cell, key);
  return key;
}

/** The keys are remembered, because each is needed many times. */
const KEY_BY_CELL = new WeakMap<Cell, string>();

/** Joins rows to their indicators and areas. A row that names an unknown indicator or area, or whose period is in the future, is an issue. Changes `issues`. */
export function cellsOf(
  rows: readonly ObservationRow[],
  observationContext: ObservationContext,
  issues: Issue[],
): readonly Cell[] {
  const cells = new Map<string, Cell>();
  const { unreadRows = [] } = observationContext;
  const indicatorsByWord = namedIndicators(observationContext.indicators, [...unreadRows, ...rows], issues);
  for (const { row, area, indicator } of unreadRows) {
    indicatorsByWord(row, indicator);
    if (area !== undefined)
      observationContext.areas.resolve(area, { file: OBSERVATIONS.file, row, column: 'area' }, 'look up');
  }
  for (const row of rows) {
    const rowReference = { file: OBSERVATIONS.file, row: row.row };
    const isDraft = row.access === 'draft' && observationContext.audience === 'public';
    const area = observationContext.areas.resolve(
      row.area,
      { ...rowReference, column: 'area' },
      isDraft ? 'look up' : undefined,
    );
    const indicator = indicatorsByWord(row.row, row.indicator);
    if (indicator === undefined || area === undefined) continue;
    if (row.isSigned === true && indicator.unit.kind !== 'share') {
      issues.push({ ...rowReference, ...SIGN_OF_NO_SHARE });
      continue;
    }
    if (row.period.start > observationContext.asAt)
      issues.push({
        ...rowReference,
        severity: 'error',
        code: 'period-ahead',
        column: 'time_period',
        message: `The period ${row.period.timePeriod} ${row.period.timeIdentifier} begins after ${observationContext.asAt}, the date "asAt" in plan.json. Correct the period, or the date.`,
      });
    if (isDraft) issues.push({ ...rowReference, ...DRAFT_NOTE });
    if (isDraft) continue;
    const visibleRow = rowAsSeenBy(observationContext.audience, row);
    if (visibleRow !== row) issues.push({ ...rowReference, ...EXEMPT_NOTE });
    const key = [row.indicator, area.code, row.period.family, row.period.step, row.breakdown].join('|');
    const cell = cells.get(key) ?? {
      indicator,
      area: area.code,
      breakdown: row.breakdown,
      firstRow: visibleRow,
      rows: [],
    };
    cell.rows.push(visibleRow);
    cells.set(key, cell);
  }
  return [...cells.values()].map((cell) => ({ ...cell, rows: withoutNeedlessExempt(cell.rows) }));
}

/** The public sees only that a row is exempt, and under which paragraph. Nothing else of the row is passed on. */
function rowAsSeenBy(audience: Audience, row: ObservationRow): ObservationRow {
  const paragraph = paragraphOf(row.access);
  if (paragraph === undefined || audience === 'members') return row;
  return {
    ...row,
    reading: withheld(`exempt:${paragraph}`),
    numerator: undefined,
    denominator: undefined,
    interval: undefined,
    status: 'final',
    rating: undefined,
    break: false,
    page: undefined,
    note: undefined,
  };
}

/** If another source gives the same figure in public, that figure is used and the exempt row is not mentioned. */
function withoutNeedlessExempt(rows: ObservationRow[]): ObservationRow[] {
  const isExempt = ({ reading }: ObservationRow) =>
    reading?.kind === 'withheld' && reading.shorthand.startsWith('exempt:');
  const otherRows = rows.filter((row) => !isExempt(row));
  return otherRows.some(({ reading }) => reading !== undefined) ? otherRows : rows;
}

const DRAFT_NOTE = {
  severity: 'note',
  code: 'not-public',
  column: 'access',
  message: 'The figure is a draft: it is left out of the public pack, which does not say that there is one.',
} as const;

const EXEMPT_NOTE = {
  severity: 'note',
  code: 'not-public',
  column: 'access',
  message:
    'The figure is exempt: in its place the public pack says so, and by which paragraph. The indicator’s row in indicators.csv is public all the same.',
} as const;

const SIGN_OF_NO_SHARE = {
  severity: 'error',
  code: 'not-a-number',
  column: 'value',
  message:
    'Found a figure with a % sign for an indicator whose unit is not percent. Expected the number alone; or correct the unit in indicators.csv.',
} as const;
