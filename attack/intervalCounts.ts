/** A range of whole numbers. */
export type CountRange = { readonly least: number; readonly most: number };

/** What an interval says about the counts behind a figure. */
export type IntervalCounts = { readonly count: CountRange; readonly denominator: CountRange };

type ShownInterval = {
  /** The shown figure. Undefined if only its interval is shown. */
  readonly value: number | undefined;
  readonly lower: number;
  readonly upper: number;
  /** Half a unit of the last decimal that is shown. */
  readonly halfUnit: number;
};

const Z_95 = 1.959964;
const MOST_EVENTS = 400;
const MOST_PEOPLE = 3000;

/** The numbers of events that fit a rate and its interval by Byar's formula: the width of the interval depends on the number of events, so few fit. */
export function eventsBehind(
  { value, lower, upper, halfUnit }: ShownInterval,
  base: number,
): IntervalCounts | undefined {
  const fits: (readonly [count: number, least: number, most: number])[] = [];
  for (let count = 1; count <= MOST_EVENTS; count += 1) {
    const divisorRanges = [
      divisorRange(count, value, halfUnit),
      divisorRange(byar(count, -1), lower, halfUnit),
      divisorRange(byar(count + 1, 1), upper, halfUnit),
    ];
    const least = Math.max(...divisorRanges.map(([from]) => from)) * base;
    const most = Math.min(...divisorRanges.map(([, to]) => to)) * base;
    if (least <= most && most >= count) fits.push([count, Math.max(1, Math.floor(least)), Math.ceil(most)]);
  }
  return coveringRanges(fits, { counts: MOST_EVENTS, people: Infinity });
}

/** The numbers of people that fit a share and its interval by Wilson's formula. */
export function peopleBehind(
  { value, lower, upper, halfUnit }: ShownInterval,
  base: number,
): IntervalCounts | undefined {
  const fits: (readonly [count: number, least: number, most: number])[] = [];
  const isShownAs = (share: number, shownValue: number | undefined) =>
    shownValue === undefined || Math.abs(base * share - shownValue) <= halfUnit * 1.01 + 1e-9;
  for (let people = 1; people <= MOST_PEOPLE; people += 1) {
    const countFor = (shown: number) => (shown / base) * people;
    // If the share itself is not shown, it lies between the limits.
    const [from, to] = [
      Math.max(0, Math.floor(countFor((value ?? lower) - halfUnit * 1.01))),
      Math.min(people, Math.ceil(countFor((value ?? upper) + halfUnit * 1.01))),
    ];
    for (let count = from; count <= to; count += 1) {
      const [low, high] = wilson(count, people);
      if (isShownAs(count / people, value) && isShownAs(low, lower) && isShownAs(high, upper))
        fits.push([count, people, people]);
    }
  }
  return coveringRanges(fits, { counts: MOST_PEOPLE, people: MOST_PEOPLE });
}

/** The divisors for which a count gives the shown number. */
function divisorRange(
  count: number,
  shownValue: number | undefined,
  halfUnit: number,
): readonly [number, number] {
  if (shownValue === undefined) return [0, Infinity];
  return [
    count / (shownValue + halfUnit * 1.01),
    shownValue > halfUnit ? count / (shownValue - halfUnit * 1.01) : Infinity,
  ];
}

function byar(count: number, sign: 1 | -1): number {
  return count * (1 - 1 / (9 * count) + (sign * Z_95) / (3 * Math.sqrt(count))) ** 3;
}

function wilson(count: number, people: number): readonly [number, number] {
  const share = count / people;
  const middle = share + Z_95 ** 2 / (2 * people);
  const spread = Z_95 * Math.sqrt((share * (1 - share)) / people + Z_95 ** 2 / (4 * people ** 2));
  const scale = 1 + Z_95 ** 2 / people;
  return [(middle - spread) / scale, (middle + spread) / scale];
}

/** Returns the ranges of counts and people that fit. Returns undefined if the largest that was tried fits, because larger ones may fit too. */
function coveringRanges(
  fits: readonly (readonly [number, number, number])[],
  triedLimits: { readonly counts: number; readonly people: number },
): IntervalCounts | undefined {
  const counts = fits.map(([count]) => count);
  const highest = Math.max(...counts);
  if (fits.length === 0 || highest >= triedLimits.counts || fits.some(([, , to]) => to >= 1e9))
    return undefined;
  const largest = Math.max(...fits.map(([, , to]) => to));
  if (largest >= triedLimits.people) return undefined;
  return {
    count: { least: Math.min(...counts), most: highest },
    denominator: { least: Math.min(...fits.map(([, from]) => from)), most: largest },
  };
}
