import type { Interval } from '@/domain/figures/observation';
import { decimalsOf } from '@/domain/figures/rounding';
import { RATE_METHODS, type Limits, type RateMethod } from './rateMethods';

export type Span = { readonly minimum: number; readonly maximum: number };

/** The span of counts that a rounded figure and its interval allow, and the span of the numbers of people behind it. */
export type CountsOfInterval = { readonly count: Span; readonly outOf: Span };

export type ShownInterval = {
  readonly text: string;
  readonly per: number;
  readonly interval: Interval;
};

/** An interval with the number of decimals to which its limits were rounded, and by how many units of the last decimal they may be off. */
type RoundedInterval = ShownInterval & { readonly decimals: number; readonly toleranceUnits: number };

const Z = 1.959964;
/** Larger counts than this are not tried, because they are far from small. */
const MOST_EVENTS = 400;
const MANY_EVENTS = 60;
const MOST_PEOPLE = 3_000;
/** If more people than this fit, even larger numbers, which were not tried, may fit too. */
const SURE_PEOPLE = 2_500;

/**
 * Works out the counts behind an interval. For a percentage it reverses Wilson's interval and the normal approximation, and for a rate the methods that
 * its publisher may use. A number loses its trailing zeros, so "4.5 (2 to 9)" is first read as 4.5 (2.0 to 9.0). The result is undefined if no count
 * fits, or too many do.
 */
export function countsOfInterval(
  shownInterval: ShownInterval,
  methods: readonly RateMethod[] = RATE_METHODS,
): CountsOfInterval | undefined {
  const decimals = limitDecimals(shownInterval);
  const finestDecimals = Math.max(decimalsOf(shownInterval.text), decimals);
  const counts = countsRoundedTo(finestDecimals, shownInterval, methods);
  return counts === undefined && finestDecimals > decimals
    ? countsRoundedTo(decimals, shownInterval, methods)
    : counts;
}

/** The number of units of its last decimal by which a limit may be off: if it was rounded once, and if it had been rounded before to one decimal more. */
const [ROUNDED, ROUNDED_TWICE] = [0.5, 0.55];

/**
 * The counts that the limits allow by any method if the officer rounded them before the pack did: 266.46 becomes 266.5, and then 267. Returns
 * undefined if too many counts fit.
 */
export function looseCounts(shownInterval: ShownInterval): CountsOfInterval | undefined {
  const decimals = limitDecimals(shownInterval);
  const fittingCounts = [decimals, Math.max(decimalsOf(shownInterval.text), decimals)].flatMap(
    (triedDecimals) => {
      const roundedInterval = { ...shownInterval, decimals: triedDecimals, toleranceUnits: ROUNDED_TWICE };
      const shares =
        shownInterval.per === 100
          ? [shareFits(roundedInterval, wilsonLimits), shareFits(roundedInterval, normalLimits)]
          : [];
      const zeroCounts = RATE_METHODS.map((method): FittingCounts => {
        const people = peopleOfZeroRate(roundedInterval, method);
        return { counts: people.length === 0 ? [] : [0], people, isOpen: false };
      });
      return [...shares, ...RATE_METHODS.map((method) => rateFits(roundedInterval, method)), ...zeroCounts];
    },
  );
  const isOpen = fittingCounts.some(({ isOpen: isIncomplete }) => isIncomplete);
  const allowedCounts = fittingCounts.flatMap((fits) => spansOf(fits) ?? []);
  return isOpen || allowedCounts.length === 0 ? undefined : unionOf(allowedCounts);
}

/** Rates of more events than this say little about the method: either all methods fit, or too many counts do. */
const TELLING_EVENTS = 300;

/**
 * The methods that fit all rates of a series, so that a count that fits only by another method is ruled out. If no method fits all of the
 * rates, every method is returned.
 */
export function likelyMethods(rates: readonly ShownInterval[]): readonly RateMethod[] {
  const tellingRates = rates.filter((rate) => {
    const { count } = countsByWidth(rate);
    return count !== undefined && count < TELLING_EVENTS;
  });
  const fittingMethods = tellingRates
    .map((rate) => RATE_METHODS.filter((method) => countsOfInterval(rate, [method]) !== undefined))
    .filter((methods) => methods.length > 0);
  const commonMethods = RATE_METHODS.filter((method) =>
    fittingMethods.every((methods) => methods.includes(method)),
  );
  return commonMethods.length > 0 ? commonMethods : RATE_METHODS;
}

