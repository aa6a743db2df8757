import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Interval } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { isHidden, type Reading, type Shorthand } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';
import { baseOf } from '@/domain/figures/unit';
import { isAverage } from './isAverage';

/** A figure as it is in the officer's row, before disclosure control. Only this folder and disclosure control may use it. */
export type RawFigure = {
  readonly indicator: Indicator;
  readonly area: AreaCode;
  readonly period: Period;
  readonly breakdown: string;
  readonly reading: Reading;
  readonly numerator: Reading | undefined;
  readonly denominator: Reading | undefined;
  readonly interval: Interval | undefined;
  /** Why the pack leaves out the figure or shows a sign in its place. The counts of such a figure stay secret, and are still part of the sums. */
  readonly kept?: KeptBack | undefined;
};

/**
 * Why a figure is kept back. `short`: a sensitive indicator's figure that covers less than three years, and is pooled into another or left
 * out. `draft`: the figure is not yet public. `exempt`: the pack shows a sign in its place.
 */
export type KeptBack =
  | { readonly kind: 'short' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'exempt'; readonly sign: Shorthand };

/** The number of people behind a figure. A count that follows from the share and its denominator is treated as if it were given. */
export type PeopleBehind = {
  readonly count: number | undefined;
  readonly outOf: number | undefined;
  /** The people of the denominator who are not counted. Only for a share: for a rate they are nobody in particular. */
  readonly left: number | undefined;
  /** Whether the count follows from a rounded figure, and so may be slightly wrong. */
  readonly isRounded: boolean;
  /** Whether the number of people follows only from confidence limits, which other numbers fit as well. */
  readonly isGuessed?: true | undefined;
};

export function peopleBehind(figure: RawFigure, population: number | undefined): PeopleBehind {
  const { indicator, reading } = figure;
  const [value, numerator] = [numberOf(reading), numberOf(figure.numerator)];
  const denominator = numberOf(figure.denominator) ?? population;
  const unit = indicator.unit;
  // A figure whose unit is unknown may be a count, so it is treated as one.
  if (unit.kind === 'count' || unit.kind === 'money' || unit.kind === 'unknown')
    return { count: value ?? numerator, outOf: denominator, left: undefined, isRounded: false };
  const percentBase = baseOf(indicator.unit);
  if (isAverage(indicator))
    return {
      count: undefined,
      outOf: denominator ?? impliedTotalCount(value, numerator),
      left: undefined,
      isRounded: false,
    };
  const count = numerator ?? impliedCount(value, denominator, percentBase);
  const outOf = denominator ?? (percentBase === 100 ? impliedWhole(value, numerator) : undefined);
  const remainingCount =
    percentBase === 100 && count !== undefined && outOf !== undefined && outOf >= count
      ? outOf - count
      : undefined;
  return {
    count,
    outOf,
    left: remainingCount,
    isRounded: numerator === undefined || denominator === undefined,
  };
}

/** Whether the officer's own row already withholds the figure or one of the counts behind it. */
export function isHiddenAlready({ reading, numerator, denominator }: RawFigure): boolean {
  return [reading, numerator, denominator].some(isHidden);
}

/** A sum of 90 days and an average of 30.0 days give away that there are 3 children. */
function impliedTotalCount(value: number | undefined, total: number | undefined): number | undefined {
  if (value === undefined || total === undefined || value === 0) return undefined;
  return roundTo(total / value, 0);
}

export function numberOf(reading: Reading | undefined): number | undefined {
  return reading?.kind === 'value' ? reading.value : undefined;
}

/** A count follows from the denominator: 2% of 100 is 2, and 0.5 per 10,000 of 60,000 is 3. */
function impliedCount(
  value: number | undefined,
  outOf: number | undefined,
  percentBase: number | undefined,
): number | undefined {
  if (value === undefined || outOf === undefined || percentBase === undefined) return undefined;
  return roundTo((value * outOf) / percentBase, 0);
}

function impliedWhole(value: number | undefined, count: number | undefined): number | undefined {
  if (value === undefined || count === undefined || value === 0) return undefined;
  return roundTo((100 * count) / value, 0);
}
