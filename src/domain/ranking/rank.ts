import type { JudgedPolarity } from '@/domain/figures/polarity';
import { withoutNoise } from '@/domain/figures/rounding';

/** 1 is best by polarity; `tied` is how many share the place (1 alone), `of` how many have a value. */
export type Rank = { readonly place: number; readonly tied: number; readonly of: number };

/** Ties share the best place: 1, 2, 2, 4 (docs/methods.md#rank-and-band). */
export function rankOf(value: number, all: readonly number[], polarity: JudgedPolarity): Rank {
  const ours = withoutNoise(value);
  const others = all.map(withoutNoise);
  const better = others.filter((other) => (polarity === 'high' ? other > ours : other < ours)).length;
  return { place: better + 1, tied: others.filter((other) => other === ours).length, of: all.length };
}

/** The same rank, among values that are sorted lowest first and free of float noise; `value` is one of them. */
export function rankInSorted(value: number, sorted: ArrayLike<number>, polarity: JudgedPolarity): Rank {
  const lower = countBelow(value, sorted, false);
  const tied = countBelow(value, sorted, true) - lower;
  const better = polarity === 'low' ? lower : sorted.length - lower - tied;
  return { place: better + 1, tied, of: sorted.length };
}

/** How many lie below the value, or not above it. */
function countBelow(value: number, sorted: ArrayLike<number>, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? Number.NaN;
    if (found < value || (orEqual && found === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
