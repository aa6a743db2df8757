import { familyOf } from './familyOf';
import type { Equation, Ledger } from './unknowns';

/**
 * A reader assumes that a part is missing if the shown parts fall short of the total by at least this share of it, and by at least this many times the
 * smallest count that may be published.
 */
const [LEAST_SHARE, LEAST_TIMES] = [0.1, 3];

/**
 * The equations of a ledger, loosened where parts are missing. If 248 of 752 children are aged 6 to 11 and 258 are 12 to 17, some children have an age
 * without a row, and the same may be true in each locality: nobody assumes that two ages make up a locality if they do not make up the borough. If they
 * make up the total, or nearly do, in any place or period, the equations stay as they are.
 */
export function withMissingParts({ knownValues, equations }: Ledger): readonly Equation[] {
  const shortFamilies = new Set<string>();
  for (const equation of equations)
    if (completenessOf(equation, knownValues) === 'short') shortFamilies.add(familyOf(equation));
  if (shortFamilies.size === 0) return equations;
  for (const equation of equations)
    if (shortFamilies.size > 0 && completenessOf(equation, knownValues) === 'otherwise')
      shortFamilies.delete(familyOf(equation));
  return equations.map((equation) => {
    const { assumedLimits } = equation;
    return assumedLimits !== undefined && shortFamilies.has(familyOf(equation))
      ? { ...equation, ...assumedLimits }
      : equation;
  });
}

/**
 * Compares a total with its parts: `short` if so much is missing that there may be another part, otherwise `otherwise`, and `hidden` if this cannot be
 * told because not all of them are shown or the total has no other parts.
 */
function completenessOf(
  { terms, lowerLimit, upperLimit, assumedLimits, remainder }: Equation,
  knownValues: Ledger['knownValues'],
): 'hidden' | 'short' | 'otherwise' {
  const isAssumed =
    assumedLimits?.lowerLimit === Number.NEGATIVE_INFINITY && assumedLimits.upperLimit === upperLimit;
  if (remainder === undefined || !isAssumed || lowerLimit !== upperLimit) return 'hidden';
  let [total, sum] = [0, 0];
  for (const [key, coefficient] of terms) {
    const value = knownValues.get(key);
    if (value === undefined) return 'hidden';
    if (coefficient > 0) sum += coefficient * value;
    else total -= coefficient * value;
  }
  // A total of 0 says nothing about its parts.
  if (total === 0) return 'hidden';
  const shortfall = total - sum;
  return shortfall >= LEAST_SHARE * total && shortfall >= LEAST_TIMES * remainder.smallestCount
    ? 'short'
    : 'otherwise';
}
