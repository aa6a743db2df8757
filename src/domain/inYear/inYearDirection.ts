import { directionOf, type Direction } from '@/domain/scorecard/direction';
import type { Indicator } from '@/domain/figures/indicator';
import type { Polarity } from '@/domain/figures/polarity';
import { isRunningTotal } from '@/domain/figures/runningTotal';
import type { Observation, Series } from '@/domain/figures/observation';
import { meetsTarget } from '@/domain/plan/meetsTarget';
import type { Target } from '@/domain/plan/plan';

/**
 * The six states of the officers' printed row (docs/methods.md#within-the-year), and a seventh for a figure without a target. "Within target"
 * means at or better than the target, and nothing less: a figure between its target and its amber limit has missed the target, and is off
 * target.
 */
export const IN_YEAR_STATES = [
  'improving',
  'stable',
  'worsening within target',
  'worsening off target',
  'worsening',
  'up',
  'down',
] as const;
export type InYearState = (typeof IN_YEAR_STATES)[number];

/** The state of a row, or `not comparable` where its direction gives the reason. */
export function inYearState(
  direction: Direction,
  {
    currentObservation,
    target,
    polarity,
  }: {
    readonly currentObservation: Observation;
    readonly target: Target | undefined;
    readonly polarity: Polarity;
  },
): InYearState | 'not comparable' {
  if (direction.kind === 'not comparable') return 'not comparable';
  switch (direction.word) {
    case 'no change':
      return 'stable';
    case 'improving':
      return 'improving';
    case 'increasing':
      return 'up';
    case 'decreasing':
      return 'down';
    case 'worsening':
      if (target === undefined || currentObservation.reading.kind === 'withheld' || polarity === 'neutral')
        return 'worsening';
      return meetsTarget(currentObservation.reading, target, polarity)
        ? 'worsening within target'
        : 'worsening off target';
  }
}

/**
 * The change since the period before, or for a seasonal indicator since the same period last year. A running total is compared only with last
 * year's, because it grows every month in any case. Weeks in which schools are closed count as a gap and are skipped.
 */
export function inYearDirection(
  series: Series,
  currentObservation: Observation | undefined,
  indicator: Pick<Indicator, 'polarity' | 'seasonal' | 'title' | 'definition' | 'unit' | 'inYear'>,
): Direction {
  const applicable = series.observations.filter(
    ({ reading }) => reading.kind === 'value' || reading.shorthand !== 'z',
  );
  const isTotal = isRunningTotal(indicator);
  const direction = directionOf({ ...series, observations: applicable }, currentObservation, {
    ...indicator,
    seasonal: indicator.seasonal || isTotal,
  });
  if (isTotal && direction.kind === 'change' && !direction.lastYear)
    return { kind: 'not comparable', because: 'gap' };
  return direction;
}
