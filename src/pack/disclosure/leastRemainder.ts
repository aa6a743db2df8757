import { WHOLE, type Context } from './sumsThatHold';

/** With more areas than this not every choice is tried: some come near enough to any number. */
const MOST_AREAS = 14;

/**
 * The smallest possible remainder of a large area beyond some small ones, where nobody says which lie in it and not all are shown: 14 in the south
 * and 12 in a ward leave 2. If all are shown and both kinds have the same total, there is no remainder. The small areas that areas.csv puts in a large
 * one lie in it for certain: 168 less 86 leave room for one ward of 82, not for two. `sorts` begin with the largest areas.
 */
export function leastRemainder(
  sorts: readonly (readonly string[])[],
  contexts: readonly Context[],
  statedIn: StatedIn = () => [],
): number {
  let least = Number.POSITIVE_INFINITY;
  sorts.forEach((large, at) => {
    for (const small of sorts.slice(at + 1))
      for (const context of contexts) least = Math.min(least, leastIn(context, { large, small, statedIn }));
  });
  return least;
}

/** The areas of the sort of `small` that areas.csv puts in a large one. */
export type StatedIn = (large: string, small: readonly string[]) => readonly string[];

type Compared = {
  readonly large: readonly string[];
  readonly small: readonly string[];
  readonly statedIn: StatedIn;
};

function leastIn(context: Context, compared: Compared): number {
  const { large, small } = compared;
  const parts = small.flatMap((area) => context.get(area) ?? []);
  const wholes = wholesIn(context, compared);
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

/** The values shown, and the one that is not if the whole and all others are. Each is without the small areas that areas.csv puts in it. */
function wholesIn(context: Context, { large, small, statedIn }: Compared): readonly number[] {
  const shown = large.flatMap((area) => context.get(area) ?? []);
  const all = context.get(WHOLE);
  const isRest = all !== undefined && shown.length === large.length - 1;
  return large.flatMap((area) => {
    const own = context.get(area) ?? (isRest ? all - total(shown) : undefined);
    if (own === undefined) return [];
    const stated = total(statedIn(area, small).map((one) => context.get(one) ?? Number.NaN));
    // A rounded count may be a few more or fewer, and an unknown one may be anything.
    return [context.isRounded !== true && stated <= own ? own - stated : own];
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
