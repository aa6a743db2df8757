import { intervalOf } from '@/domain/figures/counts';
import { differenceInterval, type Estimate } from '@/domain/figures/differenceInterval';
import type { Indicator } from '@/domain/figures/indicator';
import { positionBeside } from '@/domain/figures/interval';
import type { Interval, Observation, Series } from '@/domain/figures/observation';
import { isSamePeriod, type Period } from '@/domain/figures/period';
import type { Polarity } from '@/domain/figures/polarity';
import { observationAt } from '@/domain/figures/series';

/** What an interval shows of two figures: similar (no more than chance), or a difference in one direction. */
export type Likeness = 'similar' | 'better' | 'worse' | 'higher' | 'lower';

/**
 * Compares a figure with a comparator's figure, which counts as exact. The two are similar if the comparator's figure lies inside the figure's
 * interval or on its edge (docs/methods.md#how-sure).
 */
export function likenessTo(interval: Interval, comparator: number, polarity: Polarity): Likeness {
  const position = positionBeside(interval, comparator);
  return position === 'similar' ? 'similar' : wordOf(position === 'above', polarity);
}

/** The change since an earlier figure, the 95% interval of that change, and whether it is more than chance. */
export type TestedChange = {
  readonly earlierPeriod: Period;
  readonly likeness: Likeness;
  readonly interval: Interval;
};

/**
 * Tests whether a figure differs from an earlier one by more than chance. Returns undefined if one of the two figures has no interval, or if
 * their periods share years and so are not two samples.
 */
export function testedChange(
  series: Series,
  observation: Observation,
  earlierPeriod: Period,
  indicator: Pick<Indicator, 'unit' | 'people' | 'polarity'>,
): TestedChange | undefined {
  const earlierObservation = observationAt(series, earlierPeriod);
  if (earlierObservation === undefined || isSamePeriod(observation.period, earlierPeriod)) return undefined;
  if (earlierPeriod.end >= observation.period.start && observation.period.years > 1) return undefined;
  const [currentEstimate, earlierEstimate] = [
    estimateOf(observation, indicator),
    estimateOf(earlierObservation, indicator),
  ];
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
