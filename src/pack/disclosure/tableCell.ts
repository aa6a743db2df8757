import type { AreaCode } from '@/domain/figures/area';
import { breakdownParts } from '@/domain/figures/breakdown';
import type { Period } from '@/domain/figures/period';
import type { RawFigure } from '@/pack/rows/rawFigure';
import { isWholeName } from './groupNames';

/** The kinds of number in a table: a count, its denominator, or a mean times its number of people. */
export type NumberKind = 'count' | 'out of' | 'mean total';

/** One group of one breakdown: the group `female` of `sex`. */
export type BreakdownGroup = { readonly name: string; readonly group: string };

/** The place of a count in the tables. Its groups are in the order of their breakdowns' names; the headline has none. */
export type TableCell = {
  readonly area: AreaCode;
  readonly period: Period;
  readonly groups: readonly BreakdownGroup[];
};

/** The place of a count in the lattice as text: `count|neet|E08000018|Calendar year|2014|sex=female`. */
export function tableCellKey(
  kind: NumberKind | 'added' | 'left over',
  indicator: string,
  { area, period, groups }: TableCell,
): string {
  return `${kind}|${indicator}|${area}|${period.family}|${period.step}|${breakdownText(groups)}`;
}

/** A function that gives the key of any of these areas, periods and groups, each by its index. The texts of the parts are made once. */
export function tableCellKeys(
  kind: NumberKind,
  indicator: string,
  axes: {
    readonly areas: readonly AreaCode[];
    readonly periods: readonly Period[];
    readonly groups: readonly (readonly BreakdownGroup[])[];
  },
): (area: number, period: number, groups: number) => string {
  const areas = axes.areas.map((area) => `${kind}|${indicator}|${area}|`);
  const periods = axes.periods.map(({ family, step }) => `${family}|${step}|`);
  const groups = axes.groups.map(breakdownText);
  return (area, period, breakdownGroup) => `${areas[area]}${periods[period]}${groups[breakdownGroup]}`;
}

export function breakdownText(groups: readonly BreakdownGroup[]): string {
  if (groups.length === 0) return '';
  const knownText = TEXT_OF_GROUPS.get(groups);
  if (knownText !== undefined) return knownText;
  const text = groups.map(({ name, group }) => `${name}=${group}`).join(';');
  TEXT_OF_GROUPS.set(groups, text);
  return text;
}

/** Keys that were made before: most are needed thousands of times. */
const TEXT_OF_GROUPS = new WeakMap<readonly BreakdownGroup[], string>();

/**
 * The place of a figure in the tables. A group that means everyone is left out, so that `sex=Both sexes` is the headline. Letter case and
 * spaces do not make a different group.
 */
export function tableCellOf({
  area,
  period,
  breakdown,
}: Pick<RawFigure, 'area' | 'period' | 'breakdown'>): TableCell {
  const knownGroups = GROUPS_OF_BREAKDOWN.get(breakdown);
  if (knownGroups !== undefined) return { area, period, groups: knownGroups };
  const groups = groupsOfBreakdown(breakdown);
  GROUPS_OF_BREAKDOWN.set(breakdown, groups);
  return { area, period, groups };
}

/** A cache of the groups of each breakdown text: a plan repeats the same few texts many times. */
const GROUPS_OF_BREAKDOWN = new Map<string, readonly BreakdownGroup[]>();

function groupsOfBreakdown(breakdown: string): readonly BreakdownGroup[] {
  const groups = breakdownParts(breakdown)
    .filter(({ value }) => !isWholeName(value))
    .map(({ name, value }): BreakdownGroup => ({ name: plainText(name), group: plainText(value) }));
  return sortedByName(groups);
}

/** A name in lower case with plain dashes and single spaces, so that two spellings of it are equal. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export function sortedByName(groups: readonly BreakdownGroup[]): readonly BreakdownGroup[] {
  return groups.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
