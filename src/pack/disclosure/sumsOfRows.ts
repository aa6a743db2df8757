import type { Counts, Sum } from './sumsAcross';

/** A total has at most so many rows above or below it. */
const MOST_ROWS = 12;
/** A total and its rows must agree in so many places. */
const PLACES = 2;
/** How much less likely than one in as many as there are sums to try it must be that they agree by chance. */
const BITS = 5;

/**
 * Finds counts that are the sum of the indicators right below or above them in the plan, wherever all are known: referrals, and those from schools, the police and
 * others. Nobody says so, but whoever reads the rows sees it. Two rows that lie anywhere in a plan are `sumsAcross`.
 */
export function sumsOfRows(counts: readonly Counts[]): readonly Sum[] {
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

type Left = Map<string, { readonly total: number; readonly left: number }>;

/** Takes a row off what is left of the total, where both are known. Changes `left`. */
function takeOff(left: Left, { at }: Counts): void {
  for (const [where, one] of left) {
    const value = at.get(where);
    if (value === undefined) left.delete(where);
    else left.set(where, { ...one, left: one.left - value });
  }
}

function isUsedUp(left: Left, enough: number): boolean {
  let [places, bits] = [0, 0];
  for (const { total, left: rest } of left.values()) {
    if (rest !== 0) return false;
    if (total === 0) continue;
    places += 1;
    bits += Math.log2(total + 1);
  }
  return places >= PLACES && bits >= enough;
}
