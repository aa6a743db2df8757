import { IN_NO_SUM } from '@/sources/plan/groupsTable';
import { isWholeName, wholeByName } from './groupNames';
import { suggestedParts } from './suggestedParts';
import {
  howSumHolds,
  sumsThatHold,
  WHOLE,
  type CountsByPart,
  type GroupSum,
  type StatedPart,
} from './sumsThatHold';

/** Which groups of one breakdown make up which. `isOpen`: neither names nor figures settle the question, so a reader who knows more could work out small counts. */
export type GroupSums = {
  readonly groups: readonly string[];
  readonly sums: readonly GroupSum[];
  readonly isOpen: boolean;
  /** The rows of groups.csv that the figures suggest, where groups come to more than the whole and neither names nor the officer explain why. */
  readonly suggestedParts?: readonly StatedPart[] | undefined;
  /** The smallest difference anywhere between two groups, or between a group and the whole. Such a difference can itself be a small count. */
  readonly leastDifference: () => number;
};

/**
 * Works out which groups add up to which: from what the officer says, from names, and from values wherever these can be checked. If parts come
 * to more than the whole, they overlap. Then every sum that holds everywhere is taken, and if these sums do not explain all groups, the
 * structure stays open.
 */
export function groupSums(
  groups: readonly string[],
  knownCounts: readonly CountsByPart[],
  statedParts: readonly StatedPart[],
  basis: 'names' | 'values' = 'names',
): GroupSums {
  const groupsInNoSum = new Set(
    statedParts.filter(({ partOf }) => partOf === IN_NO_SUM).map(({ group }) => group),
  );
  const groupsInSums = groups.filter((group) => !groupsInNoSum.has(group));
  const wholesByGroup = new Map<string, readonly string[]>(
    groupsInSums.map((group) => [group, wholesOf(group, groupsInSums, { statedParts, knownCounts, basis })]),
  );
  const sumsWithout = (siblingGroups: ReadonlySet<string>) => sumsFrom(wholesByGroup, siblingGroups);
  const sums = sumsWithout(new Set());
  const siblingNames = siblingsOfParts(sums, knownCounts);
  const settledSums = siblingNames.size > 0 ? sumsWithout(siblingNames) : sums;
  // Even a group that overlaps with others leaves a remainder of the whole.
  const sumsOfOneGroup = [...groupsInNoSum].map((group): GroupSum => ({ whole: WHOLE, parts: [group] }));
  if (!settledSums.some((sum) => howSumHolds(sum, knownCounts).beyond > 0))
    return {
      groups,
      sums: [...settledSums, ...sumsOfOneGroup],
      isOpen: false,
      leastDifference: () => Number.POSITIVE_INFINITY,
    };
  const sumsByValue = sumsThatHold(groupsInSums, knownCounts);
  const certainSums = settledSums.filter((sum) => howSumHolds(sum, knownCounts).beyond === 0);
  return {
    groups,
    sums: [...distinct([...certainSums, ...(sumsByValue ?? settledSums)]), ...sumsOfOneGroup],
    isOpen: sumsByValue === undefined && groupsInSums.length > 1,
    suggestedParts: sumsByValue && suggestedParts(groupsInSums, sumsByValue),
    leastDifference: () => leastDifference(knownCounts),
  };
}

type KnownParts = {
  readonly statedParts: readonly StatedPart[];
  readonly knownCounts: readonly CountsByPart[];
  readonly basis: 'names' | 'values';
};

function wholesOf(
  group: string,
  groups: readonly string[],
  { statedParts, knownCounts, basis }: KnownParts,
): readonly string[] {
  const statedWholes = statedParts
    .filter((statedPart) => statedPart.group === group)
    .map(({ partOf }) => partOf);
  if (statedWholes.length > 0) return statedWholes.map((partOf) => (isWholeName(partOf) ? WHOLE : partOf));
  const others = groups.filter((otherGroup) => otherGroup !== group);
  const byName = basis === 'names' ? wholeByName(group, others) : undefined;
  const isNamedWholeRight =
    byName !== undefined && howSumHolds({ whole: byName, parts: [group] }, knownCounts).beyond === 0;
  return [isNamedWholeRight ? byName : WHOLE];
}

function sumsFrom(
  wholesByGroup: ReadonlyMap<string, readonly string[]>,
  siblingGroups: ReadonlySet<string>,
): readonly GroupSum[] {
  const parts = new Map<string, string[]>();
  for (const [group, groupWholes] of wholesByGroup)
    for (const whole of groupWholes) {
      const actualWhole = siblingGroups.has(whole) ? WHOLE : whole;
      parts.set(actualWhole, [...(parts.get(actualWhole) ?? []), group]);
    }
  return [...parts].map(([whole, members]) => ({ whole, parts: members }));
}

/**
 * Finds groups whose names wrongly suggest that they have parts: the groups and these parts together add up to the whole, and the groups
 * without the parts do not.
 */
function siblingsOfParts(
  sums: readonly GroupSum[],
  knownCounts: readonly CountsByPart[],
): ReadonlySet<string> {
  const topGroups = sums.find(({ whole }) => whole === WHOLE)?.parts ?? [];
  const siblingGroups = new Set<string>();
  for (const { whole, parts } of sums) {
    if (whole === WHOLE || !topGroups.includes(whole)) continue;
    const withTheirParts = howSumHolds({ whole: WHOLE, parts: [...topGroups, ...parts] }, knownCounts);
    const withoutTheirParts = howSumHolds({ whole: WHOLE, parts: topGroups }, knownCounts);
    if (
      withTheirParts.exact > 0 &&
      withTheirParts.short + withTheirParts.beyond === 0 &&
      withoutTheirParts.exact === 0
    )
      siblingGroups.add(whole);
  }
  return siblingGroups;
}

function distinct(sums: readonly GroupSum[]): readonly GroupSum[] {
  return [...new Map(sums.map((sum) => [`${sum.whole}/${sum.parts.toSorted().join('/')}`, sum])).values()];
}

/** The smallest difference between two counts of one place and period. */
export function leastDifference(knownCounts: readonly CountsByPart[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const counts of knownCounts) {
    const values = [...counts.values()].filter((value) => value > 0).toSorted((a, b) => a - b);
    values.forEach((value, position) => {
      const difference = value - (values[position - 1] ?? 0);
      if (difference > 0 && difference < least) least = difference;
    });
  }
  return least;
}
