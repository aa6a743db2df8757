import { wilsonInterval } from '@/domain/figures/interval';
import { roundTo } from '@/domain/figures/rounding';
import { baseOf } from '@/domain/figures/unit';
import { numberOf, type RawFigure } from '@/pack/rows/rawFigure';

/** With more counts than this, enough numbers are certain to fit. */
const MOST = 12;
/** No area has more people. */
const MOST_PEOPLE = 2_000_000;

/**
 * The first few counts that fit a share or rate shown without its count. With a denominator, those that round to the figure; with limits, those for
 * which some number of people gives the share and both limits. None if neither is given, or if the count is. `left` gives the remaining people
 * instead, who follow from a share and its count too.
 */
export function fittingCounts(raw: RawFigure, of: 'counted' | 'left' = 'counted'): readonly number[] {
  const { indicator, reading, interval } = raw;
  const base = baseOf(indicator.unit);
  if (base === undefined || reading.kind !== 'value' || (of === 'left' && base !== 100)) return [];
  const half = 0.5 * 10 ** -Math.min(reading.decimals, indicator.decimals) + 1e-9;
  const value = of === 'left' ? base - reading.value : reading.value;
  const [low, high] = [Math.max(0, value - half) / base, (value + half) / base];
  const [count, outOf] = [numberOf(raw.numerator), numberOf(raw.denominator)];
  if (count !== undefined && (of === 'counted' || outOf !== undefined)) return [];
  if (count !== undefined) {
    const most = high >= 1 ? Number.POSITIVE_INFINITY : count / (1 - high) - count;
    return numbersFrom(Math.max(0, Math.ceil(count / (1 - low) - count - 1e-9)), Math.floor(most + 1e-9));
  }
  if (outOf !== undefined) return numbersFrom(Math.ceil(low * outOf - 1e-9), Math.floor(high * outOf + 1e-9));
  if (base !== 100 || interval === undefined) return [];
  const limit = (0.5 * 10 ** -indicator.decimals + 1e-9) / 100;
  const ends = [interval.lower, interval.upper].map((end) => roundTo(end, indicator.decimals) / 100);
  const [lower = 0, upper = 1] = of === 'left' ? ends.map((end) => 1 - end).toReversed() : ends;
  return numbersFrom(0, MOST).filter((count) => fits(count, { low, high, lower, upper, limit }));
}

function numbersFrom(first: number, last: number): readonly number[] {
  const length = Math.max(0, Math.min(MOST, last - first + 1));
  return Array.from({ length }, (_, more) => first + more);
}

type ShownShare = {
  readonly low: number;
  readonly high: number;
  readonly lower: number;
  readonly upper: number;
  readonly limit: number;
};

/** Whether a count fits for some number of people: the more they are, the lower the share and both of its limits. */
function fits(count: number, { low, high, lower, upper, limit }: ShownShare): boolean {
  const least = Math.max(count, 1);
  const upTo = (isLow: (people: number) => boolean) => firstThat(isLow, least);
  const limits = (people: number) => wilsonInterval(count, people);
  const from = Math.max(
    upTo((people) => count / people <= high),
    upTo((people) => limits(people).lower <= lower + limit),
    upTo((people) => limits(people).upper <= upper + limit),
  );
  const share = count / from;
  const { lower: own, upper: top } = limits(from);
  return from <= MOST_PEOPLE && share >= low && own >= lower - limit && top >= upper - limit;
}

/** The first number of people for which it holds, as it does for all that are more. */
function firstThat(holds: (people: number) => boolean, least: number): number {
  let [few, many] = [least, MOST_PEOPLE + 1];
  while (few < many) {
    const middle = Math.floor((few + many) / 2);
    if (holds(middle)) many = middle;
    else few = middle + 1;
  }
  return few;
}
