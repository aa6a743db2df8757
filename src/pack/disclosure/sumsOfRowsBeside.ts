import type { Counts, Sum } from './sumsOfAnyTwo';

/** The most rows, above a total or below it, that may be its parts. */
const MOST_ROWS = 12;
/** The fewest places (an area, period and group) in which the rows must add up. */
const PLACES = 2;
/** Bits of evidence against chance that a sum needs beyond the log₂ of the sums that are tried. */
const BITS = 5;

/**
 * Finds counts that are the sum of the indicators right below or above them in the plan, wherever all are known:
 * referrals, and those from schools, the police and others. Nobody says so, but anyone who reads the rows sees it.
 * `sumsOfAnyTwo` finds sums of two rows that are not beside their total.
 */
export function sumsOfRowsBeside(counts: readonly Counts[]): readonly Sum[] {
  const enough = BITS + Math.log2(Math.max(1, 2 * MOST_ROWS * counts.length));
  const upwards = counts.toReversed();
  return [...sumsBelow(counts, enough), ...sumsBelow(upwards, enough)];
}

function sumsBelow(counts: readonly Counts[], enough: number): readonly Sum[] {
  return counts.flatMap((whole, at) => {
    const left = new Map([...whole.at].map(([where, total]) => [where, { total, left: total }]));
    for (let rows = 1; rows <= MOST_ROWS; rows += 1) {
      const row = counts[at + rows];
      if (row === undefined) return [];
      takeOff(left, row);
      if (left.size < PLACES) return [];
      if (rows > 1 && isUsedUp(left, enough)) return [{ whole, parts: counts.slice(at + 1, at + rows + 1) }];
    }
    return [];
  });
}

type Remainders = Map<string, { readonly total: number; readonly left: number }>;

/** Takes a row off what is left of the total, where both are known. Changes `left`. */
function takeOff(left: Remainders, { at }: Counts): void {
  for (const [where, one] of left) {
    const value = at.get(where);
    if (value === undefined) left.delete(where);
    else left.set(where, { ...one, left: one.left - value });
  }
}

function isUsedUp(left: Remainders, enough: number): boolean {
  let [places, bits] = [0, 0];
  for (const { total, left: rest } of left.values()) {
    if (rest !== 0) return false;
    if (total === 0) continue;
    places += 1;
    bits += Math.log2(total + 1);
  }
  return places >= PLACES && bits >= enough;
}
