import type { Relation, WholeNumberProblem } from './wholeNumberProblem';

/**
 * Whether whole numbers satisfy every relation. The solver works with floats, so its answers are checked. Sums of people must be exact. If a figure is
 * multiplied out, the limit of its rounding is no more exact than a float.
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

/** Whether numbers satisfy one relation. This is a hot loop: it runs over hundreds of thousands of relations. */
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
