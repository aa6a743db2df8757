import type { Indicator } from '@/domain/figures/indicator';
import type { FollowUp, PlanAction, Recommendation, Registers } from './register';

/** Everything that one role or partner answers for. */
export type Answerer = {
  /** The role or partner. Undefined for entries that name nobody. */
  readonly role: string | undefined;
  readonly indicators: readonly Indicator[];
  readonly actions: readonly PlanAction[];
  readonly recommendations: readonly Recommendation[];
  readonly followUps: readonly FollowUp[];
};

/** The roles in a cell that names several, separated by semicolons. */
export function rolesIn(text: string | undefined): readonly string[] {
  return [...new Set((text ?? '').split(';').map((role) => role.trim()))].filter((role) => role !== '');
}

/** Everything grouped by who answers for it, in order of name. Entries that name nobody come last; merged duplicates are left out. */
export function answerers(
  { actions, recommendations, followUps }: Pick<Registers, 'actions' | 'recommendations' | 'followUps'>,
  indicators: readonly Indicator[],
): readonly Answerer[] {
  const unmergedActions = actions.filter(({ mergedInto }) => mergedInto === undefined);
  const unmergedRecommendations = recommendations.filter(({ mergedInto }) => mergedInto === undefined);
  const roleCells = [
    ...indicators.map(({ owner }) => owner),
    ...unmergedActions.map(({ owner }) => owner),
    ...unmergedRecommendations.map(({ officer }) => officer),
    ...followUps.map(({ of }) => of),
  ];
  const roles = uniqueRoles(roleCells.flatMap(rolesIn)).toSorted((a, b) => a.localeCompare(b, 'en'));
  const answererOf = (role: string | undefined): Answerer => {
    const isNamed = (text: string | undefined) =>
      role === undefined
        ? rolesIn(text).length === 0
        : rolesIn(text).some((namedRole) => namedRole.toLowerCase() === role.toLowerCase());
    return {
      role,
      // An indicator without an owner is not listed under "nobody": a figure is no promise.
      indicators: role === undefined ? [] : indicators.filter(({ owner }) => isNamed(owner)),
      actions: unmergedActions.filter(({ owner }) => isNamed(owner)),
      recommendations: unmergedRecommendations.filter(({ officer }) => isNamed(officer)),
      followUps: followUps.filter(({ of }) => isNamed(of)),
    };
  };
  return [...roles.map(answererOf), answererOf(undefined)].filter((answerer) => countOf(answerer) > 0);
}

/** Each role once, as it is first written: "Head of Early Help" and "Head of early help" are one. */
function uniqueRoles(roles: readonly string[]): readonly string[] {
  const firstSpelling = new Map<string, string>();
  for (const role of roles)
    if (!firstSpelling.has(role.toLowerCase())) firstSpelling.set(role.toLowerCase(), role);
  return [...firstSpelling.values()];
}

export function countOf({ indicators, actions, recommendations, followUps }: Answerer): number {
  return indicators.length + actions.length + recommendations.length + followUps.length;
}
