import { Z_95 } from '@/domain/figures/interval';
import type { Series } from '@/domain/figures/observation';
import { isOneStepBefore, type Period } from '@/domain/figures/period';

/** How far a series usually moves from one period to the next, where there is enough of it to say. */
export type UsualMove = {
  /** The average move, whichever way. */
  readonly average: number;
  /** 19 of 20 moves are no larger, where nothing but chance moves it. */
  readonly usual: number;
  readonly moves: number;
};

/** Fewer moves than this say nothing of what is usual. */
export const FEWEST_MOVES = 5;

/** Moves of a stable series are half-normal with the mean σ√(2/π), so that 95% of them are within 1.96 √(π/2) = 2.456 times their average. */
const USUAL_MOVES = Z_95 * Math.sqrt(Math.PI / 2);

/** The moves before the given period, back to a gap or a break; the move into the period itself is the one to be judged. */
export function usualMove(series: Series, period: Period): UsualMove | undefined {
  const moves = movesBefore(series, period);
  if (moves.length < FEWEST_MOVES) return undefined;
  const average = moves.reduce((sum, move) => sum + Math.abs(move), 0) / moves.length;
  return { average, usual: USUAL_MOVES * average, moves: moves.length };
}

/** The changes from one period to the next up to the one before `period`, newest first, back to a gap or a break. */
export function movesBefore({ observations }: Series, period: Period): readonly number[] {
  const own = observations.filter(({ period: { family } }) => family === period.family);
  const place = own.findIndex(({ period: { step } }) => step === period.step);
  const moves: number[] = [];
  for (let at = place; at > 0; at -= 1) {
    const [later, earlier] = [own[at], own[at - 1]];
    if (later?.reading.kind !== 'value' || earlier?.reading.kind !== 'value') break;
    if (later.break || !isOneStepBefore(earlier.period, later.period)) break;
    moves.push(later.reading.value - earlier.reading.value);
  }
  return moves.slice(1);
}
