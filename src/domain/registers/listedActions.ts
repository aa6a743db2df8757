import { dueState, type DueState } from './dueState';
import { foldMerged } from './merged';
import type { ActionRating, PlanAction } from './register';

/** An action with its number in the plan, from 1, and how far it has got on a given day. */
export type ListedAction = { readonly number: number; readonly action: PlanAction; readonly state: DueState };

/** An action with its duplicates, which were merged into it. */
export type FoldedAction = ListedAction & { readonly duplicates: readonly ListedAction[] };

/** The actions in the plan's order, merged duplicates under the one that remains. `asAt` is an ISO date. */
export function foldedActions(actions: readonly PlanAction[], asAt: string): readonly FoldedAction[] {
  const listedAction = (action: PlanAction): ListedAction => ({
    number: actions.indexOf(action) + 1,
    action,
    state: dueState(action, asAt),
  });
  return foldMerged(actions).map(({ entry, merged }) => ({
    ...listedAction(entry),
    duplicates: merged.map(listedAction),
  }));
}

/** Every action in the plan's order, including those that were merged into another. */
export function allActionsOf(folded: readonly FoldedAction[]): readonly ListedAction[] {
  return folded
    .flatMap(({ duplicates, ...listedAction }): readonly ListedAction[] => [listedAction, ...duplicates])
    .toSorted((a, b) => a.number - b.number);
}

export type ActionTally = {
  readonly actionCount: number;
  readonly rated: number;
  readonly noColour: number;
  /** How many actions are past the last day that their date can mean, whether or not anybody recorded that they are not done. */
  readonly pastDue: number;
  readonly complete: number;
} & Readonly<Record<ActionRating, number>>;

export function actionTally(actions: readonly ListedAction[]): ActionTally {
  const countWithRating = (colour: ActionRating) =>
    actions.filter(({ action }) => action.rating === colour).length;
  const noColour = actions.filter(({ action }) => action.rating === undefined).length;
  return {
    actionCount: actions.length,
    rated: actions.length - noColour,
    noColour,
    red: countWithRating('red'),
    amber: countWithRating('amber'),
    green: countWithRating('green'),
    pastDue: actions.filter(({ state }) => isPastDue(state)).length,
    complete: actions.filter(({ state }) => state.kind === 'complete').length,
  };
}

export function isPastDue(state: DueState): boolean {
  return state.kind === 'overdue' || state.kind === 'past-its-date';
}
