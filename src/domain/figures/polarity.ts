import { roundTo } from './rounding';
import type { ValueReading } from './reading';

/** Which way is better. `high`: more is better; `low`: less is better; `neutral`: neither, so the indicator is never rated, ranked or called better. */
export const POLARITIES = ['high', 'low', 'neutral'] as const;
export type Polarity = (typeof POLARITIES)[number];
export type JudgedPolarity = Exclude<Polarity, 'neutral'>;

/**
 * How far `ours` is behind `theirs`, in the unit of both; 0 or less when `ours` is level or better. Both are first rounded to the coarser of
 * their published decimals (docs/methods.md#comparing), so 4.4 is not behind a 4.38 that is compared to one decimal.
 */
export function behindBy(ours: ValueReading, theirs: ValueReading, polarity: JudgedPolarity): number {
  const difference = differenceOf(ours, theirs);
  return polarity === 'high' ? 0 - difference : difference;
}

/** The difference `ours` less `theirs`, at the coarser of their published decimals. */
export function differenceOf(ours: ValueReading, theirs: ValueReading): number {
  const decimals = Math.min(ours.decimals, theirs.decimals);
  const difference = roundTo(ours.value, decimals) - roundTo(theirs.value, decimals);
  return roundTo(difference, decimals);
}
