import { dueState, type DueState } from './dueState';
import { foldMerged } from './merged';
import type { ActionRating, PlanAction } from './register';

/** An action with its number in the plan, from 1, and how far it has got on a given day. */
export type ListedAction = { readonly number: number; readonly action: PlanAction; readonly state: DueState };

/** An action with its duplicates, which were merged into it. */
export type FoldedAction = ListedAction & { readonly again: readonly ListedAction[] };

/** The actions in the plan's order, merged duplicates under the one that remains. `asAt` is an ISO date. */
export function foldedActions(actions: readonly PlanAction[], asAt: string): readonly FoldedAction[] {
  const listed = (action: PlanAction): ListedAction => ({
    number: actions.indexOf(action) + 1,
    action,
    state: dueState(action, asAt),
  });
  return foldMerged(actions).map(({ entry, merged }) => ({ ...listed(entry), again: merged.map(listed) }));
}

/** Every action in the plan's order, including folded ones. */
export function allActionsOf(folded: readonly FoldedAction[]): readonly ListedAction[] {
  return folded
    .flatMap(({ again, ...own }): readonly ListedAction[] => [own, ...again])
    .toSorted((a, b) => a.number - b.number);
}

export type ActionTally = {
  readonly all: number;
  readonly rated: number;
  readonly noColour: number;
  /** Past the last day that its date can mean, whether or not anybody recorded that it is not done. */
  readonly past: number;
  readonly complete: number;
} & Readonly<Record<ActionRating, number>>;

export function actionTally(actions: readonly ListedAction[]): ActionTally {
  const rated = (colour: ActionRating) => actions.filter(({ action }) => action.rating === colour).length;
  const noColour = actions.filter(({ action }) => action.rating === undefined).length;
  return {
    all: actions.length,
    rated: actions.length - noColour,
    noColour,
    red: rated('red'),
    amber: rated('amber'),
    green: rated('green'),
    past: actions.filter(({ state }) => isPast(state)).length,
    complete: actions.filter(({ state }) => state.kind === 'complete').length,
  };
}

export function isPast(state: DueState): boolean {
  return state.kind === 'overdue' || state.kind === 'past-its-date';
}
