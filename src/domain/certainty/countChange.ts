import type { CountsHeld } from '@/domain/figures/counts';
import { Z_95 } from '@/domain/figures/interval';

/** A change in a number of people, and how large a change chance alone brings about in nineteen of twenty years. */
export type CountChange = {
  readonly change: number;
  /** The largest change, in whole people, that chance alone explains. */
  readonly usualChange: number;
  /**
   * How many people the earlier rate would give with today's denominator, where the denominators differ: for a share, by any whole number of
   * people, because fewer people in all make fewer that are counted; for a rate, where the populations differ by more than a tenth.
   */
  readonly expectedCount: number | undefined;
  readonly now: CountedPeople;
  readonly before: CountedPeople;
};

type CountedPeople = CountsHeld & { readonly numerator: number };

/** Populations that differ by more than this share are no longer the same group. */
const LARGEST_GROWTH = 0.1;

/**
 * At the earlier rate p both counts vary by chance: 95% of their differences lie within z √(p (1 − p) (N₀ + N₁)) for a share, z √(2 λ) for a
 * count or a rate of rare events (Poisson). Worked cases: 11, then 14 children: 3 more, and 1.96 √22 is 9.19, so up to 9 is usual. 138 of 206, then
 * 117 of 187: at the earlier share 125 of 187, so 8 fewer, and 1.96 √(138 × 0.33 × 1.908) is 18.3, so up to 18 is usual.
 */
export function countChange(
  countsNow: CountedPeople,
  countsBefore: CountedPeople,
  isShare: boolean,
): CountChange {
  const [earlierDenominator, latestDenominator] = [countsBefore.denominator, countsNow.denominator];
  const growth =
    earlierDenominator === undefined || latestDenominator === undefined || earlierDenominator <= 0
      ? 1
      : latestDenominator / earlierDenominator;
  const uncountedShare =
    isShare && earlierDenominator !== undefined && earlierDenominator > 0
      ? 1 - countsBefore.numerator / earlierDenominator
      : 1;
  const spread = Z_95 * Math.sqrt(countsBefore.numerator * uncountedShare * (1 + growth));
  const expectedCount = Math.round(countsBefore.numerator * growth);
  const isOtherExpected = isShare
    ? expectedCount !== countsBefore.numerator
    : Math.abs(growth - 1) > LARGEST_GROWTH;
  return {
    change: countsNow.numerator - countsBefore.numerator,
    usualChange: Math.floor(spread),
    expectedCount: isOtherExpected ? expectedCount : undefined,
    now: countsNow,
    before: countsBefore,
  };
}
