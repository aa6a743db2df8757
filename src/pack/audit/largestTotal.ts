import type { Relation } from './wholeNumbers';

/** Totals of totals are followed so far: tables have fewer dimensions. */
const MOST_LEVELS = 8;

/**
 * The least that the largest hidden total can be, by its parts, of which some may be hidden totals themselves. `least` has the lower limit of each number. The
 * total of 1,296 groups in four dimensions is much more than any number that is shown.
 */
export function largestTotal(
  lines: readonly { readonly relation: Relation }[],
  least: readonly number[],
): number {
  const known = [...least];
  const totals = lines.flatMap(({ relation: { terms, high } }) => {
    const [total, ...others] = terms.filter(([, times]) => times < 0);
    return total === undefined || others.length > 0 || !Number.isFinite(high) ? [] : [{ total, terms, high }];
  });
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    let hasGrown = false;
    for (const { total, terms, high } of totals) {
      const [index, by] = total;
      let parts = 0;
      for (const [one, times] of terms) if (times > 0) parts += times * (known[one] ?? 0);
      const needed = (parts - high) / -by;
      if (needed <= (known[index] ?? 0)) continue;
      known[index] = needed;
      hasGrown = true;
    }
    if (!hasGrown) break;
  }
  return known.reduce((largest, one) => Math.max(largest, one), 0);
}
