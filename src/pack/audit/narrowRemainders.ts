import type { DeducedNumber } from './deducedInPart';
import { VALUES_NEEDED } from './guard';
import type { Equation, Ledger } from './unknowns';

/**
 * Finds totals whose intervals leave so few numbers of people for a group without a row that a reader knows whom they are about: rates and their limits
 * allow 46 or 47 children, and 12 and 34 of them by age, so that nobody or one child is of the age that another indicator of the plan has a row for, or
 * of the ages that are left out. Where nothing points to another group, readers take the groups for all there are.
 */
export function narrowRemainders(
  openEquations: readonly Equation[],
  ledger: Ledger,
): readonly DeducedNumber[] {
  return openEquations.flatMap((equation): readonly DeducedNumber[] => {
    const { remainder, mayLackGroup = false } = equation;
    if (!mayLackGroup || remainder?.guard !== 'small') return [];
    const span = remainderSpan(equation, ledger);
    if (span === undefined || span.maximum - span.minimum + 1 >= VALUES_NEEDED) return [];
    if (span.maximum <= 0 || span.minimum >= remainder.smallestCount) return [];
    const equationKeys = equation.terms.map(([key]) => key);
    const reasons = [equation.explain()];
    return [{ unknown: remainder, kind: 'follows', reasons, equationKeys, joinedKeys: equationKeys }];
  });
}

/** Returns the fewest and the most people that the total has beside its parts. Returns undefined unless each of them is shown or limited by an interval. */
function remainderSpan({ terms }: Equation, { knownValues, unknowns }: Ledger) {
  let [minimum, maximum] = [0, 0];
  for (const [key, factor] of terms) {
    const value = knownValues.get(key);
    const fewest = value ?? unknowns.get(key)?.minimum;
    const most = value ?? unknowns.get(key)?.maximum;
    if (fewest === undefined || most === undefined) return undefined;
    // In the equation the parts count as positive and the total as negative.
    minimum -= factor * (factor > 0 ? most : fewest);
    maximum -= factor * (factor > 0 ? fewest : most);
  }
  return { minimum: Math.max(0, minimum), maximum };
}
