import type { Interval } from '@/domain/figures/observation';
import { decimalsOf } from '@/domain/figures/rounding';

export type Span = { readonly least: number; readonly most: number };

/** The counts that a rounded figure and its interval allow. Undefined if none fits, or too many do. */
export type CountsOfInterval = { readonly count: Span; readonly outOf: Span };

type Shown = {
  readonly text: string;
  readonly per: number;
  readonly interval: Interval;
};

/** `places` is to how many decimals its limits are rounded. */
type Read = Shown & { readonly places: number };

const Z = 1.959964;
/** Larger counts are not tried: they are far from small. */
const MOST_EVENTS = 400;
const MANY_EVENTS = 60;
const MOST_PEOPLE = 3_000;
/** If more people than these fit, still others may that were not tried. */
const SURE_PEOPLE = 2_500;

/**
 * Reverses Wilson's interval and the plain one for a percentage, and the exact Poisson limits and Byar's for a rate. A number loses its trailing zeros, so "4.5 (2 to
 * 9)" is first read as 4.5 (2.0 to 9.0).
 */
export function countsOfInterval(shown: Shown): CountsOfInterval | undefined {
  const places = limitPlaces(shown);
  const finest = Math.max(decimalsOf(shown.text), places);
  const found = countsRoundedTo(finest, shown);
  return found === undefined && finest > places ? countsRoundedTo(places, shown) : found;
}

function countsRoundedTo(places: number, own: Shown): CountsOfInterval | undefined {
  const shown = { ...own, places };
  if (shown.per === 100 && peopleByWidth(shown) > SURE_PEOPLE) return undefined;
  const byShare = shown.per === 100 ? (ofShare(shown, wilson) ?? ofShare(shown, plain)) : undefined;
  if (byShare !== undefined) return byShare;
  const both = [ofRate(shown, exact), ofRate(shown, byar)].flatMap((found) => found ?? []);
  // The limits of many events are nearly the same by either, and the wrong one would fit too few counts.
  const isMany = both.every(({ count }) => count.least > MANY_EVENTS);
  return isMany && both.length > 1 ? spanning(both) : both[0];
}

/** What either of two methods allows. */
function spanning(both: readonly CountsOfInterval[]): CountsOfInterval {
  const of = (pick: (one: CountsOfInterval) => Span) =>
    spanOf(both.map(pick).flatMap(({ least, most }) => [least, most]));
  return { count: of(({ count }) => count), outOf: of(({ outOf }) => outOf) };
}

/** About how many people a share is of, by the width of its limits. A share of thousands has hundreds of counts, and the limits of a rate would fit it by chance. */
function peopleByWidth({ text, interval: { lower, upper } }: Shown): number {
  const share = Number(text) / 100;
  return share * (1 - share) * ((200 * Z) / (upper - lower)) ** 2;
}

type Limits = readonly [lower: number, upper: number];

/** Every count and number of people whose figure and limits round to those shown. */
function ofShare(
  shown: Read,
  limits: (count: number, outOf: number) => Limits,
): CountsOfInterval | undefined {
  const { value, lower, upper } = rounded(shown);
  const counts: number[] = [];
  const people: number[] = [];
  for (let outOf = 1; outOf <= MOST_PEOPLE; outOf += 1) {
    const from = Math.ceil((value.least / 100) * outOf - 1e-9);
    const to = Math.floor((value.most / 100) * outOf + 1e-9);
    for (let count = Math.max(from, 0); count <= Math.min(to, outOf); count += 1) {
      const [low, high] = limits(count, outOf);
      if (!isWithin(100 * low, lower) || !isWithin(100 * high, upper)) continue;
      counts.push(count);
      people.push(outOf);
    }
  }
  if (counts.length === 0 || people.some((some) => some > SURE_PEOPLE)) return undefined;
  return { count: spanOf(counts), outOf: spanOf(people) };
}

