/** A total and its parts, by the names of groups or areas; the whole has the empty name. */
export type GroupSum = { readonly whole: string; readonly parts: readonly string[] };

/** The officer's statement that a group, or a kind of area, is part of another. */
export type StatedPart = { readonly group: string; readonly partOf: string };

/** The name of the whole of a breakdown. */
export const WHOLE = '';

/** The counts of one place and period, by group or area. A part whose count is not known there has no entry. */
export type CountsByPart = ReadonlyMap<string, number> & {
  /** Whether some of the counts follow from rounded figures. */
  readonly isRounded?: boolean | undefined;
};

/** Rounded counts may differ from the total by this share of the total. */
const ROUNDED_SHARE = 0.1;
const ROUNDED_COUNT = 2;

/** In how many of the contexts with known counts a sum is exact, falls short of its total, or exceeds it. */
export function howSumHolds({ whole, parts }: GroupSum, knownCounts: readonly CountsByPart[]): SumHolds {
  const outcomes = { exact: 0, short: 0, beyond: 0 };
  for (const counts of knownCounts) {
    const total = counts.get(whole);
    if (total === undefined) continue;
    let [sum, knownParts] = [0, 0];
    for (let position = 0; position < parts.length; position += 1) {
      const value = counts.get(parts[position] ?? '');
      if (value === undefined) continue;
      sum += value;
      knownParts += 1;
    }
    const slack = counts.isRounded === true ? ROUNDED_SHARE * total + ROUNDED_COUNT : 0;
    if (sum > total + slack) outcomes.beyond += 1;
    else if (knownParts < parts.length) continue;
    else if (Math.abs(sum - total) <= slack) outcomes.exact += total > 0 ? 1 : 0;
    else outcomes.short += 1;
  }
  return outcomes;
}

export type SumHolds = { readonly exact: number; readonly short: number; readonly beyond: number };

/** With more groups than this, not every sum is tried. */
const MOST_GROUPS = 14;
const MOST_SUMS = 60;

/**
 * Every way in which groups of one breakdown add up to another group, or to the whole, wherever their counts are known. Returns undefined if
 * some groups are in no sum that leads to the whole. If groups only seem to add up, the extra sum withholds more and gives nothing away.
 */
export function sumsThatHold(
  groups: readonly string[],
  knownCounts: readonly CountsByPart[],
  wantedWholes: 'all' | 'whole only' = 'all',
): readonly GroupSum[] | undefined {
  if (groups.length > MOST_GROUPS) return undefined;
  const sums = [WHOLE, ...(wantedWholes === 'all' ? groups : [])].flatMap((whole) =>
    sumsOf(whole, groups, knownCounts),
  );
  if (sums.length > MOST_SUMS) return undefined;
  if (wantedWholes === 'whole only') return sums;
  const reachableParts = new Set([WHOLE]);
  for (const reachablePart of reachableParts)
    for (const { whole, parts } of sums)
      if (whole === reachablePart) for (const part of parts) reachableParts.add(part);
  return groups.every((group) => reachableParts.has(group)) ? sums : undefined;
}

function sumsOf(
  whole: string,
  groups: readonly string[],
  knownCounts: readonly CountsByPart[],
): readonly GroupSum[] {
  const parts = groups.filter((group) => group !== whole);
  const sumsFound: GroupSum[] = [];
  const firstCounts = knownCounts.find((counts) => counts.isRounded !== true && (counts.get(whole) ?? 0) > 0);
  const total = firstCounts?.get(whole);
  if (firstCounts === undefined || total === undefined) return sumsFound;
  const addParts = (start: number, remainder: number, chosenParts: readonly string[]): void => {
    if (sumsFound.length > MOST_SUMS) return;
    if (remainder === 0 && chosenParts.length > (whole === WHOLE ? 0 : 1)) {
      const sum = { whole, parts: chosenParts };
      const { exact, short, beyond } = howSumHolds(sum, knownCounts);
      if (exact > 0 && short === 0 && beyond === 0) sumsFound.push(sum);
    }
    for (let position = start; position < parts.length; position += 1) {
      const part = parts[position] ?? '';
      const value = firstCounts.get(part);
      if (value === undefined || value === 0 || value > remainder) continue;
      addParts(position + 1, remainder - value, [...chosenParts, part]);
    }
  };
  addParts(0, total, []);
  return sumsFound;
}
