import type { Interval } from '@/domain/figures/observation';
import { decimalsOf } from '@/domain/figures/rounding';
import { RATE_METHODS, type Limits, type RateMethod } from './rateMethods';

export type Span = { readonly least: number; readonly most: number };

/** The counts that a rounded figure and its interval allow, and the numbers of people that they are out of. */
export type CountsOfInterval = { readonly count: Span; readonly outOf: Span };

export type ShownInterval = {
  readonly text: string;
  readonly per: number;
  readonly interval: Interval;
};

/** `places` is to how many decimals its limits are rounded, `give` by how many units of the last place they may be off. */
type Read = ShownInterval & { readonly places: number; readonly give: number };

const Z = 1.959964;
/** Larger counts are not tried: they are far from small. */
const MOST_EVENTS = 400;
const MANY_EVENTS = 60;
const MOST_PEOPLE = 3_000;
/** If more people than these fit, still others may that were not tried. */
const SURE_PEOPLE = 2_500;

/**
 * Reverses Wilson's interval and the plain one for a percentage, and for a rate the methods of which its publisher may use one. A number loses its trailing
 * zeros, so "4.5 (2 to 9)" is first read as 4.5 (2.0 to 9.0). Undefined if no count fits, or too many do.
 */
export function countsOfInterval(
  shown: ShownInterval,
  methods: readonly RateMethod[] = RATE_METHODS,
): CountsOfInterval | undefined {
  const places = limitPlaces(shown);
  const finest = Math.max(decimalsOf(shown.text), places);
  const found = countsRoundedTo(finest, shown, methods);
  return found === undefined && finest > places ? countsRoundedTo(places, shown, methods) : found;
}

/** Half a unit of the last place; and of limits that were rounded to one place more before. */
const [ROUNDED, ROUNDED_TWICE] = [0.5, 0.55];

/**
 * The counts that limits allow by any method if an officer rounded them before the pack does: 266.46 is 266.5, and then
 * 267. Undefined if too many counts fit.
 */
export function looseCounts(shown: ShownInterval): CountsOfInterval | undefined {
  const places = limitPlaces(shown);
  const all = [places, Math.max(decimalsOf(shown.text), places)].flatMap((some) => {
    const read = { ...shown, places: some, give: ROUNDED_TWICE };
    const shares = shown.per === 100 ? [shareFits(read, wilson), shareFits(read, plain)] : [];
    const noughts = RATE_METHODS.map((method): Fits => {
      const people = peopleOfNought(read, method);
      return { counts: people.length === 0 ? [] : [0], people, isOpen: false };
    });
    return [...shares, ...RATE_METHODS.map((method) => rateFits(read, method)), ...noughts];
  });
  const isOpen = all.some(({ isOpen: more }) => more);
  const found = all.flatMap((fits) => spansOf(fits) ?? []);
  return isOpen || found.length === 0 ? undefined : spanning(found);
}

/** Rates of more events than these say little of the method: all fit, or too many counts do. */
const TELLING_EVENTS = 300;

/**
 * The methods by which all rates of one series can be worked out, so that a count that fits only another method is no count of it. All methods where none
 * fits every rate that any of them fits.
 */
export function likelyMethods(rates: readonly ShownInterval[]): readonly RateMethod[] {
  const telling = rates.filter((rate) => {
    const { count } = countsByWidth(rate);
    return count !== undefined && count < TELLING_EVENTS;
  });
  const fits = telling
    .map((rate) => RATE_METHODS.filter((method) => countsOfInterval(rate, [method]) !== undefined))
    .filter((methods) => methods.length > 0);
  const likely = RATE_METHODS.filter((method) => fits.every((methods) => methods.includes(method)));
  return likely.length > 0 ? likely : RATE_METHODS;
}

function countsRoundedTo(
  places: number,
  own: ShownInterval,
  methods: readonly RateMethod[],
): CountsOfInterval | undefined {
  const shown = { ...own, places, give: ROUNDED };
  // A share of thousands has hundreds of counts, and the limits of a rate would fit it by chance.
  if (shown.per === 100 && (countsByWidth(shown).outOf ?? 0) > SURE_PEOPLE) return undefined;
  const byShare =
    shown.per === 100 ? (spansOf(shareFits(shown, wilson)) ?? spansOf(shareFits(shown, plain))) : undefined;
  if (byShare !== undefined) return byShare;
  const all = methods.flatMap((method) => spansOf(rateFits(shown, method)) ?? []);
  // The limits of many events are nearly the same by any, and the wrong one would fit too few counts.
  const isMany = all.every(({ count }) => count.least > MANY_EVENTS);
  return isMany && all.length > 1 ? spanning(all) : (shared(all) ?? all[0]);
}

