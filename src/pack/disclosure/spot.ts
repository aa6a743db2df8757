import type { AreaCode } from '@/domain/figures/area';
import { breakdownParts } from '@/domain/figures/breakdown';
import type { Period } from '@/domain/figures/period';
import type { RawFigure } from '@/pack/rows/rawFigure';
import { isWholeName } from './groupNames';

/** The kinds of number in a table: a count, the number that it is out of, or a mean times its people. */
export type Kind = 'count' | 'out of' | 'mean total';

/** One side of a breakdown: of `sex` the group `female`. */
export type Side = { readonly name: string; readonly group: string };

/** The place of a count in the tables. Its sides are in the order of their names. */
export type Spot = { readonly area: AreaCode; readonly period: Period; readonly sides: readonly Side[] };

/** The place of a count in the lattice as text: `count|neet|E08000018|Calendar year|2014|sex=female`. */
export function spotKey(
  kind: Kind | 'added' | 'left over',
  indicator: string,
  { area, period, sides }: Spot,
): string {
  return `${kind}|${indicator}|${area}|${period.family}|${period.step}|${sidesText(sides)}`;
}

/** The same for every place of some areas, periods and sides, each by its index: their texts are made once. */
export function spotKeys(
  kind: Kind,
  indicator: string,
  all: {
    readonly areas: readonly AreaCode[];
    readonly periods: readonly Period[];
    readonly sides: readonly (readonly Side[])[];
  },
): (area: number, period: number, sides: number) => string {
  const areas = all.areas.map((area) => `${kind}|${indicator}|${area}|`);
  const periods = all.periods.map(({ family, step }) => `${family}|${step}|`);
  const sides = all.sides.map(sidesText);
  return (area, period, side) => `${areas[area]}${periods[period]}${sides[side]}`;
}

export function sidesText(sides: readonly Side[]): string {
  if (sides.length === 0) return '';
  const known = TEXTS.get(sides);
  if (known !== undefined) return known;
  const text = sides.map(({ name, group }) => `${name}=${group}`).join(';');
  TEXTS.set(sides, text);
  return text;
}

/** The texts of sides that were met: most are asked for thousands of times. */
const TEXTS = new WeakMap<readonly Side[], string>();

/** A side that is no part but the whole is no side: `sex=Both sexes` is the headline. Letter case and spaces make no other group. */
export function spotOf({ area, period, breakdown }: Pick<RawFigure, 'area' | 'period' | 'breakdown'>): Spot {
  const known = SIDES.get(breakdown);
  if (known !== undefined) return { area, period, sides: known };
  const sides = sidesOf(breakdown);
  SIDES.set(breakdown, sides);
  return { area, period, sides };
}

/** A cache of the sides of each breakdown: a plan repeats the same few breakdowns many times. */
const SIDES = new Map<string, readonly Side[]>();

function sidesOf(breakdown: string): readonly Side[] {
  const sides = breakdownParts(breakdown)
    .filter(({ value }) => !isWholeName(value))
    .map(({ name, value }): Side => ({ name: plainText(name), group: plainText(value) }));
  return inOrder(sides);
}

/** Two ways of writing one name are one name. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export function inOrder(sides: readonly Side[]): readonly Side[] {
  return sides.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
