import { newestValue } from '@/domain/figures/series';
import { mayHaveLimits } from '@/domain/process/processKind';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { besideText, NO_COMPARATOR } from '@/wording/besideText';

/**
 * The columns that a reader may hide, in their order; the indicator, its figure and its rating are always shown. `note` is the line under a
 * column's title, `sort` is the order that the heading offers, and `isHeld` says whether a row has something for the column.
 * IndicatorCells.tsx has the cells.
 */
export const COLUMN_LIST = [
  {
    id: 'direction',
    title: 'Direction',
    note: '▶ no clear change',
    sort: 'direction',
    isHeld: ({ direction }: ScorecardRow) => direction.kind === 'change',
  },
  { id: 'trend', title: 'Trend', isHeld: ({ series }: ScorecardRow) => newestValue(series) !== undefined },
  { id: 'process', title: 'Process', isHeld: mayHaveLimits },
  {
    id: 'beside',
    title: 'Beside others',
    note: 'better to the right',
    sort: 'neighbours',
    isHeld: (row: ScorecardRow) => besideText(row) !== NO_COMPARATOR,
  },
  { id: 'target', title: 'Target', isHeld: ({ target }: ScorecardRow) => target !== undefined },
  {
    id: 'rank',
    title: 'Rank in England',
    note: 'A is the best quarter',
    isHeld: ({ nationalRank }: ScorecardRow) => nationalRank !== undefined,
  },
] as const;

export type Column = (typeof COLUMN_LIST)[number]['id'];

export const COLUMNS: readonly Column[] = COLUMN_LIST.map(({ id }) => id);
