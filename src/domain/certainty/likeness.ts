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
  readonly before: Period;
  readonly likeness: Likeness;
  readonly interval: Interval;
};

/** Undefined where one of the two has no interval, or they share years and so are not two samples. */
export function testedChange(
  series: Series,
  now: Observation,
  before: Period,
  indicator: Pick<Indicator, 'unit' | 'people' | 'polarity'>,
): TestedChange | undefined {
  const earlier = observationAt(series, before);
  if (earlier === undefined || isSamePeriod(now.period, before)) return undefined;
  if (before.end >= now.period.start && now.period.years > 1) return undefined;
  const [ours, theirs] = [estimateOf(now, indicator), estimateOf(earlier, indicator)];
  if (ours === undefined || theirs === undefined) return undefined;
  const interval = differenceInterval(ours, theirs);
  return { before, interval, likeness: likenessTo(interval, 0, indicator.polarity) };
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
