import { isFew, type Question } from './guard';
import { freshTrail, layoutOf, limitAt, narrow, putBack, type Layout, type Spans } from './narrowing';
import type { Kept } from './wholeNumberSolver';
import type { WholeNumbers } from './wholeNumbers';

/** A problem laid out for speed, with spans as narrow as its relations make them. */
export type Narrowed = {
  readonly layout: Layout;
  readonly spans: Spans;
  /** False where the relations contradict each other: no numbers keep them. */
  readonly fits: boolean;
  /** Whether the number at a index can be small, as far as it has been asked. */
  readonly few: Map<string, boolean>;
};

/** Problems are asked about again and again, and never change. */
const NARROWED = new WeakMap<WholeNumbers, Narrowed>();

export function narrowedOf(problem: WholeNumbers): Narrowed {
  const known = NARROWED.get(problem);
  if (known !== undefined) return known;
  const layout = layoutOf(problem);
  const spans = { least: Float64Array.from(problem.least), most: Float64Array.from(problem.most) };
  const fits = narrow(layout, spans, layout.low.keys());
  const made = { layout, spans, fits, few: new Map<string, boolean>() };
  NARROWED.set(problem, made);
  return made;
}

/**
 * Whether no solution has a number between two limits. It follows from one relation after another, which is faster than the solver and exact. Where it does
 * not follow, the number may still have no such value.
 */
export function isRuledOut({ layout, spans }: Narrowed, { index, least, most }: Kept): boolean {
  const low = Math.max(least, spans.least[index] ?? 0);
  const high = Math.min(most, spans.most[index] ?? 0);
  if (low > high) return true;
  const trail = freshTrail(layout);
  limitAt(spans, { index, least: low, most: high }, trail);
  const fits = narrow(layout, spans, layout.relationsAt[index] ?? [], trail);
  putBack(spans, trail, 0);
  return !fits;
}

/** Whether a number that nobody withheld cannot be a small count. Then it is safe, if there is a solution at all. */
export function cannotBeFew(narrowed: Narrowed, { index, guard }: Question, seen: Iterable<number>): boolean {
  if (guard.kind !== 'small') return false;
  for (const value of seen) if (isFew(value, guard)) return false;
  const key = `${index} ${guard.smallest}`;
  const known = narrowed.few.get(key);
  if (known !== undefined) return !known;
  const isOut = isRuledOut(narrowed, { index, least: 1, most: guard.smallest - 1 });
  narrowed.few.set(key, !isOut);
  return isOut;
}