function countsRoundedTo(
  decimals: number,
  interval: ShownInterval,
  methods: readonly RateMethod[],
): CountsOfInterval | undefined {
  const roundedInterval = { ...interval, decimals, toleranceUnits: ROUNDED };
  // A share of thousands of people has hundreds of possible counts, and the limits of a rate would fit it by chance.
  if (roundedInterval.per === 100 && (countsByWidth(roundedInterval).outOf ?? 0) > SURE_PEOPLE)
    return undefined;
  const shareCounts =
    roundedInterval.per === 100
      ? (spansOf(shareFits(roundedInterval, wilsonLimits)) ??
        spansOf(shareFits(roundedInterval, normalLimits)))
      : undefined;
  if (shareCounts !== undefined) return shareCounts;
  const allowedCounts = methods.flatMap((method) => spansOf(rateFits(roundedInterval, method)) ?? []);
  // For many events all methods give nearly the same limits, and the wrong method would allow too few counts.
  const isMany = allowedCounts.every(({ count }) => count.minimum > MANY_EVENTS);
  return isMany && allowedCounts.length > 1
    ? unionOf(allowedCounts)
    : (intersectionOf(allowedCounts) ?? allowedCounts[0]);
}

/** The span of everything that at least one of the methods allows. */
function unionOf(allowedCounts: readonly CountsOfInterval[]): CountsOfInterval {
  const spanOver = (pickSpan: (counts: CountsOfInterval) => Span) =>
    spanOf(allowedCounts.map(pickSpan).flatMap(({ minimum, maximum }) => [minimum, maximum]));
  return { count: spanOver(({ count }) => count), outOf: spanOver(({ outOf }) => outOf) };
}

/**
 * Returns the span that every one of the methods allows, or undefined if there is none. The pack does not say which method was used, and the
 * right method allows at least this span.
 */
function intersectionOf(allowedCounts: readonly CountsOfInterval[]): CountsOfInterval | undefined {
  const spanIn = (pickSpan: (counts: CountsOfInterval) => Span): Span => ({
    minimum: Math.max(...allowedCounts.map((counts) => pickSpan(counts).minimum)),
    maximum: Math.min(...allowedCounts.map((counts) => pickSpan(counts).maximum)),
  });
  const intersection = { count: spanIn(({ count }) => count), outOf: spanIn(({ outOf }) => outOf) };
  const isPossible =
    allowedCounts.length > 0 &&
    [intersection.count, intersection.outOf].every(({ minimum, maximum }) => minimum <= maximum);
  return isPossible ? intersection : undefined;
}

/** Estimates how many events are behind a rate, or how many people behind a share, from the width of the interval. */
export function countsByWidth({ text, per, interval: { lower, upper } }: ShownInterval): {
  readonly count: number | undefined;
  readonly outOf: number | undefined;
} {
  const share = Number(text) / per;
  const width = (upper - lower) / (2 * Z * per);
  if (share <= 0 || width <= 0) return { count: undefined, outOf: undefined };
  const outOf = (share * (per === 100 ? 1 - share : 1)) / width ** 2;
  return { count: share * outOf, outOf };
}

/** The counts that fit, and the fewest and the most people for each count. `isOpen` says that counts that were not tried may fit too. */
type FittingCounts = {
  readonly counts: readonly number[];
  readonly people: readonly number[];
  readonly isOpen: boolean;
};

function spansOf({ counts, people, isOpen }: FittingCounts): CountsOfInterval | undefined {
  return isOpen || counts.length === 0 ? undefined : { count: spanOf(counts), outOf: spanOf(people) };
}

/** Tries every count and number of people, and keeps those whose figure and limits round to the shown ones. */
function shareFits(
  shownInterval: RoundedInterval,
  limitsOf: (count: number, outOf: number) => Limits,
): FittingCounts {
  const { value, lower, upper } = spansBeforeRounding(shownInterval);
  const counts: number[] = [];
  const people: number[] = [];
  for (let outOf = 1; outOf <= MOST_PEOPLE; outOf += 1) {
    const firstCount = Math.ceil((value.minimum / 100) * outOf - 1e-9);
    const lastCount = Math.floor((value.maximum / 100) * outOf + 1e-9);
    for (let count = Math.max(firstCount, 0); count <= Math.min(lastCount, outOf); count += 1) {
      const [lowerLimit, upperLimit] = limitsOf(count, outOf);
      if (!isWithin(100 * lowerLimit, lower) || !isWithin(100 * upperLimit, upper)) continue;
      counts.push(count);
      people.push(outOf);
    }
  }
  return { counts, people, isOpen: people.some((peopleCount) => peopleCount > SURE_PEOPLE) };
}

