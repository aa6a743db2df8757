import { rolesIn } from '@/domain/registers/answerers';
import type { FoldedAction } from '@/domain/registers/listedActions';
import type { PromisesParams } from './promisesParams';

export type ActionGroup = { readonly title: string; readonly rows: readonly FoldedAction[] };

const COLOUR_ORDER: readonly (string | undefined)[] = ['red', 'amber', 'green', undefined];

/** The actions in the groups and the order that the view asks for. An action with several owners is listed under each. */
export function actionGroups(
  rows: readonly FoldedAction[],
  { group, sort }: Pick<PromisesParams, 'group' | 'sort'>,
): readonly ActionGroup[] {
  const sortedActions = rows.toSorted((a, b) => compareActions(a, b, sort));
  if (group === 'none')
    return sortedActions.length === 0 ? [] : [{ title: 'Every action', rows: sortedActions }];
  const namesOf = ({ action }: FoldedAction): readonly string[] => {
    if (group === 'theme') return [action.theme ?? 'No theme'];
    const roles = rolesIn(action.owner);
    return roles.length === 0 ? [NOBODY] : roles;
  };
  const ownerNames = [...new Set(rows.flatMap(namesOf))];
  const ordered = group === 'theme' ? ownerNames : ownerNames.toSorted(compareNobodyLast);
  return ordered.map((title) => ({
    title,
    rows: sortedActions.filter((row) => namesOf(row).includes(title)),
  }));
}

const NOBODY = 'Nobody is named';

function compareNobodyLast(a: string, b: string): number {
  return Number(a === NOBODY) - Number(b === NOBODY) || a.localeCompare(b, 'en');
}

function compareActions(a: FoldedAction, b: FoldedAction, sort: PromisesParams['sort']): number {
  const planOrder = a.number - b.number;
  if (sort === 'due') return lastDay(a).localeCompare(lastDay(b)) || planOrder;
  if (sort === 'colour')
    return COLOUR_ORDER.indexOf(a.action.rating) - COLOUR_ORDER.indexOf(b.action.rating) || planOrder;
  return planOrder;
}

function lastDay({ action }: FoldedAction): string {
  return action.due?.latest ?? '9999';
}
