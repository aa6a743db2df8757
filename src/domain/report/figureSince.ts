import { testedChange } from '@/domain/certainty/likeness';
import { usualMove, type UsualMove } from '@/domain/certainty/usualMove';
import type { Indicator } from '@/domain/figures/indicator';
import type { Observation, Series } from '@/domain/figures/observation';
import { isOneStepBefore } from '@/domain/figures/period';
import { withoutNoise } from '@/domain/figures/rounding';
import { breaksBetween } from '@/domain/figures/series';

type Measured = Pick<Indicator, 'unit' | 'people' | 'polarity'>;
type Figures = {
  readonly before: Observation;
  readonly now: Observation;
  /** The change in the indicator's own unit. */
  readonly change: number;
};

/**
 * What a figure did since something was promised: it moved more than chance usually moves it, or no more, or it is too early to say. Never why.
 * `way` is by polarity.
 */
export type FigureSince =
  | { readonly kind: 'too early'; readonly because: 'no figure before' | 'no figure since' | 'break' }
  | (Figures & { readonly kind: 'too few' })
  | (Figures & { readonly kind: 'no more than usual'; readonly usual: UsualMove | undefined })
  | (Figures & {
      readonly kind: 'more than usual';
      readonly way: 'better' | 'worse' | 'higher' | 'lower';
      readonly usual: UsualMove | undefined;
    });

/**
 * The last figure of a period that had ended by the day of the promise (ISO), beside the newest of a period that began on it or later. By chance is
 * what the 95% intervals of the two allow, or without intervals what the series' own moves up to the promise have been.
 */
export function figureSince(series: Series, indicator: Measured, promisedOn: string): FigureSince {
  const held = series.observations.filter(({ reading }) => reading.kind === 'value');
  const family = held.at(-1)?.period.family;
  const own = held.filter(({ period }) => period.family === family);
  const before = own.findLast(({ period }) => period.end <= promisedOn);
  const now = own.findLast(({ period }) => period.start >= promisedOn);
  if (before?.reading.kind !== 'value') return { kind: 'too early', because: 'no figure before' };
  if (now?.reading.kind !== 'value') return { kind: 'too early', because: 'no figure since' };
  if (breaksBetween(series, before.period, now.period)) return { kind: 'too early', because: 'break' };
  const change = withoutNoise(now.reading.value - before.reading.value);
  const figures = { before, now, change };
  const tested = testedChange(series, now, before.period, indicator);
  if (tested !== undefined)
    return tested.likeness === 'similar'
      ? { kind: 'no more than usual', usual: undefined, ...figures }
      : { kind: 'more than usual', way: tested.likeness, usual: undefined, ...figures };
  const usual = usualUntil(series, before);
  if (usual === undefined) return { kind: 'too few', ...figures };
  return Math.abs(change) > usual.limit
    ? { kind: 'more than usual', way: wayOf(change, indicator), usual, ...figures }
    : { kind: 'no more than usual', usual, ...figures };
}

/** The usual moves up to a figure, without the move that follows it. */
function usualUntil(series: Series, before: Observation): UsualMove | undefined {
  const next = series.observations.find(({ period }) => isOneStepBefore(before.period, period));
  return next === undefined ? undefined : usualMove(series, next.period);
}

function wayOf(change: number, { polarity }: Measured): 'better' | 'worse' | 'higher' | 'lower' {
  if (polarity === 'neutral') return change > 0 ? 'higher' : 'lower';
  return change > 0 === (polarity === 'high') ? 'better' : 'worse';
}
