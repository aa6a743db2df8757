import type { DeducedNumber } from './deducedInPart';
import { VALUES_NEEDED } from './guard';
import type { Equation, Ledger } from './unknowns';

/**
 * Finds totals whose intervals leave so few numbers of people for a group without a row that a reader knows whom they are about: rates and their limits
 * allow 46 or 47 children, and 12 and 34 of them by age, so that nobody or one child is of the age that another indicator of the plan has a row for.
 * Without such a row elsewhere, readers take the groups for all there are.
 */
export function narrowRemainders(
  openEquations: readonly Equation[],
  ledger: Ledger,
): readonly DeducedNumber[] {
  return openEquations.flatMap((equation): readonly DeducedNumber[] => {
    const { remainder, mayLackGroup = false } = equation;
    if (!mayLackGroup || remainder?.guard !== 'small') return [];
    const { minimum, maximum } = remainderSpan(equation, ledger);
    const isNarrow = maximum - minimum + 1 < VALUES_NEEDED;
    if (!isNarrow || maximum <= 0 || minimum >= remainder.smallestCount) return [];
    const equationKeys = equation.terms.map(([key]) => key);
    const reasons = [equation.explain()];
    return [{ unknown: remainder, kind: 'follows', reasons, equationKeys, joinedKeys: equationKeys }];
  });
}

/** The fewest and the most people that the total has beside its parts. An unlimited number leaves the most without a limit. */
function remainderSpan({ terms }: Equation, { knownValues, unknowns }: Ledger) {
  let [minimum, maximum] = [0, 0];
  for (const [key, factor] of terms) {
    const value = knownValues.get(key);
    const fewest = value ?? unknowns.get(key)?.minimum ?? 0;
    const most = value ?? unknowns.get(key)?.maximum ?? Number.POSITIVE_INFINITY;
    // In the equation the parts count as positive and the total as negative.
    minimum -= factor * (factor > 0 ? most : fewest);
    maximum -= factor * (factor > 0 ? fewest : most);
  }
  return { minimum: Math.max(0, minimum), maximum };
}
