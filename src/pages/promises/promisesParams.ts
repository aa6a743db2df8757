import { isPastDue, type FoldedAction, type ListedAction } from '@/domain/registers/listedActions';
import { rolesIn } from '@/domain/registers/answerers';
import { ACTION_RATINGS, type ActionRating } from '@/domain/registers/register';

export const ACTION_STATES = ['past', 'to-come', 'no-day', 'done'] as const;
export type StateFilter = (typeof ACTION_STATES)[number];

export const ACTION_GROUPINGS = ['theme', 'owner', 'none'] as const;
type Grouping = (typeof ACTION_GROUPINGS)[number];

export const ACTION_SORTS = ['plan', 'due', 'colour'] as const;
type Sort = (typeof ACTION_SORTS)[number];

/** The settings of the table of actions, all held in the address. */
export type PromisesParams = {
  /** ISO date for which the actions are shown. Undefined means the plan's own date. */
  readonly asAt: string | undefined;
  readonly state: StateFilter | undefined;
  readonly rating: ActionRating | 'none' | undefined;
  readonly owner: string | undefined;
  readonly priority: string | undefined;
  readonly group: Grouping;
  readonly sort: Sort;
};

/** Reads the view from the address. A setting with an unknown value stays at its default. */
export function parsePromisesParams(search: string): PromisesParams {
  const params = new URLSearchParams(search);
  const oneOf = <Word extends string>(allowedWords: readonly Word[], name: string) =>
    allowedWords.find((word) => word === params.get(name));
  return {
    asAt: toDate(params.get('on')),
    state: oneOf(ACTION_STATES, 'state'),
    rating: oneOf([...ACTION_RATINGS, 'none'] as const, 'rating'),
    owner: params.get('owner') ?? undefined,
    priority: params.get('priority') ?? undefined,
    group: oneOf(ACTION_GROUPINGS, 'group') ?? 'theme',
    sort: oneOf(ACTION_SORTS, 'sort') ?? 'plan',
  };
}

/** Writes a view as the end of an address. Settings at their default are left out. */
export function promisesSearch(view: PromisesParams): Readonly<Record<string, string | undefined>> {
  return {
    on: view.asAt,
    state: view.state,
    rating: view.rating,
    owner: view.owner,
    priority: view.priority,
    group: view.group === 'theme' ? undefined : view.group,
    sort: view.sort === 'plan' ? undefined : view.sort,
  };
}

export function isFiltered({ state, rating, owner, priority }: PromisesParams): boolean {
  return [state, rating, owner, priority].some((filter) => filter !== undefined);
}

export function stateOf({ state }: ListedAction): StateFilter {
  if (isPastDue(state)) return 'past';
  if (state.kind === 'due') return 'to-come';
  return state.kind === 'no-date' ? 'no-day' : 'done';
}

/** Whether an action, or one folded under it, passes the filters. */
export function isAskedFor({ duplicates, ...own }: FoldedAction, view: PromisesParams): boolean {
  return [own, ...duplicates].some((listedAction) => matchesFilters(listedAction, view));
}

function matchesFilters(
  listedAction: ListedAction,
  { state, rating, owner, priority }: PromisesParams,
): boolean {
  const { action } = listedAction;
  return (
    (state === undefined || stateOf(listedAction) === state) &&
    (rating === undefined || (action.rating ?? 'none') === rating) &&
    (owner === undefined || rolesIn(action.owner).includes(owner)) &&
    (priority === undefined || action.priority === priority)
  );
}

function toDate(text: string | null): string | undefined {
  const isDay = text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay ? text : undefined;
}
