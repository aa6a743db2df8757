import type { IndicatorCounts, CountSum } from './sumsOfAnyTwo';

/** At most this many rows, directly above or below a total, are tried as its parts. */
const MOST_ROWS = 12;
/** The rows must add up in at least this many places (an area, period and group). */
const FEWEST_PLACES = 2;
/** A sum needs this many bits of evidence against chance, beyond the log₂ of the number of sums that are tried. */
const FEWEST_BITS = 5;

/**
 * Finds counts that are the sum of the indicators directly below or above them in the plan, wherever all are known: referrals, and those from
 * schools, the police and others. The plan does not say so, but anyone who reads the rows sees it. `sumsOfAnyTwo` finds sums of two rows that
 * are not next to their total.
 */
export function sumsOfRowsBeside(counts: readonly IndicatorCounts[]): readonly CountSum[] {
  const bitsNeeded = FEWEST_BITS + Math.log2(Math.max(1, 2 * MOST_ROWS * counts.length));
  const upwards = counts.toReversed();
  return [...sumsBelow(counts, bitsNeeded), ...sumsBelow(upwards, bitsNeeded)];
}

function sumsBelow(counts: readonly IndicatorCounts[], bitsNeeded: number): readonly CountSum[] {
  return counts.flatMap((whole, position) => {
    const remainders = new Map(
      [...whole.countByPlace].map(([place, total]) => [place, { total, remainder: total }]),
    );
    for (let rowCount = 1; rowCount <= MOST_ROWS; rowCount += 1) {
      const nextRow = counts[position + rowCount];
      if (nextRow === undefined) return [];
      subtractRow(remainders, nextRow);
      if (remainders.size < FEWEST_PLACES) return [];
      if (rowCount > 1 && isUsedUp(remainders, bitsNeeded))
        return [{ whole, parts: counts.slice(position + 1, position + rowCount + 1) }];
    }
    return [];
  });
}

type Remainders = Map<string, { readonly total: number; readonly remainder: number }>;

/** Subtracts a row from what remains of the total, where both are known. Changes `remainders`. */
function subtractRow(remainders: Remainders, { countByPlace }: IndicatorCounts): void {
  for (const [place, remainderHere] of remainders) {
    const value = countByPlace.get(place);
    if (value === undefined) remainders.delete(place);
    else remainders.set(place, { ...remainderHere, remainder: remainderHere.remainder - value });
  }
}

function isUsedUp(remainders: Remainders, bitsNeeded: number): boolean {
  let [places, bits] = [0, 0];
  for (const { total, remainder } of remainders.values()) {
    if (remainder !== 0) return false;
    if (total === 0) continue;
    places += 1;
    bits += Math.log2(total + 1);
  }
  return places >= FEWEST_PLACES && bits >= bitsNeeded;
}
