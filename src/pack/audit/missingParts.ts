import { familyOf } from './familyOf';
import type { ReadEquations, ShownTotal } from './readEquations';
import type { Equation } from './unknowns';

/**
 * A reader assumes that a part is missing if the shown parts fall short of the total by at least this share of it, and by at least this many times the
 * smallest count that may be published.
 */
const [LEAST_SHARE, LEAST_TIMES] = [0.1, 3];

/**
 * The open equations of a ledger, loosened where parts are missing. If 248 of 752 children are aged 6 to 11 and 258 are 12 to 17, some children have an
 * age without a row, and the same may be true in each locality: nobody assumes that two ages make up a locality if they do not make up the borough. If
 * they make up the total, or nearly do, in any place or period, the equations stay as they are.
 */
export function withMissingParts({ openEquations, shownTotals }: ReadEquations): readonly Equation[] {
  const shortFamilies = new Set<string>();
  for (const shownTotal of shownTotals)
    if (completenessOf(shownTotal) === 'short') shortFamilies.add(familyOf(shownTotal.equation));
  if (shortFamilies.size === 0) return openEquations;
  for (const shownTotal of shownTotals)
    if (shortFamilies.size > 0 && completenessOf(shownTotal) === 'otherwise')
      shortFamilies.delete(familyOf(shownTotal.equation));
  return openEquations.map((equation) => {
    const { assumedLimits } = equation;
    return assumedLimits !== undefined && shortFamilies.has(familyOf(equation))
      ? { ...equation, ...assumedLimits }
      : equation;
  });
}

/**
 * Compares a total with its parts: `short` if so much is missing that there may be another part, otherwise `otherwise`, and `untold` if the total says
 * nothing about its parts.
 */
function completenessOf({
  equation: { lowerLimit, upperLimit, assumedLimits },
  remainder,
  total,
  sumOfParts,
}: ShownTotal): 'untold' | 'short' | 'otherwise' {
  const isAssumed =
    assumedLimits?.lowerLimit === Number.NEGATIVE_INFINITY && assumedLimits.upperLimit === upperLimit;
  // A total of 0 says nothing about its parts, and neither does a total with no other parts.
  if (!isAssumed || lowerLimit !== upperLimit || total === 0) return 'untold';
  const shortfall = total - sumOfParts;
  return shortfall >= LEAST_SHARE * total && shortfall >= LEAST_TIMES * remainder.smallestCount
    ? 'short'
    : 'otherwise';
}
