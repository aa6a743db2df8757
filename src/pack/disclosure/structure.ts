import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import { areaSums, type AreaSums } from './areaSums';
import { groupSums, type GroupSums } from './groupSums';
import { IN_NO_SUM } from '@/sources/plan/groupsTable';
import { numberOf, type PeopleBehind, type RawFigure } from '@/pack/rows/rawFigure';
import { isWholeName, unionsOf } from './groupNames';
import { sortedByName, plainText, breakdownText, tableCellOf, type BreakdownGroup } from './tableCell';
import { WHOLE, type CountsByPart } from './sumsThatHold';
import type { FeedCount, PeopledFigure, TableContext } from './peopledFigure';

/** Which groups and areas of one indicator make up which. */
export type IndicatorStructure = {
  readonly indicator: Indicator;
  readonly groupSums: ReadonlyMap<string, GroupSums>;
  readonly areaSums: AreaSums;
};

/** The breakdown of groups.csv whose groups are areas, not groups of people. */
const AREA_BREAKDOWN = 'area';

/** Works out the structure of one indicator from names, from its figures wherever they are known, and from what the officer says. */
export function structureOf(
  indicator: Indicator,
  {
    indicatorFigures,
    feedCounts,
    context: { areas, statedGroups },
    askedAreas,
    allGroups,
    allKnownCounts,
  }: {
    readonly indicatorFigures: readonly PeopledFigure[];
    readonly feedCounts: readonly FeedCount[];
    readonly context: TableContext;
    /** Further areas to consider, even if the indicator has no row for them. */
    readonly askedAreas: ReadonlySet<AreaCode>;
    /** The groups of all indicators, by breakdown. */
    readonly allGroups: ReadonlyMap<string, ReadonlySet<string>>;
    /** The counts of all indicators by area, because which area lies in which does not depend on the indicator. */
    readonly allKnownCounts: readonly CountsByPart[];
  },
): IndicatorStructure {
  const countEntries = [
    ...indicatorFigures.flatMap(entryOf),
    ...feedCounts.map((count): CountEntry => ({
      ...count,
      kind: 'count',
      groups: [],
      isRounded: false,
    })),
  ];
  const groups = groupsOf(indicatorFigures);
  const sums = [...groups].map(([name, ownGroups]): readonly [string, GroupSums] => {
    const statedRows = statedGroups.filter(({ breakdown }) => plainText(breakdown) === name);
    const statedParts = statedRows.map(({ group, partOf }) => ({
      group: plainText(group),
      partOf: plainText(partOf),
    }));
    // A group that is only in groups.csv follows from the other groups too.
    for (const { group, partOf } of statedParts)
      if (partOf !== IN_NO_SUM)
        for (const name of [group, partOf]) if (!isWholeName(name)) ownGroups.add(name);
    // A count of 3 aged 16 to 17 is small whether or not this indicator has a row for that age: other indicators have
    // one, so readers may think of it.
    for (const union of unionsOf([...ownGroups], [...(allGroups.get(name) ?? [])])) ownGroups.add(union);
    return [name, groupSums([...ownGroups], countsByPlace(name, countEntries), statedParts)];
  });
  const areasWithRows = [
    ...new Set([
      ...indicatorFigures.map(({ rawFigure }) => rawFigure.area),
      ...feedCounts.map(({ area }) => area),
      ...askedAreas,
    ]),
  ];
  const areaRows = statedGroups.filter(({ breakdown }) => plainText(breakdown) === AREA_BREAKDOWN);
  return {
    indicator,
    groupSums: new Map(sums),
    areaSums: areaSums(areasWithRows, areas, {
      knownCounts: countsByArea(countEntries),
      statedParts: areaRows,
      allKnownCounts,
      isCount: indicator.unit.kind === 'count',
    }),
  };
}

/** The groups of each breakdown. */
export function groupsOf(figures: readonly PeopledFigure[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { rawFigure } of figures)
    for (const { name, group } of tableCellOf(rawFigure).groups)
      groups.set(name, (groups.get(name) ?? new Set()).add(group));
  return groups;
}

/** A known number with its place: a count, or the denominator of a share or rate. */
type CountEntry = {
  readonly kind: 'count' | 'out of';
  readonly area: AreaCode;
  readonly period: { readonly family: string; readonly step: number };
  readonly groups: readonly BreakdownGroup[];
  readonly value: number;
  readonly isRounded: boolean;
};

