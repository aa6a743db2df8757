/** A range of whole numbers. */
export type CountRange = { readonly least: number; readonly most: number };

/** What an interval says of the counts behind a figure. */
export type IntervalCounts = { readonly count: CountRange; readonly denominator: CountRange };

type Shown = {
  /** Undefined where only the interval is shown. */
  readonly value: number | undefined;
  readonly lower: number;
  readonly upper: number;
  /** Half a unit of the last place that is shown. */
  readonly half: number;
};

const Z = 1.959964;
const MOST_EVENTS = 400;
const MOST_PEOPLE = 3000;

/** The events that a rate and its interval fit, by Byar's formula: only few have that much room for chance. */
export function eventsBehind({ value, lower, upper, half }: Shown, base: number): IntervalCounts | undefined {
  const fits: (readonly [count: number, least: number, most: number])[] = [];
  for (let count = 1; count <= MOST_EVENTS; count += 1) {
    const ends = [
      range(count, value, half),
      range(byar(count, -1), lower, half),
      range(byar(count + 1, 1), upper, half),
    ];
    const least = Math.max(...ends.map(([from]) => from)) * base;
    const most = Math.min(...ends.map(([, to]) => to)) * base;
    if (least <= most && most >= count) fits.push([count, Math.max(1, Math.floor(least)), Math.ceil(most)]);
  }
  return covering(fits, { counts: MOST_EVENTS, people: Infinity });
}

/** The people that a share and its interval fit, by Wilson's formula. */
export function peopleBehind({ value, lower, upper, half }: Shown, base: number): IntervalCounts | undefined {
  const fits: (readonly [count: number, least: number, most: number])[] = [];
  const isAt = (share: number, at: number | undefined) =>
    at === undefined || Math.abs(base * share - at) <= half * 1.01 + 1e-9;
  for (let people = 1; people <= MOST_PEOPLE; people += 1) {
    const at = (shown: number) => (shown / base) * people;
    // Without the share itself what fits lies within its limits.
    const [from, to] = [
      Math.max(0, Math.floor(at((value ?? lower) - half * 1.01))),
      Math.min(people, Math.ceil(at((value ?? upper) + half * 1.01))),
    ];
    for (let count = from; count <= to; count += 1) {
      const [low, high] = wilson(count, people);
      if (isAt(count / people, value) && isAt(low, lower) && isAt(high, upper))
        fits.push([count, people, people]);
    }
  }
  return covering(fits, { counts: MOST_PEOPLE, people: MOST_PEOPLE });
}

/** The divisors with which a count is shown as that number. */
function range(count: number, shown: number | undefined, half: number): readonly [number, number] {
  if (shown === undefined) return [0, Infinity];
  return [count / (shown + half * 1.01), shown > half ? count / (shown - half * 1.01) : Infinity];
}

function byar(count: number, sign: 1 | -1): number {
  return count * (1 - 1 / (9 * count) + (sign * Z) / (3 * Math.sqrt(count))) ** 3;
}

function wilson(count: number, people: number): readonly [number, number] {
  const share = count / people;
  const middle = share + Z ** 2 / (2 * people);
  const spread = Z * Math.sqrt((share * (1 - share)) / people + Z ** 2 / (4 * people ** 2));
  const scale = 1 + Z ** 2 / people;
  return [(middle - spread) / scale, (middle + spread) / scale];
}

/** The ends of what fits; nothing where it reaches what was tried, for then more may fit. */
function covering(
  fits: readonly (readonly [number, number, number])[],
  tried: { readonly counts: number; readonly people: number },
): IntervalCounts | undefined {
  const counts = fits.map(([count]) => count);
  const highest = Math.max(...counts);
  if (fits.length === 0 || highest >= tried.counts || fits.some(([, , to]) => to >= 1e9)) return undefined;
  const largest = Math.max(...fits.map(([, , to]) => to));
  if (largest >= tried.people) return undefined;
  return {
    count: { least: Math.min(...counts), most: highest },
    denominator: { least: Math.min(...fits.map(([, from]) => from)), most: largest },
  };
}
