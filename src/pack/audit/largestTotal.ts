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
    const total = onlySubtracted(terms);
    return total === undefined || !Number.isFinite(upperLimit) ? [] : [{ total, terms, upperLimit }];
  });
  if (totals.length === 0) return largestOf(minimums);
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    let hasGrown = false;
    for (const { total, terms, upperLimit } of totals) {
      const [index, totalCoefficient] = total;
      let partsSum = 0;
      for (let position = 0; position < terms.length; position += 1) {
        const coefficient = terms[position]?.[1] ?? 0;
        if (coefficient > 0) partsSum += coefficient * (grownMinimums[terms[position]?.[0] ?? -1] ?? 0);
      }
      const needed = (partsSum - upperLimit) / -totalCoefficient;
      if (needed <= (grownMinimums[index] ?? 0)) continue;
      grownMinimums[index] = needed;
      hasGrown = true;
    }
    if (!hasGrown) break;
  }
  return largestOf(grownMinimums);
}

function largestOf(numbers: readonly number[]): number {
  return numbers.reduce((largest, value) => Math.max(largest, value), 0);
}

/** The term that is subtracted, if there is exactly one. */
function onlySubtracted(terms: Relation['terms']): Relation['terms'][number] | undefined {
  let subtractedTerm: Relation['terms'][number] | undefined;
  for (let position = 0; position < terms.length; position += 1) {
    const term = terms[position];
    if (term === undefined || term[1] >= 0) continue;
    if (subtractedTerm !== undefined) return undefined;
    subtractedTerm = term;
  }
  return subtractedTerm;
}