/** Uses that a rate and its limits are multiples of their counts, by one number that follows from how many people there are. */
function ofRate(shown: Read, limits: (count: number) => Limits): CountsOfInterval | undefined {
  const { value, lower, upper } = rounded(shown);
  const counts: number[] = [];
  const people: number[] = [];
  for (let count = 1; count <= MOST_EVENTS; count += 1) {
    const [low, high] = limits(count);
    const least = Math.max(value.least / count, lower.least / low, upper.least / high);
    const most = Math.min(value.most / count, lower.most / low, upper.most / high);
    if (least > most) continue;
    counts.push(count);
    people.push(Math.max(1, Math.floor(shown.per / most)), Math.ceil(shown.per / least));
  }
  if (counts.length === 0 || counts.includes(MOST_EVENTS)) return undefined;
  return { count: spanOf(counts), outOf: spanOf(people) };
}

/** A trailing zero is lost in one limit, so the finer of the two says how both were rounded. */
function limitPlaces({ interval }: Shown): number {
  return Math.max(decimalsOf(String(interval.lower)), decimalsOf(String(interval.upper)));
}

/** The spans from which the figure and its limits may have been rounded. */
function rounded({ text, interval, places }: Read) {
  const half = 0.5 * 10 ** -decimalsOf(text);
  const value = { least: Number(text) - half, most: Number(text) + half };
  const give = 0.5 * 10 ** -places;
  const around = (limit: number): Span => ({ least: Math.max(0, limit - give), most: limit + give });
  return { value, lower: around(interval.lower), upper: around(interval.upper) };
}

function isWithin(value: number, { least, most }: Span): boolean {
  return value >= least - 1e-7 && value <= most + 1e-7;
}

function spanOf(values: readonly number[]): Span {
  return { least: Math.min(...values), most: Math.max(...values) };
}

/** Wilson's score interval (1927). */
function wilson(count: number, outOf: number): Limits {
  const share = count / outOf;
  const middle = share + Z ** 2 / (2 * outOf);
  const spread = Z * Math.sqrt((share * (1 - share)) / outOf + Z ** 2 / (4 * outOf ** 2));
  const whole = 1 + Z ** 2 / outOf;
  return [(middle - spread) / whole, (middle + spread) / whole];
}

/** The normal approximation. */
function plain(count: number, outOf: number): Limits {
  const share = count / outOf;
  const spread = Z * Math.sqrt((share * (1 - share)) / outOf);
  return [Math.max(0, share - spread), Math.min(1, share + spread)];
}

/** Byar's approximation (Breslow and Day 1987). */
function byar(count: number): Limits {
  const limit = (events: number, z: number) =>
    events * (1 - 1 / (9 * events) + z / (3 * Math.sqrt(events))) ** 3;
  return [limit(count, -Z), limit(count + 1, Z)];
}

const EXACT = new Map<number, Limits>();

/** The exact limits of a Poisson count (Garwood 1936), with a chance of 2.5% on each side. */
function exact(count: number): Limits {
  const found =
    EXACT.get(count) ??
    ([
      halved(count, (mean) => 1 - atMost(count - 1, mean) > 0.025),
      halved(count, (mean) => atMost(count, mean) < 0.025),
    ] as const);
  EXACT.set(count, found);
  return found;
}

function halved(count: number, isPast: (mean: number) => boolean): number {
  let [from, to] = [0, 2 * count + 20];
  for (let turn = 0; turn < 50; turn += 1) {
    const middle = (from + to) / 2;
    if (isPast(middle)) to = middle;
    else from = middle;
  }
  return to;
}

/** The chance of at most so many events. It adds up logarithms, because the first terms of a large mean are too small to multiply. */
function atMost(count: number, mean: number): number {
  let [log, sum] = [-mean, Math.exp(-mean)];
  for (let events = 1; events <= count; events += 1) {
    log += Math.log(mean / events);
    sum += Math.exp(log);
  }
  return sum;
}
