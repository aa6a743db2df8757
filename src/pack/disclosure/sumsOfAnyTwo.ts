import type { Indicator } from '@/domain/figures/indicator';

/** The counts of one indicator, by place, period and group. */
export type Counts = { readonly indicator: Indicator; readonly at: ReadonlyMap<string, number> };

export type Sum = { readonly whole: Counts; readonly parts: readonly Counts[] };

/** The fewest places in which both parts must be above 0 and add up to their whole. */
const PLACES = 3;
/**
 * Bits of evidence against chance that a sum needs beyond the log₂ of the sums that are tried: with 10, one plan in a
 * thousand has a sum by chance.
 */
const BITS = 10;

/**
 * Finds counts of different indicators that add up wherever all three are known, though nobody says so: children, boys and
 * girls on plans. The rows may be anywhere in the plan. A reader who notices it can work one out from the others. Two
 * counts could also add up to a third by chance, so the sum must hold in enough places for the number of sums that are
 * tried.
 */
export function sumsOfAnyTwo(counts: readonly Counts[]): readonly Sum[] {
  const enough = BITS + Math.log2(Math.max(1, counts.length ** 3 / 2));
  const wholesBy = new Map<string, Counts[]>();
  for (const one of counts)
    for (const [where, value] of one.at) {
      const key = `${where}|${value}`;
      wholesBy.set(key, [...(wholesBy.get(key) ?? []), one]);
    }
  const found: Sum[] = [];
  counts.forEach((first, at) => {
    for (const second of counts.slice(at + 1)) {
      const shared = [...first.at].flatMap(([where, value]) => {
        const other = second.at.get(where);
        return other === undefined ? [] : [{ where, sum: value + other, isPaired: value > 0 && other > 0 }];
      });
      const tried = new Set(
        shared.flatMap(({ where, sum }) => (sum > 0 ? (wholesBy.get(`${where}|${sum}`) ?? []) : [])),
      );
      for (const whole of tried)
        if (whole !== first && whole !== second && isSum(whole, shared, enough))
          found.push({ whole, parts: [first, second] });
    }
  });
  return found;
}

type Shared = readonly { readonly where: string; readonly sum: number; readonly isPaired: boolean }[];

function isSum(whole: Counts, shared: Shared, enough: number): boolean {
  let [places, bits] = [0, 0];
  for (const { where, sum, isPaired } of shared) {
    const total = whole.at.get(where);
    if (total === undefined) continue;
    if (total !== sum) return false;
    if (!isPaired) continue;
    places += 1;
    bits += Math.log2(total + 1);
  }
  return places >= PLACES && bits >= enough;
}
