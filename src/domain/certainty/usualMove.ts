import { Z_95 } from '@/domain/figures/interval';
import type { Series } from '@/domain/figures/observation';
import { isOneStepBefore, type Period } from '@/domain/figures/period';

/** How far a series usually moves from one period to the next, where there is enough of it to say. */
export type UsualMove = {
  /** The middle one of its moves by size, in the unit of the series: half were larger. */
  readonly typical: number;
  /** The size that 19 of 20 moves do not exceed if only chance moves the series. */
  readonly limit: number;
  readonly moves: number;
};

/** Fewer moves than this say nothing of what is usual. */
export const FEWEST_MOVES = 5;

/** Half of all normal moves lie within this many of their standard deviations; as d₄ = 0.954 = 0.6745 √2 for the median moving range (Wheeler). */
const MEDIAN_OF_NORMAL = 0.6744897501960817;

/** How many times its typical move a stable series reaches once in 20 times: 1.96 / 0.6745 = 2.906 (docs/methods.md#a-change). */
export const LIMIT_TIMES = Z_95 / MEDIAN_OF_NORMAL;

/**
 * The moves before the given period, back to a gap or a break; the move into the period itself is the one to be judged. One swing does not lift the
 * median, as it would an average. A series that seldom moved has no usual move; `smallestMove`, a unit of its last decimal place, is used instead.
 */
export function usualMove(series: Series, period: Period, smallestMove = 0): UsualMove | undefined {
  const moves = movesBefore(series, period);
  if (moves.length < FEWEST_MOVES) return undefined;
  const typical = Math.max(middleOf(moves.map(Math.abs)), smallestMove);
  return { typical, limit: LIMIT_TIMES * typical, moves: moves.length };
}

/** The changes from one period to the next up to the one before `period`, newest first, back to a gap or a break. None of spans of years that overlap. */
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
  const sorted = sizes.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}
