import { standingBesideOurs } from './heatTable';
import type { Indicator } from '@/domain/figures/indicator';
import { isSamePeriod, type Period } from '@/domain/figures/period';
import { differenceOf } from '@/domain/figures/polarity';
import type { Rating } from '@/domain/scorecard/rating';
import type { Reading } from '@/domain/figures/reading';

/** The figure and rating of one of the two areas for one indicator. */
export type AreaFigure = {
  readonly reading: Reading | undefined;
  readonly period: Period | undefined;
  /** The area's rating. Undefined if this plan does not work out a rating for the area. */
  readonly rating: Rating | undefined;
  readonly breaks: boolean;
};

/** Whether our figure is better or worse than the other area's, and by how much it is higher (above 0) or lower; or why the two are not compared. */
export type PairResult =
  | { readonly kind: 'compared'; readonly difference: number; readonly word: 'better' | 'worse' | 'level' }
  | { readonly kind: 'neutral'; readonly difference: number }
  | { readonly kind: 'not compared'; readonly because: 'no figure' | 'other period' | 'break' };

export type SideBySide = {
  readonly indicator: Indicator;
  readonly ourSide: AreaFigure;
  readonly otherSide: AreaFigure;
  readonly result: PairResult;
};

/** Two areas for one indicator. Only figures of the same period are compared, and only where both series break at the same periods. */
export function sideBySide(indicator: Indicator, ourSide: AreaFigure, otherSide: AreaFigure): SideBySide {
  return { indicator, ourSide, otherSide, result: resultOf(indicator, ourSide, otherSide) };
}

export type SideTally = {
  readonly better: number;
  readonly worse: number;
  readonly level: number;
  /** How many indicators could be compared. The others are neutral, or one of the areas lacks a figure. */
  readonly comparedCount: number;
  readonly indicatorCount: number;
};

export function sideTally(pairs: readonly SideBySide[]): SideTally {
  const count = (word: 'better' | 'worse' | 'level') =>
    pairs.filter(({ result }) => result.kind === 'compared' && result.word === word).length;
  const [better, worse, level] = [count('better'), count('worse'), count('level')];
  return { better, worse, level, comparedCount: better + worse + level, indicatorCount: pairs.length };
}

function resultOf(indicator: Indicator, ourSide: AreaFigure, otherSide: AreaFigure): PairResult {
  if (ourSide.reading?.kind !== 'value' || otherSide.reading?.kind !== 'value')
    return { kind: 'not compared', because: 'no figure' };
  if (
    ourSide.period === undefined ||
    otherSide.period === undefined ||
    !isSamePeriod(ourSide.period, otherSide.period)
  )
    return { kind: 'not compared', because: 'other period' };
  if (ourSide.breaks !== otherSide.breaks) return { kind: 'not compared', because: 'break' };
  const difference = differenceOf(ourSide.reading, otherSide.reading);
  const word = standingBesideOurs(ourSide.reading, otherSide.reading, indicator);
  return word === undefined ? { kind: 'neutral', difference } : { kind: 'compared', difference, word };
}
