import type { Relation, WholeNumberProblem } from './wholeNumberProblem';

/**
 * Whether whole numbers keep every relation. The solver works with floats, and its word alone is not taken. Sums of people must be exact; where
 * a figure is multiplied out, the limit of its rounding is itself no sharper than the float.
 */
export function keepsAllRelations(
  { minimums, maximums, relations }: WholeNumberProblem,
  values: readonly number[],
): boolean {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (!(value >= (minimums[index] ?? 0) && value <= (maximums[index] ?? 0))) return false;
  }
  return relations.every((relation) => keepsRelation(relation, values));
}

/** A hot loop: hundreds of thousands of relations are looked at. */
function keepsRelation({ terms, lowerLimit, upperLimit }: Relation, values: readonly number[]): boolean {
  let [sum, absoluteSum, isExact] = [0, 0, true];
  for (let termIndex = 0; termIndex < terms.length; termIndex += 1) {
    const term = terms[termIndex];
    if (term === undefined) continue;
    const product = term[1] * (values[term[0]] ?? Number.NaN);
    sum += product;
    absoluteSum += Math.abs(product);
    if (term[1] !== 1 && term[1] !== -1) isExact = false;
  }
  const tolerance = isExact ? 1e-6 : 1e-9 * absoluteSum + 1e-6;
  return sum >= lowerLimit - tolerance && sum <= upperLimit + tolerance;
}
