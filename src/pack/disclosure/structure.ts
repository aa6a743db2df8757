import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import { areaSums, type AreaSums } from './areaSums';
import { groupSums, type GroupSums } from './groupSums';
import { IN_NO_SUM } from '@/sources/plan/groupsTable';
import { numberOf, type PeopleBehind, type RawFigure } from '@/pack/rows/rawFigure';
import { isWholeName, unionsOf } from './groupNames';
import { inOrder, plainText, sidesText, spotOf, type Side } from './spot';
import { WHOLE, type Context } from './sumsThatHold';
import type { FedCount, PeopledFigure, TableContext } from './peopledFigure';

/** Which groups and areas of one indicator make up which. */
export type Structure = {
  readonly indicator: Indicator;
  readonly groupSums: ReadonlyMap<string, GroupSums>;
  readonly areaSums: AreaSums;
};

/** The breakdown of groups.csv whose groups are areas. */
const AREA = 'area';

/** Reads the structure of one indicator from names, from its figures wherever they are known, and from what the officer says. */
export function structureOf(
  indicator: Indicator,
  {
    figures,
    fed,
    context: { areas, told },
    alsoIn,
    named,
    around,
  }: {
    readonly figures: readonly PeopledFigure[];
    readonly fed: readonly FedCount[];
    readonly context: TableContext;
    /** Areas that are asked for though the indicator may have no row there. */
    readonly alsoIn: ReadonlySet<AreaCode>;
    /** The groups of all indicators, by breakdown. */
    readonly named: ReadonlyMap<string, ReadonlySet<string>>;
    /** Counts of all indicators by area: areas lie in each other whatever is counted in them. */
    readonly around: readonly Context[];
  },
): Structure {
  const entries = [
    ...figures.flatMap(entryOf),
    ...fed.map((count): Entry => ({ ...count, kind: 'count', sides: [], isRounded: false })),
  ];
  const groups = groupsOf(figures);
  const sums = [...groups].map(([name, own]): readonly [string, GroupSums] => {
    const said = told.filter(({ breakdown }) => plainText(breakdown) === name);
    const plain = said.map(({ group, partOf }) => ({ group: plainText(group), partOf: plainText(partOf) }));
    // A group that is only in groups.csv follows from the others too.
    for (const { group, partOf } of plain)
      if (partOf !== IN_NO_SUM) for (const one of [group, partOf]) if (!isWholeName(one)) own.add(one);
    // 3 aged 16 to 17 are few, whether or not the indicator has a row for them: that others have says that readers think of them.
    for (const union of unionsOf([...own], [...(named.get(name) ?? [])])) own.add(union);
    return [name, groupSums([...own], contextsOf(name, entries), plain)];
  });
  const here = [
    ...new Set([...figures.map(({ raw }) => raw.area), ...fed.map(({ area }) => area), ...alsoIn]),
  ];
  const areaRows = told.filter(({ breakdown }) => plainText(breakdown) === AREA);
  return {
    indicator,
    groupSums: new Map(sums),
    areaSums: areaSums(here, areas, {
      contexts: areaContexts(entries),
      told: areaRows,
      around,
      isCount: indicator.unit.kind === 'count',
    }),
  };
}

/** The groups of each breakdown. */
export function groupsOf(figures: readonly PeopledFigure[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { raw } of figures)
    for (const { name, group } of spotOf(raw).sides)
      groups.set(name, (groups.get(name) ?? new Set()).add(group));
  return groups;
}

/** A known number and its place: a count, or the denominator of a share or rate. */
type Entry = {
  readonly kind: 'count' | 'out of';
  readonly area: AreaCode;
  readonly period: { readonly family: string; readonly step: number };
  readonly sides: readonly Side[];
  readonly value: number;
  readonly isRounded: boolean;
};

function entryOf({ raw, people }: PeopledFigure): readonly Entry[] {
  // Hundreds of numbers fit 2.2% with an interval from 1.9% to 2.4%, so sums can't be checked with them.
  if (people.isGuessed === true) return [];
  const { isRounded } = people;
  const outOf = numberOf(raw.denominator);
  // 2% of 264,023 may be a quarter more or less than 5,280. Out of how many is exact.
  if (isRounded && outOf !== undefined)
    return [{ ...spotOf(raw), kind: 'out of', value: outOf, isRounded: false }];
  const value = people.count ?? people.outOf;
  return value === undefined
    ? []
    : [{ ...spotOf(raw), kind: 'count', value, isRounded: isRounded && !isCounted(raw) }];
}

/**
 * Whether the row has a numerator. Sums of numerators hold exactly, but the denominator follows from the share alone: 938 at 3% may be of 26,800 to
 * 37,520.
 */
function isCounted({ numerator }: RawFigure): boolean {
  return numberOf(numerator) !== undefined;
}

/** Out of how many a rounded share is. Sums hold for these exactly, while 2% of 264,023 may be a quarter more or less than 5,280. */
function exactOutOf(raw: RawFigure, { isRounded }: PeopleBehind): number | undefined {
  return isRounded ? numberOf(raw.denominator) : undefined;
}

type Growing = Map<string, number> & { isRounded?: boolean | undefined };

/** The counts of one breakdown, place by place; the whole among them. */
function contextsOf(name: string, entries: readonly Entry[]): readonly Context[] {
  const found = new Map<string, Growing>();
  for (const { kind, area, period, sides, value, isRounded } of entries) {
    const rest = inOrder(sides.filter((side) => side.name !== name));
    const key = [kind, area, period.family, period.step, sidesText(rest)].join('|');
    const context: Growing = found.get(key) ?? new Map<string, number>();
    context.isRounded ||= isRounded;
    const group = sides.find((side) => side.name === name)?.group ?? WHOLE;
    if (!context.has(group)) context.set(group, value);
    found.set(key, context);
  }
  return [...found.values()].filter((context) => context.size > 1);
}

/** The counts behind the figures of a plan, and out of how many, by area. */
export function areaContextsOf(figures: readonly PeopledFigure[]): readonly Context[] {
  const found = new Map<string, Growing>();
  for (const { raw, people } of figures) {
    const { period, sides } = spotOf(raw);
    const isExact = exactOutOf(raw, people) !== undefined;
    const isByShare = people.isRounded && isCounted(raw);
    for (const [kind, value] of [['count', people.count] as const, ['out of', people.outOf] as const]) {
      if (value === undefined || people.isGuessed === true) continue;
      if (kind === 'count' ? isExact : isByShare) continue;
      const key = [kind, raw.indicator.id, period.family, period.step, sidesText(sides)].join('|');
      const context: Growing = found.get(key) ?? new Map<string, number>();
      context.isRounded ||= people.isRounded && !isExact && !isByShare;
      context.set(raw.area, value);
      found.set(key, context);
    }
  }
  return [...found.values()].filter(({ size }) => size > 1);
}

function areaContexts(entries: readonly Entry[]): readonly Context[] {
  const found = new Map<string, Growing>();
  for (const { kind, area, period, sides, value, isRounded } of entries) {
    const key = [kind, period.family, period.step, sidesText(sides)].join('|');
    const context: Growing = found.get(key) ?? new Map<string, number>();
    context.isRounded ||= isRounded;
    if (!context.has(area)) context.set(area, value);
    found.set(key, context);
  }
  return [...found.values()];
}
