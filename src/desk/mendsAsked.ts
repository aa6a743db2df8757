import type { Mend } from '@/officerFiles/mends';

/** Mends written out; or, of those that the last check offered, their places, because a hundred thousand written out would hold the page up. */
export type MendsAsked = readonly Mend[] | Uint32Array;

/** Fewer are handed over without a wait. */
const FEW = 2_000;

/** Many mends by their places among those that were offered. */
export function mendsAsked(mends: readonly Mend[], offered: readonly Mend[]): MendsAsked {
  if (mends.length < FEW) return mends;
  // They are in the order of those that were offered.
  const places = new Uint32Array(mends.length);
  let found = 0;
  for (const [place, mend] of offered.entries()) {
    if (mend !== mends[found]) continue;
    places[found] = place;
    found += 1;
  }
  return found === mends.length ? places : mends;
}
