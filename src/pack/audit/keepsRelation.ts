import type { Layout } from './narrowing';
import type { WholeNumberProblem } from './wholeNumberProblem';

/** Whether numbers satisfy the limits of a problem and each of its relations, in the layout that is made for speed. */
export function keepsEachRelation(
  {
    problem: { minimums, maximums },
    layout,
  }: { readonly problem: WholeNumberProblem; readonly layout: Layout },
  values: ArrayLike<number>,
): boolean {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (!(value >= (minimums[index] ?? 0) && value <= (maximums[index] ?? 0))) return false;
  }
  for (let relation = 0; relation < layout.lowerLimits.length; relation += 1)
    if (!keepsRelation(layout, relation, values)) return false;
  return true;
}

/** Whether numbers satisfy one relation. Sums of people must be exact. If a figure is multiplied out, its limits are no more exact than a float. */
export function keepsRelation(layout: Layout, relation: number, values: ArrayLike<number>): boolean {
  const { starts, indexes, coefficients } = layout;
  const end = starts[relation + 1] ?? 0;
  let sum = 0;
  let absoluteSum = 0;
  for (let termIndex = starts[relation] ?? 0; termIndex < end; termIndex += 1) {
    const product = (coefficients[termIndex] ?? 0) * (values[indexes[termIndex] ?? 0] ?? Number.NaN);
    sum += product;
    absoluteSum += Math.abs(product);
  }
  const tolerance = layout.isExact[relation] === 1 ? 1e-6 : 1e-9 * absoluteSum + 1e-6;
  return (
    sum >= (layout.lowerLimits[relation] ?? 0) - tolerance &&
    sum <= (layout.upperLimits[relation] ?? 0) + tolerance
  );
}
