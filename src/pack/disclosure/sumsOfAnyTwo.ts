import type { Indicator } from '@/domain/figures/indicator';

/** The counts of one indicator, by place, period and group. */
export type IndicatorCounts = {
  readonly indicator: Indicator;
  readonly countByPlace: ReadonlyMap<string, number>;
};

export type CountSum = { readonly whole: IndicatorCounts; readonly parts: readonly IndicatorCounts[] };

/** A sum counts only if it holds, with both parts above 0, in at least this many places. */
const FEWEST_PLACES = 3;
/**
 * A sum needs this many bits of evidence against chance, beyond the log₂ of the number of sums that are tried. With 10, one plan in a thousand
 * has a sum by chance.
 */
const FEWEST_BITS = 10;

/**
 * Finds counts of different indicators that add up wherever all three are known, although the plan does not say so: children, boys and girls
 * on plans. Their rows may be anywhere in the plan. A reader who notices the sum can work out one count from the others. Two counts may also
 * add up to a third by chance, so the sum must hold in enough places for the number of sums that are tried.
 */
export function sumsOfAnyTwo(counts: readonly IndicatorCounts[]): readonly CountSum[] {
  const bitsNeeded = FEWEST_BITS + Math.log2(Math.max(1, counts.length ** 3 / 2));
  const wholesByCount = new Map<string, IndicatorCounts[]>();
  for (const indicatorCounts of counts)
    for (const [place, value] of indicatorCounts.countByPlace) {
      const key = `${place}|${value}`;
      wholesByCount.set(key, [...(wholesByCount.get(key) ?? []), indicatorCounts]);
    }
  const sumsFound: CountSum[] = [];
  counts.forEach((first, position) => {
    for (const second of counts.slice(position + 1)) {
      const sharedPlaces = [...first.countByPlace].flatMap(([place, value]) => {
        const otherCount = second.countByPlace.get(place);
        return otherCount === undefined
          ? []
          : [{ place, sum: value + otherCount, isPaired: value > 0 && otherCount > 0 }];
      });
      const possibleWholes = new Set(
        sharedPlaces.flatMap(({ place, sum }) =>
          sum > 0 ? (wholesByCount.get(`${place}|${sum}`) ?? []) : [],
        ),
      );
      for (const whole of possibleWholes)
        if (whole !== first && whole !== second && isSum(whole, sharedPlaces, bitsNeeded))
          sumsFound.push({ whole, parts: [first, second] });
    }
  });
  return sumsFound;
}

type SharedPlaces = readonly { readonly place: string; readonly sum: number; readonly isPaired: boolean }[];

function isSum(whole: IndicatorCounts, sharedPlaces: SharedPlaces, bitsNeeded: number): boolean {
  let [places, bits] = [0, 0];
  for (const { place, sum, isPaired } of sharedPlaces) {
    const total = whole.countByPlace.get(place);
    if (total === undefined) continue;
    if (total !== sum) return false;
    if (!isPaired) continue;
    places += 1;
    bits += Math.log2(total + 1);
  }
  return places >= FEWEST_PLACES && bits >= bitsNeeded;
}
