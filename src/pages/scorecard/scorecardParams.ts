import { toAsAt } from '@/ui/AsAtMenu';
import { MY_SET, mySetIn, mySetText } from '@/ui/mySetAddress';
import { MARK_COLOURS } from '@/ui/markColour';
import type { MarkColour } from '@/ui/RatingMark';
import { COLUMNS, type Column } from './columnList';

export const DIRECTION_FILTERS = ['improving', 'worsening', 'no change', 'not comparable'] as const;
export type DirectionFilter = (typeof DIRECTION_FILTERS)[number];

export const ROW_SORTS = ['plan', 'title', 'rating', 'direction', 'neighbours'] as const;
export type Sort = (typeof ROW_SORTS)[number];

/** The settings of the page Scorecard, all held in the address. */
export type ScorecardParams = {
  readonly rating: readonly MarkColour[];
  readonly onlyExceptions: boolean;
  readonly direction: DirectionFilter | undefined;
  readonly priority: string | undefined;
  readonly theme: string | undefined;
  readonly search: string;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly flat: boolean;
  readonly compact: boolean;
  readonly hidden: readonly Column[];
  /** Columns that are shown only on request. */
  readonly added: readonly Column[];
  readonly asAt: string | undefined;
  /** The ids of the indicators in the reader's set. Empty if there is none. */
  readonly set: readonly string[];
  /** Whether the reader is choosing a set: every row is then shown, with a box to tick. */
  readonly picking: boolean;
};

/** Reads the view from the address. A setting with an unknown value stays at its default. */
export function parseScorecardParams(search: string): ScorecardParams {
  const params = new URLSearchParams(search);
  const list = (name: string) => (params.get(name) ?? '').split(',');
  const [order = ''] = list('sort');
  return {
    rating: MARK_COLOURS.filter((colour) => list('rating').includes(colour)),
    onlyExceptions: params.get('only') === 'exceptions',
    direction: DIRECTION_FILTERS.find((filter) => filter === params.get('direction')),
    priority: params.get('priority') ?? undefined,
    theme: params.get('theme') ?? undefined,
    search: (params.get('search') ?? '').slice(0, 100),
    sort: ROW_SORTS.find((sort) => sort === order.replace(/^-/, '')) ?? 'plan',
    descending: order.startsWith('-'),
    flat: params.get('group') === 'none',
    compact: params.get('view') === 'compact',
    hidden: COLUMNS.filter((column) => list('without').includes(column)),
    added: COLUMNS.filter((column) => list('with').includes(column)),
    asAt: toAsAt(params.get('asat')),
    set: mySetIn(search),
    picking: params.get('choose') === 'set',
  };
}

/** The part of the address for a view. Settings at their default are left out, so that a plain view has a plain address. */
export function scorecardSearch(view: ScorecardParams): Readonly<Record<string, string | undefined>> {
  return {
    rating: view.rating.join(',') || undefined,
    only: view.onlyExceptions ? 'exceptions' : undefined,
    direction: view.direction,
    priority: view.priority,
    theme: view.theme,
    search: view.search || undefined,
    sort: view.sort === 'plan' ? undefined : `${view.descending ? '-' : ''}${view.sort}`,
    group: view.flat ? 'none' : undefined,
    view: view.compact ? 'compact' : undefined,
    without: view.hidden.join(',') || undefined,
    with: view.added.join(',') || undefined,
    asat: view.asAt,
    [MY_SET]: mySetText(view.set),
    choose: view.picking ? 'set' : undefined,
  };
}

/** Whether only the reader's set is shown. */
export function isMySet({ set, picking }: Pick<ScorecardParams, 'set' | 'picking'>): boolean {
  return set.length > 0 && !picking;
}

/** Whether any filter leaves rows out, or only the reader's set is shown. */
export function isFiltered(view: ScorecardParams): boolean {
  const { rating, onlyExceptions, direction, priority, theme, search } = view;
  return (
    isMySet(view) ||
    rating.length > 0 ||
    onlyExceptions ||
    [direction, priority, theme].some((filterValue) => filterValue !== undefined) ||
    search !== ''
  );
}
