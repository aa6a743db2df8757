import type { Observation, Series } from '@/domain/figures/observation';
import { samePeriodLastYear, isSamePeriod, type Period } from '@/domain/figures/period';
import { differenceOf, type Polarity } from '@/domain/figures/polarity';
import { isHidden, type ValueReading } from '@/domain/figures/reading';
import { withoutNoise } from '@/domain/figures/rounding';
import { breaksBetween, previousOf } from '@/domain/figures/series';

export const DIRECTIONS = [
  'improving',
  'worsening',
  'no change',
  'increasing',
  'decreasing',
  'not comparable',
] as const;
export type DirectionWord = (typeof DIRECTIONS)[number];

/** Why two figures are not compared. */
export type NotComparable = 'no figure' | 'gap' | 'break' | 'withheld before';

/** The change since the previous period, or why there is none. `change` is unrounded, in the indicator's own unit. */
export type Direction =
  | {
      readonly kind: 'change';
      readonly word: Exclude<DirectionWord, 'not comparable'>;
      readonly change: number;
      readonly decimals: number;
      readonly previous: Period;
      readonly before: ValueReading;
      readonly lastYear: boolean;
    }
  | { readonly kind: 'not comparable'; readonly because: NotComparable };

/** Direction of travel at published decimals, by polarity (docs/methods.md#direction-and-gaps). */
export function directionOf(
  series: Series,
  currentObservation: Observation | undefined,
  indicator: { readonly polarity: Polarity; readonly seasonal: boolean },
): Direction {
  if (currentObservation?.reading.kind !== 'value') return { kind: 'not comparable', because: 'no figure' };
  const previousObservation = previousOf(series, currentObservation.period, indicator.seasonal);
  if (previousObservation === undefined) return { kind: 'not comparable', because: 'gap' };
  if (breaksBetween(series, previousObservation.period, currentObservation.period))
    return { kind: 'not comparable', because: 'break' };
  // A figure that is not available was not withheld by anybody, so it counts as a gap.
  if (previousObservation.reading.kind !== 'value')
    return {
      kind: 'not comparable',
      because: isHidden(previousObservation.reading) ? 'withheld before' : 'gap',
    };
  const lastYear = samePeriodLastYear(currentObservation.period);
  return {
    kind: 'change',
    word: wordOf(differenceOf(currentObservation.reading, previousObservation.reading), indicator.polarity),
    change: withoutNoise(currentObservation.reading.value - previousObservation.reading.value),
    decimals: Math.min(currentObservation.reading.decimals, previousObservation.reading.decimals),
    previous: previousObservation.period,
    before: previousObservation.reading,
    lastYear: lastYear !== undefined && isSamePeriod(lastYear, previousObservation.period),
  };
}

function wordOf(difference: number, polarity: Polarity): Exclude<DirectionWord, 'not comparable'> {
  if (difference === 0) return 'no change';
  if (polarity === 'neutral') return difference > 0 ? 'increasing' : 'decreasing';
  return difference > 0 === (polarity === 'high') ? 'improving' : 'worsening';
}
