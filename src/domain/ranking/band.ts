import type { JudgedPolarity } from '@/domain/figures/polarity';
import { withoutNoise } from '@/domain/figures/rounding';

/** A is the best quarter of authorities, D the worst. */
export type Band = 'A' | 'B' | 'C' | 'D';

/** The three quartile cuts, from the lowest to the highest. */
export type Cuts = readonly [number, number, number];

/** Returns the type-7 quartiles (the spreadsheet's QUARTILE.INC), rounded to 10 places, or undefined if there are no values. */
export function quartileCuts(values: readonly number[]): Cuts | undefined {
  return cutsOfSorted(values.map(withoutNoise).toSorted((a, b) => a - b));
}

/** The quartile cuts of values that are already sorted, lowest first, and free of float noise. */
export function cutsOfSorted(sortedValues: ArrayLike<number>): Cuts | undefined {
  const cut = (share: number): number | undefined => {
    const position = (sortedValues.length - 1) * share;
    const lower = sortedValues[Math.floor(position)];
    const upper = sortedValues[Math.ceil(position)];
    return lower === undefined || upper === undefined
      ? undefined
      : withoutNoise(lower + (upper - lower) * (position - Math.floor(position)));
  };
  const [lowerCut, middleCut, upperCut] = [cut(0.25), cut(0.5), cut(0.75)];
  return lowerCut === undefined || middleCut === undefined || upperCut === undefined
    ? undefined
    : [lowerCut, middleCut, upperCut];
}

/**
 * The band of a value. A value on a cut belongs to the lower side: for low polarity A ≤ Q1 < B ≤ Q2 < C ≤ Q3 < D; for high D ≤ Q1 < C ≤ Q2 < B
 * ≤ Q3 < A (docs/methods.md#rank-and-band).
 */
export function bandOf(value: number, cuts: Cuts, polarity: JudgedPolarity): Band {
  const ownValue = withoutNoise(value);
  const quarter = cuts.filter((cut) => ownValue > cut).length;
  const bands = polarity === 'low' ? (['A', 'B', 'C', 'D'] as const) : (['D', 'C', 'B', 'A'] as const);
  return bands[quarter] ?? 'D';
}

/** The cut that separates A from B. */
export function topQuartile(cuts: Cuts, polarity: JudgedPolarity): number {
  return polarity === 'low' ? cuts[0] : cuts[2];
}
