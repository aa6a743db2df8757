import { intervalOf } from '@/domain/figures/counts';
import { differenceInterval, type Estimate } from '@/domain/figures/differenceInterval';
import type { Indicator } from '@/domain/figures/indicator';
import { positionBeside } from '@/domain/figures/interval';
import type { Interval, Observation, Series } from '@/domain/figures/observation';
import { isSamePeriod, type Period } from '@/domain/figures/period';
import type { Polarity } from '@/domain/figures/polarity';
import { observationAt } from '@/domain/figures/series';

/** What an interval shows: no more than chance, or a difference in one direction. */
export type Likeness = 'similar' | 'better' | 'worse' | 'higher' | 'lower';

/** Compares a figure with a comparator's, which counts as exact. They are similar if the comparator's figure lies inside the interval or touches it (docs/methods.md#how-sure). */
export function likenessTo(interval: Interval, comparator: number, polarity: Polarity): Likeness {
  const position = positionBeside(interval, comparator);
  return position === 'similar' ? 'similar' : wordOf(position === 'above', polarity);
}

/** The change since an earlier figure, with its limits and what they allow one to say. */
export type TestedChange = {
  readonly earlierPeriod: Period;
  readonly likeness: Likeness;
  readonly interval: Interval;
};

/** Undefined where one of the two has no interval, or they share years and so are not two samples. */
export function testedChange(
  series: Series,
  current: Observation,
  earlierPeriod: Period,
  indicator: Pick<Indicator, 'unit' | 'people' | 'polarity'>,
): TestedChange | undefined {
  const earlier = observationAt(series, earlierPeriod);
  if (earlier === undefined || isSamePeriod(current.period, earlierPeriod)) return undefined;
  if (earlierPeriod.end >= current.period.start && current.period.years > 1) return undefined;
  const [currentEstimate, earlierEstimate] = [estimateOf(current, indicator), estimateOf(earlier, indicator)];
  if (currentEstimate === undefined || earlierEstimate === undefined) return undefined;
  const interval = differenceInterval(currentEstimate, earlierEstimate);
  return { earlierPeriod, interval, likeness: likenessTo(interval, 0, indicator.polarity) };
}

function estimateOf(
  observation: Observation,
  indicator: Pick<Indicator, 'unit' | 'people'>,
): Estimate | undefined {
  const interval = intervalOf(observation, indicator);
  if (interval === undefined || observation.reading.kind !== 'value') return undefined;
  return { value: observation.reading.value, interval };
}

function wordOf(isAbove: boolean, polarity: Polarity): Likeness {
  if (polarity === 'neutral') return isAbove ? 'higher' : 'lower';
  return isAbove === (polarity === 'high') ? 'better' : 'worse';
}
