import { wilsonInterval } from '@/domain/figures/interval';
import { roundTo } from '@/domain/figures/rounding';
import { isNearZero } from '@/domain/figures/reading';
import { baseOf } from '@/domain/figures/unit';
import { numberOf, type RawFigure } from '@/pack/rows/rawFigure';

/** At most this many counts are tried: with more, enough of them are certain to fit. */
export const MOST_COUNTS = 12;
/** The largest number of people that is tried: no area has more. */
const MOST_PEOPLE = 2_000_000;

/**
 * The first few counts that fit a share or rate whose count is not shown. With a denominator, these are the counts that round to the figure;
 * with confidence limits, the counts for which some number of people gives the share and both limits. Empty if neither is given, or if the
 * count itself is. `left` gives the people not counted instead, who also follow from a share and its count.
 */
export function fittingCounts(
  rawFigure: RawFigure,
  countedOrLeft: 'counted' | 'left' = 'counted',
): readonly number[] {
  const { indicator, reading, interval } = rawFigure;
  const base = baseOf(indicator.unit);
  if (base !== undefined && countedOrLeft === 'counted' && isNearZero(reading))
    return countsNearZero(rawFigure, base);
  if (base === undefined || reading.kind !== 'value' || (countedOrLeft === 'left' && base !== 100)) return [];
  const halfUnit = 0.5 * 10 ** -Math.min(reading.decimals, indicator.decimals) + 1e-9;
  const value = countedOrLeft === 'left' ? base - reading.value : reading.value;
  const [low, high] = [Math.max(0, value - halfUnit) / base, (value + halfUnit) / base];
  const [count, outOf] = [numberOf(rawFigure.numerator), numberOf(rawFigure.denominator)];
  if (count !== undefined && (countedOrLeft === 'counted' || outOf !== undefined)) return [];
  if (count !== undefined) {
    const most = high >= 1 ? Number.POSITIVE_INFINITY : count / (1 - high) - count;
    return numbersFrom(Math.max(0, Math.ceil(count / (1 - low) - count - 1e-9)), Math.floor(most + 1e-9));
  }
  if (outOf !== undefined) return numbersFrom(Math.ceil(low * outOf - 1e-9), Math.floor(high * outOf + 1e-9));
  if (base !== 100 || interval === undefined) return [];
  const limitSlack = (0.5 * 10 ** -indicator.decimals + 1e-9) / 100;
  const limitPair = [interval.lower, interval.upper].map((end) => roundTo(end, indicator.decimals) / 100);
  const [lowerLimit = 0, upperLimit = 1] =
    countedOrLeft === 'left' ? limitPair.map((end) => 1 - end).toReversed() : limitPair;
  return numbersFrom(0, MOST_COUNTS).filter((count) =>
    doesFit(count, { low, high, lowerLimit, upperLimit, limitSlack }),
  );
}

/** The counts of a share or rate that is not 0 but rounds to 0. One always fits: the sign may stand for a figure with fewer decimals. */
function countsNearZero({ indicator, denominator }: RawFigure, base: number): readonly number[] {
  const outOf = numberOf(denominator);
  if (outOf === undefined) return [];
  const mostShown = (0.5 * 10 ** -indicator.decimals) / base;
  return numbersFrom(1, Math.max(1, Math.ceil(mostShown * outOf - 1e-9) - 1));
}

function numbersFrom(first: number, last: number): readonly number[] {
  const length = Math.max(0, Math.min(MOST_COUNTS, last - first + 1));
  return Array.from({ length }, (_, offset) => first + offset);
}

type ShareRange = {
  readonly low: number;
  readonly high: number;
  readonly lowerLimit: number;
  readonly upperLimit: number;
  readonly limitSlack: number;
};

/** Whether a count fits for some number of people: the more people there are, the lower are the share and both of its limits. */
function doesFit(count: number, { low, high, lowerLimit, upperLimit, limitSlack }: ShareRange): boolean {
  const leastPeople = Math.max(count, 1);
  const fewestPeople = (isLow: (people: number) => boolean) => firstNumberThat(isLow, leastPeople);
  const limitsFor = (people: number) => wilsonInterval(count, people);
  const fewestThatFit = Math.max(
    fewestPeople((people) => count / people <= high),
    fewestPeople((people) => limitsFor(people).lower <= lowerLimit + limitSlack),
    fewestPeople((people) => limitsFor(people).upper <= upperLimit + limitSlack),
  );
  const share = count / fewestThatFit;
  const { lower: lowerOfFit, upper: upperOfFit } = limitsFor(fewestThatFit);
  return (
    fewestThatFit <= MOST_PEOPLE &&
    share >= low &&
    lowerOfFit >= lowerLimit - limitSlack &&
    upperOfFit >= upperLimit - limitSlack
  );
}

/** The smallest number of people for which the condition holds. It must also hold for every larger number. */
function firstNumberThat(holds: (people: number) => boolean, leastPeople: number): number {
  let [lowest, highest] = [leastPeople, MOST_PEOPLE + 1];
  while (lowest < highest) {
    const middle = Math.floor((lowest + highest) / 2);
    if (holds(middle)) highest = middle;
    else lowest = middle + 1;
  }
  return lowest;
}
