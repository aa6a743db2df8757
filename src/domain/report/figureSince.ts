import { testedChange } from '@/domain/certainty/likeness';
import { usualMove, type UsualMove } from '@/domain/certainty/usualMove';
import type { Indicator } from '@/domain/figures/indicator';
import type { Observation, Series } from '@/domain/figures/observation';
import { isOneStepBefore } from '@/domain/figures/period';
import { withoutNoise } from '@/domain/figures/rounding';
import { breaksBetween } from '@/domain/figures/series';

type MeasuredIndicator = Pick<Indicator, 'unit' | 'people' | 'polarity'>;
type ComparedObservations = {
  readonly earlierObservation: Observation;
  readonly latest: Observation;
  /** The change in the indicator's own unit. */
  readonly change: number;
};

/**
 * How a figure changed since something was promised: by more than chance, by no more than chance, or it is too early to say. It never says
 * why. `way` is better or worse by polarity.
 */
export type FigureSince =
  | { readonly kind: 'too early'; readonly because: 'no figure before' | 'no figure since' | 'break' }
  | (ComparedObservations & { readonly kind: 'too few' })
  | (ComparedObservations & {
      readonly kind: 'no more than usual';
      readonly usualMove: UsualMove | undefined;
    })
  | (ComparedObservations & {
      readonly kind: 'more than usual';
      readonly changeWay: 'better' | 'worse' | 'higher' | 'lower';
      readonly usualMove: UsualMove | undefined;
    });

/**
 * Compares the last figure of a period that had ended by the day of the promise (an ISO date) with the newest figure of a period that began on
 * that day or later. Chance is judged by the 95% intervals of the two figures, or where there are none, by the series' own moves up to the
 * promise.
 */
export function figureSince(series: Series, indicator: MeasuredIndicator, promisedOn: string): FigureSince {
  const valueObservations = series.observations.filter(({ reading }) => reading.kind === 'value');
  const family = valueObservations.at(-1)?.period.family;
  const sameFamily = valueObservations.filter(({ period }) => period.family === family);
  const earlierObservation = sameFamily.findLast(({ period }) => period.end <= promisedOn);
  const latest = sameFamily.findLast(({ period }) => period.start >= promisedOn);
  if (earlierObservation?.reading.kind !== 'value') return { kind: 'too early', because: 'no figure before' };
  if (latest?.reading.kind !== 'value') return { kind: 'too early', because: 'no figure since' };
  if (breaksBetween(series, earlierObservation.period, latest.period))
    return { kind: 'too early', because: 'break' };
  const change = withoutNoise(latest.reading.value - earlierObservation.reading.value);
  const figures = { earlierObservation, latest, change };
  const testedMove = testedChange(series, latest, earlierObservation.period, indicator);
  if (testedMove !== undefined)
    return testedMove.likeness === 'similar'
      ? { kind: 'no more than usual', usualMove: undefined, ...figures }
      : { kind: 'more than usual', changeWay: testedMove.likeness, usualMove: undefined, ...figures };
  const usualBefore = usualUntil(series, earlierObservation);
  if (usualBefore === undefined) return { kind: 'too few', ...figures };
  return Math.abs(change) > usualBefore.limit
    ? { kind: 'more than usual', changeWay: wayOf(change, indicator), usualMove: usualBefore, ...figures }
    : { kind: 'no more than usual', usualMove: usualBefore, ...figures };
}

/** The usual moves of the series up to a figure, without the move that follows it. */
function usualUntil(series: Series, earlierObservation: Observation): UsualMove | undefined {
  const followingObservation = series.observations.find(({ period }) =>
    isOneStepBefore(earlierObservation.period, period),
  );
  return followingObservation === undefined ? undefined : usualMove(series, followingObservation.period);
}

function wayOf(change: number, { polarity }: MeasuredIndicator): 'better' | 'worse' | 'higher' | 'lower' {
  if (polarity === 'neutral') return change > 0 ? 'higher' : 'lower';
  return change > 0 === (polarity === 'high') ? 'better' : 'worse';
}
