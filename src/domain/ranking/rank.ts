import type { JudgedPolarity } from '@/domain/figures/polarity';
import { withoutNoise } from '@/domain/figures/rounding';

/** 1 is best by polarity; `tied` is how many share the place (1 alone), `of` how many have a value. */
export type Rank = { readonly place: number; readonly tied: number; readonly of: number };

/** Ties share the best place: 1, 2, 2, 4 (docs/methods.md#rank-and-band). */
export function rankOf(value: number, allValues: readonly number[], polarity: JudgedPolarity): Rank {
  const ownValue = withoutNoise(value);
  const otherValues = allValues.map(withoutNoise);
  const betterCount = otherValues.filter((other) =>
    polarity === 'high' ? other > ownValue : other < ownValue,
  ).length;
  return {
    place: betterCount + 1,
    tied: otherValues.filter((other) => other === ownValue).length,
    of: allValues.length,
  };
}

/** The same rank, among values that are sorted lowest first and free of float noise; `value` is one of them. */
export function rankInSorted(value: number, sorted: ArrayLike<number>, polarity: JudgedPolarity): Rank {
  const lower = countBelow(value, sorted, false);
  const tied = countBelow(value, sorted, true) - lower;
  const betterCount = polarity === 'low' ? lower : sorted.length - lower - tied;
  return { place: betterCount + 1, tied, of: sorted.length };
}

/** How many lie below the value, or not above it. */
function countBelow(value: number, sorted: ArrayLike<number>, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const middleValue = sorted[middle] ?? Number.NaN;
    if (middleValue < value || (orEqual && middleValue === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
