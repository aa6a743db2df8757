import type { JudgedPolarity } from '@/domain/figures/polarity';
import { withoutNoise } from '@/domain/figures/rounding';

/** A rank: `place` is 1 for the best by polarity; `tiedCount` is how many share the place (1 if the area has it alone), `of` how many have a value. */
export type Rank = { readonly place: number; readonly tiedCount: number; readonly of: number };

/** The rank of a value. Equal values share the better place: 1, 2, 2, 4 (docs/methods.md#rank-and-band). */
export function rankOf(value: number, allValues: readonly number[], polarity: JudgedPolarity): Rank {
  const ownValue = withoutNoise(value);
  const otherValues = allValues.map(withoutNoise);
  const betterCount = otherValues.filter((otherValue) =>
    polarity === 'high' ? otherValue > ownValue : otherValue < ownValue,
  ).length;
  return {
    place: betterCount + 1,
    tiedCount: otherValues.filter((otherValue) => otherValue === ownValue).length,
    of: allValues.length,
  };
}

/** The rank of a value among values that are already sorted, lowest first, and free of float noise. `value` is one of them. */
export function rankInSorted(value: number, sortedValues: ArrayLike<number>, polarity: JudgedPolarity): Rank {
  const lower = countBelow(value, sortedValues, false);
  const tiedCount = countBelow(value, sortedValues, true) - lower;
  const betterCount = polarity === 'low' ? lower : sortedValues.length - lower - tiedCount;
  return { place: betterCount + 1, tiedCount, of: sortedValues.length };
}

/** How many values are below the given one; or, where it counts itself too, how many are not above it. */
function countBelow(value: number, sortedValues: ArrayLike<number>, orEqual: boolean): number {
  let [low, high] = [0, sortedValues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const middleValue = sortedValues[middle] ?? Number.NaN;
    if (middleValue < value || (orEqual && middleValue === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
