import type { Relation } from './wholeNumberProblem';

/** Totals of totals are followed up to this depth. Tables have fewer dimensions. */
const MOST_LEVELS = 8;

/**
 * The smallest possible value of the largest hidden total, from its parts, some of which may be hidden totals themselves. `minimums` has the lower limit
 * of each number. The total of 1,296 groups in four dimensions is much larger than any shown number.
 */
export function largestTotal(
  lines: readonly { readonly relation: Relation }[],
  minimums: readonly number[],
): number {
  const grownMinimums = [...minimums];
  const totals = lines.flatMap(({ relation: { terms, upperLimit } }) => {
    const [totalTerm, ...otherTerms] = terms.filter(([, coefficient]) => coefficient < 0);
    return totalTerm === undefined || otherTerms.length > 0 || !Number.isFinite(upperLimit)
      ? []
      : [{ total: totalTerm, terms, upperLimit }];
  });
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    let hasGrown = false;
    for (const { total, terms, upperLimit } of totals) {
      const [index, totalCoefficient] = total;
      let partsSum = 0;
      for (const [partIndex, coefficient] of terms)
        if (coefficient > 0) partsSum += coefficient * (grownMinimums[partIndex] ?? 0);
      const needed = (partsSum - upperLimit) / -totalCoefficient;
      if (needed <= (grownMinimums[index] ?? 0)) continue;
      grownMinimums[index] = needed;
      hasGrown = true;
    }
    if (!hasGrown) break;
  }
  return grownMinimums.reduce((largest, value) => Math.max(largest, value), 0);
}
