import type { CountsHeld } from './counts';
import { Z_95 } from './interval';
import type { Series } from './observation';
import { isOneStepBefore, type Period } from './period';

/** A change in a number of people, and how large a change chance alone brings about in nineteen of twenty years. */
export type CountChange = {
  readonly change: number;
  /** The largest whole number that is no more than chance. */
  readonly usual: number;
  /** How many the earlier rate would give of today's denominator, where that is another number of people by more than a tenth. */
  readonly expected: number | undefined;
};

type CountedPeople = CountsHeld & { readonly numerator: number };

/** Denominators that differ by more than this share are no longer the same group. */
const OTHER_GROUP = 0.1;

/**
 * At the earlier rate p both counts vary by chance: 95% of their differences lie within z √(p (1 − p) (N₀ + N₁)) for a share, z √(2 λ) for a
 * count or a rate of rare events (Poisson). Worked case: 11, then 14 children: 3 more, and 1.96 √22 is 9.19, so up to 9 is usual.
 */
export function countChange(now: CountedPeople, before: CountedPeople, isShare: boolean): CountChange {
  const [n0, n1] = [before.denominator, now.denominator];
  const growth = n0 === undefined || n1 === undefined || n0 <= 0 ? 1 : n1 / n0;
  const left = isShare && n0 !== undefined && n0 > 0 ? 1 - before.numerator / n0 : 1;
  const spread = Z_95 * Math.sqrt(before.numerator * left * (1 + growth));
  const isOther = Math.abs(growth - 1) > OTHER_GROUP;
  return {
    change: now.numerator - before.numerator,
    usual: Math.floor(spread),
    expected: isOther ? Math.round(before.numerator * growth) : undefined,
  };
}

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
