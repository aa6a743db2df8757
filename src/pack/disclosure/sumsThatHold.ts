/** A total and its parts, by name; the whole has no name. */
export type GroupSum = { readonly whole: string; readonly parts: readonly string[] };

/** The officer's statement that a group, or a kind of area, is part of another. */
export type StatedPart = { readonly group: string; readonly partOf: string };

/** The whole of a breakdown. */
export const WHOLE = '';

/** The counts of one place and period by group; a group that has none there is missing. */
export type Context = ReadonlyMap<string, number> & {
  /** Some of the counts follow from rounded figures. */
  readonly isRounded?: boolean | undefined;
};

/** How far rounded counts may miss the total, as a share of it. */
const ROUNDED_SHARE = 0.1;
const ROUNDED_COUNT = 2;

/** How a sum holds in all contexts in which its counts are known: in how many it is exact, short of its total, or beyond it. */
export function howSumHolds({ whole, parts }: GroupSum, contexts: readonly Context[]): SumHolds {
  const held = { exact: 0, short: 0, beyond: 0 };
  for (const context of contexts) {
    const total = context.get(whole);
    if (total === undefined) continue;
    let [sum, known] = [0, 0];
    for (let at = 0; at < parts.length; at += 1) {
      const value = context.get(parts[at] ?? '');
      if (value === undefined) continue;
      sum += value;
      known += 1;
    }
    const slack = context.isRounded === true ? ROUNDED_SHARE * total + ROUNDED_COUNT : 0;
    if (sum > total + slack) held.beyond += 1;
    else if (known < parts.length) continue;
    else if (Math.abs(sum - total) <= slack) held.exact += total > 0 ? 1 : 0;
    else held.short += 1;
  }
  return held;
}

export type SumHolds = { readonly exact: number; readonly short: number; readonly beyond: number };

/** With more groups than this not every sum is tried. */
const MOST_GROUPS = 14;
const MOST_SUMS = 60;

/**
 * Every way in which groups of one breakdown add up to another, or to the whole, wherever their counts are known; undefined
 * if some groups are in no sum that leads to the whole. Groups that only seem to add up are a sum too many, which withholds
 * more and gives nothing away.
 */
export function sumsThatHold(
  groups: readonly string[],
  contexts: readonly Context[],
  of: 'all' | 'whole only' = 'all',
): readonly GroupSum[] | undefined {
  if (groups.length > MOST_GROUPS) return undefined;
  const sums = [WHOLE, ...(of === 'all' ? groups : [])].flatMap((whole) => sumsOf(whole, groups, contexts));
  if (sums.length > MOST_SUMS) return undefined;
  if (of === 'whole only') return sums;
  const led = new Set([WHOLE]);
  for (const reached of led)
    for (const { whole, parts } of sums) if (whole === reached) for (const part of parts) led.add(part);
  return groups.every((group) => led.has(group)) ? sums : undefined;
}

function sumsOf(whole: string, groups: readonly string[], contexts: readonly Context[]): readonly GroupSum[] {
  const parts = groups.filter((group) => group !== whole);
  const found: GroupSum[] = [];
  const first = contexts.find((context) => context.isRounded !== true && (context.get(whole) ?? 0) > 0);
  const total = first?.get(whole);
  if (first === undefined || total === undefined) return found;
  const walk = (at: number, left: number, chosen: readonly string[]): void => {
    if (found.length > MOST_SUMS) return;
    if (left === 0 && chosen.length > (whole === WHOLE ? 0 : 1)) {
      const sum = { whole, parts: chosen };
      const { exact, short, beyond } = howSumHolds(sum, contexts);
      if (exact > 0 && short === 0 && beyond === 0) found.push(sum);
    }
    for (let next = at; next < parts.length; next += 1) {
      const part = parts[next] ?? '';
      const value = first.get(part);
      if (value === undefined || value === 0 || value > left) continue;
      walk(next + 1, left - value, [...chosen, part]);
    }
  };
  walk(0, total, []);
  return found;
}
