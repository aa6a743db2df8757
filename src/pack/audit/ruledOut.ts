import { isFew, type Question } from './guard';
import {
  freshTrail,
  layoutOf,
  limitNumber,
  narrowSpans,
  restoreSpans,
  type Layout,
  type Spans,
} from './narrowing';
import type { NumberLimits } from './wholeNumberSolver';
import type { WholeNumberProblem } from './wholeNumberProblem';

/** A problem laid out for speed, with spans as narrow as its relations make them. */
export type NarrowedProblem = {
  readonly layout: Layout;
  readonly spans: Spans;
  /** False if the relations contradict each other, so that no numbers satisfy them. */
  readonly fits: boolean;
  /** For each number and smallest count that was asked about, whether the number can be a small count. */
  readonly canBeFew: Map<string, boolean>;
};

/** The narrowed problems that were made before. The same problems come again and again, and they never change. */
const NARROWED_PROBLEMS = new WeakMap<WholeNumberProblem, NarrowedProblem>();

export function narrowedProblem(problem: WholeNumberProblem): NarrowedProblem {
  const knownProblem = NARROWED_PROBLEMS.get(problem);
  if (knownProblem !== undefined) return knownProblem;
  const layout = layoutOf(problem);
  const spans = {
    minimums: Float64Array.from(problem.minimums),
    maximums: Float64Array.from(problem.maximums),
  };
  const fits = narrowSpans(layout, spans, [...layout.lowerLimits.keys()]);
  const newProblem = { layout, spans, fits, canBeFew: new Map<string, boolean>() };
  NARROWED_PROBLEMS.set(problem, newProblem);
  return newProblem;
}

/**
 * Whether it is impossible for a number to lie between two limits. This follows from one relation after another, which is faster than the solver and
 * exact. If it does not follow, the number may still have no such value.
 */
export function isRuledOut(
  { layout, spans }: NarrowedProblem,
  { index, minimum, maximum }: NumberLimits,
): boolean {
  const lowerLimit = Math.max(minimum, spans.minimums[index] ?? 0);
  const upperLimit = Math.min(maximum, spans.maximums[index] ?? 0);
  if (lowerLimit > upperLimit) return true;
  const trail = freshTrail(layout);
  limitNumber(spans, { index, minimum: lowerLimit, maximum: upperLimit }, trail);
  const fits = narrowSpans(layout, spans, layout.relationsAt[index] ?? [], trail);
  restoreSpans(spans, trail, 0);
  return !fits;
}

/** Whether a number that nobody withheld cannot be a small count. Then it is safe, if there is a solution at all. */
export function cannotBeFew(
  narrowed: NarrowedProblem,
  { index, guard }: Question,
  seenValues: Iterable<number>,
): boolean {
  if (guard.kind !== 'small') return false;
  for (const value of seenValues) if (isFew(value, guard)) return false;
  const key = `${index} ${guard.smallestCount}`;
  const knownAnswer = narrowed.canBeFew.get(key);
  if (knownAnswer !== undefined) return !knownAnswer;
  const isImpossible = isRuledOut(narrowed, { index, minimum: 1, maximum: guard.smallestCount - 1 });
  narrowed.canBeFew.set(key, !isImpossible);
  return isImpossible;
}
