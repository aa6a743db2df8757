/**
 * What can be asked of a cell: the count itself (or the count behind a share or rate), the people it is a share of, those left over, the increase of a
 * running total since the period before, the mean, and the count as it was before a revision.
 */
export type Quantity = 'count' | 'denominator' | 'rest' | 'increase' | 'mean' | 'was';

/** A cell by what a reader sees: the title of the indicator, so that plans and releases with other ids are the same. */
export type CellName = {
  readonly title: string;
  readonly area: string;
  /** `202324 Financial year Q1`. */
  readonly period: string;
  /** Empty for the headline, else `age=16;sex=Female`, the names in order. */
  readonly group: string;
};

/** The name under which the generator and the attacker speak of one quantity of one cell. */
export function quantityKey(quantity: Quantity, { title, area, period, group }: CellName): string {
  return [quantity, title, area, period, group].join('|');
}

/** The pairs of a breakdown in the order of their names. */
export function groupName(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}

/** What a local reader knows without any file: which areas lie in which, and which figures make up which. */
export type Knowledge = {
  /** Each area with the one it lies in. */
  readonly areas: readonly { readonly area: string; readonly kind: string; readonly within: string }[];
  /** Every group that a name has, and those that lie in others. */
  readonly names: readonly { readonly name: string; readonly groups: readonly string[] }[];
  readonly groups: readonly { readonly name: string; readonly group: string; readonly partOf: string }[];
  /** By title. An empty whole is everyone: the shares make up 100%. */
  readonly indicators: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  /** Sums between any figures, which a reader guesses from titles. */
  readonly lines?: readonly KnownLine[];
  /** Figures that may be below 0, by the key of their count. */
  readonly signedKeys?: readonly string[];
};

/** `least ≤ terms ≤ most` of quantities by key, which a reader can write down if the figures that it `needs` are shown. */
export type KnownLine = {
  readonly terms: readonly (readonly [factor: number, key: string])[];
  readonly least: number;
  readonly most: number;
  readonly neededKeys?: readonly string[];
};
