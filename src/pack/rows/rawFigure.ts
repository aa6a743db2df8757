import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Interval } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { isHidden, type Reading } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';
import { baseOf, type Unit } from '@/domain/figures/unit';
import { impliedDenominator } from '@/domain/figures/impliedDenominator';

/** A figure as the officer's row says it, before disclosure control. It goes no further than this folder lets it. */
export type RawFigure = {
  readonly indicator: Indicator;
  readonly area: AreaCode;
  readonly period: Period;
  readonly breakdown: string;
  readonly reading: Reading;
  readonly numerator: Reading | undefined;
  readonly denominator: Reading | undefined;
  readonly interval: Interval | undefined;
  /** A figure of a sensitive indicator for less than three years, which is pooled into another or left out. */
  readonly isNotShipped?: true | undefined;
};

/** The people behind a figure. A count that is not given but follows from the share and its denominator counts as given. */
export type PeopleBehind = {
  readonly count: number | undefined;
  readonly outOf: number | undefined;
  /** Only of a share: of a rate those left over are nobody in particular. */
  readonly left: number | undefined;
};

export function peopleBehind(figure: RawFigure, population: number | undefined): PeopleBehind {
  const { indicator, reading } = figure;
  const [value, numerator] = [numberOf(reading), numberOf(figure.numerator)];
  const denominator = numberOf(figure.denominator) ?? population;
  if (indicator.unit.kind === 'count')
    return { count: value ?? numerator, outOf: denominator, left: undefined };
  const scale = baseOf(indicator.unit);
  const count = numerator ?? impliedCount(value, denominator, scale);
  const outOf = denominator ?? impliedWhole(value, numerator, scale);
  const left =
    indicator.unit.kind === 'share' && count !== undefined && outOf !== undefined && outOf >= count
      ? outOf - count
      : undefined;
  return { count, outOf, left };
}

/** Of these a figure is an average over people, or may be one. */
const MEANS: readonly Unit['kind'][] = ['days', 'score', 'mean', 'unknown'];

/** Whether what stands beside a figure shows that it is of so few people: an interval says how many there are, and a mean of few is each one's own. */
export function isOfFew(
  { indicator, reading, numerator, interval, denominator }: RawFigure,
  smallest: number,
): boolean {
  const few = (people: number | undefined) =>
    people !== undefined && people > 0 && roundTo(people, 0) < smallest;
  const value = numberOf(reading);
  if (MEANS.includes(indicator.unit.kind)) return few(numberOf(denominator));
  if (
    indicator.unit.kind !== 'share' ||
    interval === undefined ||
    value === undefined ||
    numerator !== undefined
  )
    return false;
  const people = impliedDenominator(value / 100, interval);
  if (people === undefined) return false;
  return [people, (people * value) / 100, people * (1 - value / 100)].some(
    (one) => few(one) && roundTo(one, 0) > 0,
  );
}

/** Whether the officer withholds it already, or one of the counts behind it. */
export function isHiddenAlready({ reading, numerator, denominator }: RawFigure): boolean {
  return [reading, numerator, denominator].some(isHidden);
}

function numberOf(reading: Reading | undefined): number | undefined {
  return reading?.kind === 'value' ? reading.value : undefined;
}

/** 2% of 100 is 2, and 0.5 per 10,000 of 60,000 is 3 (domain.md §7.5). */
function impliedCount(
  value: number | undefined,
  outOf: number | undefined,
  scale: number | undefined,
): number | undefined {
  if (value === undefined || outOf === undefined || scale === undefined) return undefined;
  return roundTo((value * outOf) / scale, 0);
}

function impliedWhole(
  value: number | undefined,
  count: number | undefined,
  scale: number | undefined,
): number | undefined {
  if (scale !== 100 || value === undefined || count === undefined || value === 0) return undefined;
  return roundTo((scale * count) / value, 0);
}
