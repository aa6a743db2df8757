import type { Indicator } from '@/domain/figures/indicator';

/** The counts of one indicator by where they stand. */
export type Counts = { readonly indicator: Indicator; readonly at: ReadonlyMap<string, number> };

export type Sum = { readonly whole: Counts; readonly parts: readonly Counts[] };

/** Parts must add up to their whole in so many places, with a figure on each side. */
const PLACES = 3;
/** How much less likely than one in as many as there are sums to try it must be that they do by chance: one in a thousand of plans. */
const BITS = 10;

/**
 * Finds counts of different indicators that add up wherever all three are known, though nobody says so: children, boys and girls on plans. A reader
 * who notices it can work one out from the others. Two counts could also add up to a third by chance, so the sum must hold in enough places for the
 * number of sums that are tried.
 */
export function sumsAcross(counts: readonly Counts[]): readonly Sum[] {
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