/**
 * Finds the counts behind a rate. The rate and its limits are all the same multiple of the count and its limits. A rate that is shown as 0 counts as one
 * of nobody only if it is too fine to be of a small count: 0 (0 to 2) may be 0.4 from one or two people, and the audit asks whether it gives those away.
 */
function rateFits(shownInterval: RoundedInterval, limitsOf: RateMethod): FittingCounts {
  const fittingCounts = countFits(shownInterval, limitsOf);
  const peopleOfZero = fittingCounts.counts.length === 0 ? peopleOfZeroRate(shownInterval, limitsOf) : [];
  return peopleOfZero.length === 0 ? fittingCounts : { counts: [0], people: peopleOfZero, isOpen: false };
}

function countFits(shownInterval: RoundedInterval, limitsOf: RateMethod): FittingCounts {
  const { value, lower, upper } = spansBeforeRounding(shownInterval);
  const counts: number[] = [];
  const people: number[] = [];
  for (let count = 1; count <= MOST_EVENTS; count += 1) {
    const [lowerLimit, upperLimit] = limitsOf(count);
    const minimum = Math.max(value.minimum / count, lower.minimum / lowerLimit, upper.minimum / upperLimit);
    const maximum = Math.min(value.maximum / count, lower.maximum / lowerLimit, upper.maximum / upperLimit);
    if (minimum > maximum) continue;
    counts.push(count);
    people.push(...peopleFor(shownInterval.per, { minimum, maximum }));
  }
  return { counts, people, isOpen: counts.includes(MOST_EVENTS) };
}

/** The number of people behind a rate of 0 events. Any multiple of 0 is 0, so only the upper limit says how many people there are. */
function peopleOfZeroRate(shownInterval: RoundedInterval, limitsOf: RateMethod): readonly number[] {
  const { value, lower, upper } = spansBeforeRounding(shownInterval);
  if (value.minimum > 0 || lower.minimum > 0 || upper.minimum <= 0) return [];
  const [, upperLimit] = limitsOf(0);
  return peopleFor(shownInterval.per, {
    minimum: upper.minimum / upperLimit,
    maximum: upper.maximum / upperLimit,
  });
}

/** The fewest and the most people if one event adds the given amount to the rate. */
function peopleFor(per: number, { minimum, maximum }: Span): readonly number[] {
  return [Math.max(1, Math.floor(per / maximum)), Math.ceil(per / minimum)];
}

/** The decimals to which the limits were rounded. One of them may have lost a trailing zero, so the limit with more decimals decides. */
function limitDecimals({ interval }: ShownInterval): number {
  return Math.max(decimalsOf(String(interval.lower)), decimalsOf(String(interval.upper)));
}

/** The spans from which the figure and its limits may have been rounded. */
function spansBeforeRounding({ text, interval, decimals, toleranceUnits }: RoundedInterval) {
  const halfUnit = 0.5 * 10 ** -decimalsOf(text);
  const value = { minimum: Number(text) - halfUnit, maximum: Number(text) + halfUnit };
  const tolerance = toleranceUnits * 10 ** -decimals;
  const spanAround = (limit: number): Span => ({
    minimum: Math.max(0, limit - tolerance),
    maximum: limit + tolerance,
  });
  return { value, lower: spanAround(interval.lower), upper: spanAround(interval.upper) };
}

function isWithin(value: number, { minimum, maximum }: Span): boolean {
  return value >= minimum - 1e-7 && value <= maximum + 1e-7;
}

function spanOf(values: readonly number[]): Span {
  return { minimum: Math.min(...values), maximum: Math.max(...values) };
}

/** Wilson's score interval (1927) of a share: the limits as shares, 0 to 1. */
function wilsonLimits(count: number, outOf: number): Limits {
  const share = count / outOf;
  const middle = share + Z ** 2 / (2 * outOf);
  const spread = Z * Math.sqrt((share * (1 - share)) / outOf + Z ** 2 / (4 * outOf ** 2));
  const divisor = 1 + Z ** 2 / outOf;
  return [(middle - spread) / divisor, (middle + spread) / divisor];
}

/** The limits of a share by the normal approximation. */
function normalLimits(count: number, outOf: number): Limits {
  const share = count / outOf;
  const spread = Z * Math.sqrt((share * (1 - share)) / outOf);
  return [Math.max(0, share - spread), Math.min(1, share + spread)];
}
