import { besideOurs } from './heatTable';
import type { Indicator } from '@/domain/figures/indicator';
import { isSamePeriod, type Period } from '@/domain/figures/period';
import { differenceOf } from '@/domain/figures/polarity';
import type { Rating } from '@/domain/scorecard/rating';
import type { Reading } from '@/domain/figures/reading';

/** The figure and rating of one of the two areas for one indicator. */
export type Side = {
  readonly reading: Reading | undefined;
  readonly period: Period | undefined;
  /** Undefined where the rating of the area is not worked out in this plan. */
  readonly rating: Rating | undefined;
  readonly breaks: boolean;
};

/** Whether ours is better or worse than the other, and by how much it is higher (above 0) or lower; or why the two are not compared. */
export type PairResult =
  | { readonly kind: 'compared'; readonly difference: number; readonly word: 'better' | 'worse' | 'level' }
  | { readonly kind: 'neutral'; readonly difference: number }
  | { readonly kind: 'not compared'; readonly because: 'no figure' | 'other period' | 'break' };

export type SideBySide = {
  readonly indicator: Indicator;
  readonly ours: Side;
  readonly theirs: Side;
  readonly result: PairResult;
};

/** Two areas in one indicator; only figures of the same period, of series that break together, are compared. */
export function sideBySide(indicator: Indicator, ours: Side, theirs: Side): SideBySide {
  return { indicator, ours, theirs, result: resultOf(indicator, ours, theirs) };
}

export type SideTally = {
  readonly better: number;
  readonly worse: number;
  readonly level: number;
  /** How many indicators could be compared. The others are neutral or lack a figure. */
  readonly compared: number;
  readonly all: number;
};

export function sideTally(pairs: readonly SideBySide[]): SideTally {
  const count = (word: 'better' | 'worse' | 'level') =>
    pairs.filter(({ result }) => result.kind === 'compared' && result.word === word).length;
  const [better, worse, level] = [count('better'), count('worse'), count('level')];
  return { better, worse, level, compared: better + worse + level, all: pairs.length };
}

function resultOf(indicator: Indicator, ours: Side, theirs: Side): PairResult {
  if (ours.reading?.kind !== 'value' || theirs.reading?.kind !== 'value')
    return { kind: 'not compared', because: 'no figure' };
  if (ours.period === undefined || theirs.period === undefined || !isSamePeriod(ours.period, theirs.period))
    return { kind: 'not compared', because: 'other period' };
  if (ours.breaks !== theirs.breaks) return { kind: 'not compared', because: 'break' };
  const difference = differenceOf(ours.reading, theirs.reading);
  const word = besideOurs(ours.reading, theirs.reading, indicator);
  return word === undefined ? { kind: 'neutral', difference } : { kind: 'compared', difference, word };
}
