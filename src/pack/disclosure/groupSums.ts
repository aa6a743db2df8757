import { IN_NO_SUM } from '@/sources/plan/groupsTable';
import { isWholeName, wholeByName } from './groupNames';
import { suggestedParts } from './suggestedParts';
import {
  howSumHolds,
  sumsThatHold,
  WHOLE,
  type Context,
  type GroupSum,
  type StatedPart,
} from './sumsThatHold';

/** Which groups of one breakdown make up which; `open` where names and figures leave it open, and who knows more could work out others. */
export type GroupSums = {
  readonly groups: readonly string[];
  readonly sums: readonly GroupSum[];
  readonly isOpen: boolean;
  /** The rows of groups.csv that the figures suggest, where names and the officer leave groups that come to more than the whole. */
  readonly suggested?: readonly StatedPart[] | undefined;
  /** The smallest difference anywhere between two groups, or between a group and the whole. Such a difference can itself be a small count. */
  readonly leastDifference: () => number;
};

/**
 * Works out which groups add up to which: from what the officer says, from names, and from values wherever these can be checked. Parts that come to
 * more than the whole overlap. Then every sum that holds everywhere is taken, and if these don't explain all groups, the structure stays open.
 */
export function groupSums(
  groups: readonly string[],
  contexts: readonly Context[],
  told: readonly StatedPart[],
  by: 'names' | 'values' = 'names',
): GroupSums {
  const apart = new Set(told.filter(({ partOf }) => partOf === IN_NO_SUM).map(({ group }) => group));
  const named = groups.filter((group) => !apart.has(group));
  const wholes = new Map<string, readonly string[]>(
    named.map((group) => [group, wholesOf(group, named, { told, contexts, by })]),
  );
  const nested = (without: ReadonlySet<string>) => sumsFrom(wholes, without);
  const sums = nested(new Set());
  const beside = siblings(sums, contexts);
  const settled = beside.size > 0 ? nested(beside) : sums;
  // A group that overlaps with others still leaves the rest of the whole without it.
  const alone = [...apart].map((group): GroupSum => ({ whole: WHOLE, parts: [group] }));
  if (!settled.some((sum) => howSumHolds(sum, contexts).beyond > 0))
    return {
      groups,
      sums: [...settled, ...alone],
      isOpen: false,
      leastDifference: () => Number.POSITIVE_INFINITY,
    };
  const byValue = sumsThatHold(named, contexts);
  const certain = settled.filter((sum) => howSumHolds(sum, contexts).beyond === 0);
  return {
    groups,
    sums: [...distinct([...certain, ...(byValue ?? settled)]), ...alone],
    isOpen: byValue === undefined && named.length > 1,
    suggested: byValue && suggestedParts(named, byValue),
    leastDifference: () => leastDifference(contexts),
  };
}

type Known = {
  readonly told: readonly StatedPart[];
  readonly contexts: readonly Context[];
  readonly by: 'names' | 'values';
};

function wholesOf(
  group: string,
  groups: readonly string[],
  { told, contexts, by }: Known,
): readonly string[] {
  const own = told.filter((one) => one.group === group).map(({ partOf }) => partOf);
  if (own.length > 0) return own.map((partOf) => (isWholeName(partOf) ? WHOLE : partOf));
  const others = groups.filter((other) => other !== group);
  const byName = by === 'names' ? wholeByName(group, others) : undefined;
  const holds = byName !== undefined && howSumHolds({ whole: byName, parts: [group] }, contexts).beyond === 0;
  return [holds ? byName : WHOLE];
}

function sumsFrom(
  wholes: ReadonlyMap<string, readonly string[]>,
  beside: ReadonlySet<string>,
): readonly GroupSum[] {
  const parts = new Map<string, string[]>();
  for (const [group, own] of wholes)
    for (const whole of own) {
      const at = beside.has(whole) ? WHOLE : whole;
      parts.set(at, [...(parts.get(at) ?? []), group]);
    }
  return [...parts].map(([whole, members]) => ({ whole, parts: members }));
}

/** Finds groups that only seem to have parts by their names: they add up to the whole together with those parts, and not without them. */
function siblings(sums: readonly GroupSum[], contexts: readonly Context[]): ReadonlySet<string> {
  const top = sums.find(({ whole }) => whole === WHOLE)?.parts ?? [];
  const found = new Set<string>();
  for (const { whole, parts } of sums) {
    if (whole === WHOLE || !top.includes(whole)) continue;
    const apart = howSumHolds({ whole: WHOLE, parts: [...top, ...parts] }, contexts);
    const within = howSumHolds({ whole: WHOLE, parts: top }, contexts);
    if (apart.exact > 0 && apart.short + apart.beyond === 0 && within.exact === 0) found.add(whole);
  }
  return found;
}

function distinct(sums: readonly GroupSum[]): readonly GroupSum[] {
  return [...new Map(sums.map((sum) => [`${sum.whole}/${sum.parts.toSorted().join('/')}`, sum])).values()];
}

/** The smallest difference between two counts of one context. */
export function leastDifference(contexts: readonly Context[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const context of contexts) {
    const values = [...context.values()].filter((value) => value > 0).toSorted((a, b) => a - b);
    values.forEach((value, at) => {
      const difference = value - (values[at - 1] ?? 0);
      if (difference > 0 && difference < least) least = difference;
    });
  }
  return least;
}
