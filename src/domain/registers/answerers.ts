import type { Indicator } from '@/domain/figures/indicator';
import type { FollowUp, PlanAction, Recommendation, Registers } from './register';

/** All that one role or partner answers for. */
export type Answerer = {
  /** Undefined for entries that name nobody. */
  readonly role: string | undefined;
  readonly indicators: readonly Indicator[];
  readonly actions: readonly PlanAction[];
  readonly recommendations: readonly Recommendation[];
  readonly followUps: readonly FollowUp[];
};

/** The roles in a cell that names several, with a semicolon between them. */
export function rolesIn(text: string | undefined): readonly string[] {
  return [...new Set((text ?? '').split(';').map((role) => role.trim()))].filter((role) => role !== '');
}

/** Everything grouped by who answers for it, in order of name. Entries that name nobody come last; merged duplicates are left out. */
export function answerers(
  { actions, recommendations, followUps }: Pick<Registers, 'actions' | 'recommendations' | 'followUps'>,
  indicators: readonly Indicator[],
): readonly Answerer[] {
  const standing = actions.filter(({ mergedInto }) => mergedInto === undefined);
  const asked = recommendations.filter(({ mergedInto }) => mergedInto === undefined);
  const cells = [
    ...indicators.map(({ owner }) => owner),
    ...standing.map(({ owner }) => owner),
    ...asked.map(({ officer }) => officer),
    ...followUps.map(({ of }) => of),
  ];
  const roles = withoutCase(cells.flatMap(rolesIn)).toSorted((a, b) => a.localeCompare(b, 'en'));
  const answering = (role: string | undefined): Answerer => {
    const names = (text: string | undefined) =>
      role === undefined
        ? rolesIn(text).length === 0
        : rolesIn(text).some((one) => one.toLowerCase() === role.toLowerCase());
    return {
      role,
      // An indicator without an owner is not listed under "nobody": a figure is no promise.
      indicators: role === undefined ? [] : indicators.filter(({ owner }) => names(owner)),
      actions: standing.filter(({ owner }) => names(owner)),
      recommendations: asked.filter(({ officer }) => names(officer)),
      followUps: followUps.filter(({ of }) => names(of)),
    };
  };
  return [...roles.map(answering), answering(undefined)].filter((one) => countOf(one) > 0);
}

/** Each role once, as it is first written: "Head of Early Help" and "Head of early help" are one. */
function withoutCase(roles: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const role of roles) if (!first.has(role.toLowerCase())) first.set(role.toLowerCase(), role);
  return [...first.values()];
}

export function countOf({ indicators, actions, recommendations, followUps }: Answerer): number {
  return indicators.length + actions.length + recommendations.length + followUps.length;
}
