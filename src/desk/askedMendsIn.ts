import type { Mend } from '@/officerFiles/mends';

/** Mends written out; or, of those that the last check offered, their places, because a hundred thousand written out would hold the page up. */
export type MendsAsked = readonly Mend[] | Uint32Array;

/** Fewer are handed over without a wait. */
const FEW_MENDS = 2_000;

/** Many mends by their places among those that were offered. */
export function askedMendsIn(mends: readonly Mend[], offeredMends: readonly Mend[]): MendsAsked {
  if (mends.length < FEW_MENDS) return mends;
  // They are in the order of those that were offered.
  const places = new Uint32Array(mends.length);
  let foundCount = 0;
  for (const [mendIndex, mend] of offeredMends.entries()) {
    if (mend !== mends[foundCount]) continue;
    places[foundCount] = mendIndex;
    foundCount += 1;
  }
  return foundCount === mends.length ? places : mends;
}
