import type { Mend } from '@/officerFiles/mends';

/**
 * The corrections to make: written out in full or, if the last check offered them, as their indexes. A hundred thousand corrections written
 * out would make the page freeze.
 */
export type MendsAsked = readonly Mend[] | Uint32Array;

/** Up to this many corrections are written out, because the page hands them over without a noticeable wait. */
const FEW_MENDS = 2_000;

/** Writes many corrections as their indexes among those that the check offered. */
export function askedMendsIn(mends: readonly Mend[], offeredMends: readonly Mend[]): MendsAsked {
  if (mends.length < FEW_MENDS) return mends;
  // The corrections are in the same order as those that were offered, so one pass finds all of them.
  const places = new Uint32Array(mends.length);
  let foundCount = 0;
  for (const [mendIndex, mend] of offeredMends.entries()) {
    if (mend !== mends[foundCount]) continue;
    places[foundCount] = mendIndex;
    foundCount += 1;
  }
  return foundCount === mends.length ? places : mends;
}
