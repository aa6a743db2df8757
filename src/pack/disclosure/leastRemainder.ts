import { WHOLE, type Context } from './sumsThatHold';

/** With more areas than this not every choice is tried: some come near enough to any number. */
const MOST_AREAS = 14;

/**
 * The smallest possible remainder of a large area beyond some small ones, where nobody says which lie in it and not all are shown: 14 in the south
 * and 12 in a ward leave 2. If all are shown and both kinds have the same total, there is no remainder.
 */
export function leastRemainder(sorts: readonly (readonly string[])[], contexts: readonly Context[]): number {
  const sorted = sorts.toSorted((a, b) => a.length - b.length);
  let least = Number.POSITIVE_INFINITY;
  sorted.forEach((large, at) => {
    for (const small of sorted.slice(at + 1))
      for (const context of contexts) least = Math.min(least, leastIn(context, large, small));
  });
  return least;
}

function leastIn(context: Context, large: readonly string[], small: readonly string[]): number {
  const parts = small.flatMap((area) => context.get(area) ?? []);
  const wholes = wholesIn(context, large);
  const isAll = parts.length === small.length && wholes.length === large.length;
  if (parts.length === 0 || (isAll && total(parts) === total(wholes))) return Number.POSITIVE_INFINITY;
  if (parts.length > MOST_AREAS) return 1;
  const sums = new Set<number>();
  for (const part of parts) for (const sum of [0, ...sums]) sums.add(sum + part);
  let least = Number.POSITIVE_INFINITY;
  for (const whole of wholes)
    for (const sum of sums) if (sum < whole && whole - sum < least) least = whole - sum;
  return least;
}

/** Those that are shown; and the one that is not, where all others and the whole are. */
function wholesIn(context: Context, large: readonly string[]): readonly number[] {
  const shown = large.flatMap((area) => context.get(area) ?? []);
  const all = context.get(WHOLE);
  return all !== undefined && shown.length === large.length - 1 ? [...shown, all - total(shown)] : shown;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