/** What any of some methods allows. */
function spanning(all: readonly CountsOfInterval[]): CountsOfInterval {
  const of = (pick: (one: CountsOfInterval) => Span) =>
    spanOf(all.map(pick).flatMap(({ least, most }) => [least, most]));
  return { count: of(({ count }) => count), outOf: of(({ outOf }) => outOf) };
}

/** What all of some methods allow, if anything: nobody says which it was, and the right one allows no less. */
function shared(all: readonly CountsOfInterval[]): CountsOfInterval | undefined {
  const of = (pick: (one: CountsOfInterval) => Span): Span => ({
    least: Math.max(...all.map((one) => pick(one).least)),
    most: Math.min(...all.map((one) => pick(one).most)),
  });
  const found = { count: of(({ count }) => count), outOf: of(({ outOf }) => outOf) };
  const isAny = all.length > 0 && [found.count, found.outOf].every(({ least, most }) => least <= most);
  return isAny ? found : undefined;
}

/** About how many events a rate is of, or people a share, by the width of its limits. */
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

/** The counts that fit, and the least and the most people for each. `isOpen`: others, which were not tried, may fit too. */
type Fits = {
  readonly counts: readonly number[];
  readonly people: readonly number[];
  readonly isOpen: boolean;
};

function spansOf({ counts, people, isOpen }: Fits): CountsOfInterval | undefined {
  return isOpen || counts.length === 0 ? undefined : { count: spanOf(counts), outOf: spanOf(people) };
}

/** Every count and number of people whose figure and limits round to those shown. */
function shareFits(shown: Read, limits: (count: number, outOf: number) => Limits): Fits {
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
  return { counts, people, isOpen: people.some((some) => some > SURE_PEOPLE) };
}

/**
 * Uses that a rate and its limits are multiples of their counts, by one number that follows from how many people there are.
 * A rate that is shown as 0 is of nobody only if it is too fine for a small count: 0 (0 to 2) may be 0.4 of one or two
 * people, and the audit asks whether it gives those away.
 */
function rateFits(shown: Read, limits: RateMethod): Fits {
  const found = countFits(shown, limits);
  const nobody = found.counts.length === 0 ? peopleOfNought(shown, limits) : [];
  return nobody.length === 0 ? found : { counts: [0], people: nobody, isOpen: false };
}

function countFits(shown: Read, limits: RateMethod): Fits {
  const { value, lower, upper } = rounded(shown);
  const counts: number[] = [];
  const people: number[] = [];
  for (let count = 1; count <= MOST_EVENTS; count += 1) {
    const [low, high] = limits(count);
    const least = Math.max(value.least / count, lower.least / low, upper.least / high);
    const most = Math.min(value.most / count, lower.most / low, upper.most / high);
    if (least > most) continue;
    counts.push(count);
    people.push(...peopleFor(shown.per, { least, most }));
  }
  return { counts, people, isOpen: counts.includes(MOST_EVENTS) };
}

/** The people of whom a rate is that counts nobody. Nought times anything is nought: only the upper limit says how many there are. */
function peopleOfNought(shown: Read, limits: RateMethod): readonly number[] {
  const { value, lower, upper } = rounded(shown);
  if (value.least > 0 || lower.least > 0 || upper.least <= 0) return [];
  const [, high] = limits(0);
  return peopleFor(shown.per, { least: upper.least / high, most: upper.most / high });
}

/** The fewest and the most people where one event is so much of the rate. */
function peopleFor(per: number, { least, most }: Span): readonly number[] {
  return [Math.max(1, Math.floor(per / most)), Math.ceil(per / least)];
}

/** A trailing zero is lost in one limit, so the finer of the two says how both were rounded. */
function limitPlaces({ interval }: ShownInterval): number {
  return Math.max(decimalsOf(String(interval.lower)), decimalsOf(String(interval.upper)));
}

/** The spans from which the figure and its limits may have been rounded. */
function rounded({ text, interval, places, give: units }: Read) {
  const half = 0.5 * 10 ** -decimalsOf(text);
  const value = { least: Number(text) - half, most: Number(text) + half };
  const give = units * 10 ** -places;
  const around = (limit: number): Span => ({ least: Math.max(0, limit - give), most: limit + give });
  return { value, lower: around(interval.lower), upper: around(interval.upper) };
}

function isWithin(value: number, { least, most }: Span): boolean {
  return value >= least - 1e-7 && value <= most + 1e-7;
}

function spanOf(values: readonly number[]): Span {
  return { least: Math.min(...values), most: Math.max(...values) };
}

/** Wilson's score interval (1927) of a share: the limits as shares, 0 to 1. */
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
