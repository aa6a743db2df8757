import { Z_95 } from '@/domain/figures/interval';
import type { Series } from '@/domain/figures/observation';
import { isOneStepBefore, type Period } from '@/domain/figures/period';

/** How far a series usually moves from one period to the next, where it has enough moves to say. */
export type UsualMove = {
  /** The median size of the moves, in the unit of the series: half of them were larger. */
  readonly typical: number;
  /** The size that 19 of 20 moves stay within if only chance moves the series. */
  readonly limit: number;
  readonly moves: number;
};

/** How many moves a series needs to show what is usual. */
export const FEWEST_MOVES = 5;

/**
 * Half of all values of a normal distribution lie within this many standard deviations of the mean: 0.6745. The same constant is behind
 * Wheeler's d₄ = 0.954 = 0.6745 √2 for the median moving range.
 */
const MEDIAN_OF_NORMAL = 0.6744897501960817;

/** In a stable series, one move in 20 is at least this many times the typical (median) move: 1.96 / 0.6745 = 2.906 (docs/methods.md#a-change). */
export const LIMIT_TIMES = Z_95 / MEDIAN_OF_NORMAL;

/**
 * The usual move of a series before the given period, back to a gap or a break. The move into the period itself is left out, because it is the
 * one to judge. The median is used because one large swing does not lift it, as it would an average. Where the series seldom moved,
 * `smallestMove`, one unit of its last decimal place, takes its place.
 */
export function usualMove(series: Series, period: Period, smallestMove = 0): UsualMove | undefined {
  const moves = movesBefore(series, period);
  if (moves.length < FEWEST_MOVES) return undefined;
  const typical = Math.max(middleOf(moves.map(Math.abs)), smallestMove);
  return { typical, limit: LIMIT_TIMES * typical, moves: moves.length };
}

/**
 * The changes from one period to the next, newest first, back to a gap or a break. The change into `period` itself is left out. Spans of years
 * that overlap have no moves.
 */
export function movesBefore({ observations }: Series, period: Period): readonly number[] {
  const sameFamily = observations.filter(({ period: { family } }) => family === period.family);
  const periodIndex = sameFamily.findIndex(({ period: { step } }) => step === period.step);
  const moves: number[] = [];
  for (let index = periodIndex; index > 0; index -= 1) {
    const [later, earlier] = [sameFamily[index], sameFamily[index - 1]];
    if (later?.reading.kind !== 'value' || earlier?.reading.kind !== 'value') break;
    if (later.break || !isOneStepBefore(earlier.period, later.period)) break;
    if (earlier.period.end >= later.period.start) break;
    moves.push(later.reading.value - earlier.reading.value);
  }
  return moves.slice(1);
}

function middleOf(sizes: readonly number[]): number {
  const sortedSizes = sizes.toSorted((a, b) => a - b);
  const upper = sortedSizes[Math.floor(sortedSizes.length / 2)] ?? Number.NaN;
  const lower = sortedSizes[Math.floor((sortedSizes.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}