function entryOf({ rawFigure, people }: PeopledFigure): readonly CountEntry[] {
  // A share such as 2.2% with an interval from 1.9% to 2.4% fits hundreds of numbers, so it cannot be used to check
  // sums.
  if (people.isGuessed === true) return [];
  const { isRounded } = people;
  const outOf = numberOf(rawFigure.denominator);
  // A count from a rounded share is not exact: 2% of 264,023 may be a quarter more or less than 5,280. The
  // denominator is exact.
  if (isRounded && outOf !== undefined)
    return [{ ...tableCellOf(rawFigure), kind: 'out of', value: outOf, isRounded: false }];
  const value = people.count ?? people.outOf;
  return value === undefined
    ? []
    : [{ ...tableCellOf(rawFigure), kind: 'count', value, isRounded: isRounded && !isCounted(rawFigure) }];
}

/**
 * Whether the row has a numerator. Sums of numerators hold exactly, but the denominator follows only roughly from the share: 938 at 3% may be
 * of 26,800 to 37,520.
 */
function isCounted({ numerator }: RawFigure): boolean {
  return numberOf(numerator) !== undefined;
}

/** The denominator of a rounded share. Sums of denominators hold exactly, but counts do not: 2% of 264,023 may be a quarter more or less than 5,280. */
function exactDenominator(rawFigure: RawFigure, { isRounded }: PeopleBehind): number | undefined {
  return isRounded ? numberOf(rawFigure.denominator) : undefined;
}

type GrowingCounts = Map<string, number> & { isRounded?: boolean | undefined };

/** The counts of one breakdown for each place, including the whole. */
function countsByPlace(name: string, entries: readonly CountEntry[]): readonly CountsByPart[] {
  const countsByKey = new Map<string, GrowingCounts>();
  for (const { kind, area, period, groups, value, isRounded } of entries) {
    const otherGroups = sortedByName(groups.filter((breakdownGroup) => breakdownGroup.name !== name));
    const key = [kind, area, period.family, period.step, breakdownText(otherGroups)].join('|');
    const counts: GrowingCounts = countsByKey.get(key) ?? new Map<string, number>();
    counts.isRounded ||= isRounded;
    const group = groups.find((breakdownGroup) => breakdownGroup.name === name)?.group ?? WHOLE;
    if (!counts.has(group)) counts.set(group, value);
    countsByKey.set(key, counts);
  }
  return [...countsByKey.values()].filter((counts) => counts.size > 1);
}

/** The counts and denominators behind the figures of a plan, by area. */
export function countsByAreaOf(figures: readonly PeopledFigure[]): readonly CountsByPart[] {
  const countsByKey = new Map<string, GrowingCounts>();
  for (const { rawFigure, people } of figures) {
    const { period, groups } = tableCellOf(rawFigure);
    const hasExactDenominator = exactDenominator(rawFigure, people) !== undefined;
    const hasInexactDenominator = people.isRounded && isCounted(rawFigure);
    if (people.isGuessed === true) continue;
    const cellText = `${rawFigure.indicator.id}|${period.family}|${period.step}|${breakdownText(groups)}`;
    const isRounded = people.isRounded && !hasExactDenominator && !hasInexactDenominator;
    const enter = (kind: 'count' | 'out of', value: number | undefined): void => {
      if (value === undefined) return;
      const key = `${kind}|${cellText}`;
      const counts: GrowingCounts = countsByKey.get(key) ?? new Map<string, number>();
      counts.isRounded ||= isRounded;
      counts.set(rawFigure.area, value);
      countsByKey.set(key, counts);
    };
    if (!hasExactDenominator) enter('count', people.count);
    if (!hasInexactDenominator) enter('out of', people.outOf);
  }
  return [...countsByKey.values()].filter(({ size }) => size > 1);
}

function countsByArea(entries: readonly CountEntry[]): readonly CountsByPart[] {
  const countsByKey = new Map<string, GrowingCounts>();
  for (const { kind, area, period, groups, value, isRounded } of entries) {
    const key = [kind, period.family, period.step, breakdownText(groups)].join('|');
    const counts: GrowingCounts = countsByKey.get(key) ?? new Map<string, number>();
    counts.isRounded ||= isRounded;
    if (!counts.has(area)) counts.set(area, value);
    countsByKey.set(key, counts);
  }
  return [...countsByKey.values()];
}
