import type { Interval } from './observation';

/** A figure and its own 95% limits. */
export type Estimate = { readonly value: number; readonly interval: Interval };

/**
 * The 95% limits of one figure less another that is independent of it, from the limits of each. With Wilson's limits of two shares it is method 10
 * of Newcombe (1998, Statistics in Medicine 17: 873–890): 56 of 70 less 48 of 80 is 0.2, from 0.0524 to 0.3339. With Byar's limits of two rates it
 * is the same way of joining limits (Zou and Donner 2008, Statistics in Medicine 27: 1693–1702).
 */
export function differenceInterval(firstEstimate: Estimate, secondEstimate: Estimate): Interval {
  const difference = firstEstimate.value - secondEstimate.value;
  return {
    lower:
      difference -
      Math.hypot(
        firstEstimate.value - firstEstimate.interval.lower,
        secondEstimate.interval.upper - secondEstimate.value,
      ),
    upper:
      difference +
      Math.hypot(
        firstEstimate.interval.upper - firstEstimate.value,
        secondEstimate.value - secondEstimate.interval.lower,
      ),
  };
}
