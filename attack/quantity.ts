/**
 * What can be asked of a cell: the count itself (or the count behind a share or rate), the people it is a share of, those left over, the increase of a
 * running total since the period before, the mean, and the count as it was before a revision.
 */
export type Quantity = 'count' | 'denominator' | 'rest' | 'increase' | 'mean' | 'was';

/** A cell as a reader sees it. The indicator is named by its title, so that it is the same in plans and releases with other ids. */
export type CellName = {
  readonly title: string;
  readonly area: string;
  /** The period as text, such as `202324 Financial year Q1`. */
  readonly period: string;
  /** The groups as text: empty for the headline, otherwise `age=16;sex=Female`, sorted by name. */
  readonly group: string;
};

/** The key of one quantity of one cell, which the generator and the attacker both use. */
export function quantityKey(quantity: Quantity, { title, area, period, group }: CellName): string {
  return [quantity, title, area, period, group].join('|');
}

/** The groups of a breakdown's text, sorted by name. */
export function groupName(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}

/** What a local reader knows without any file: which areas lie in which, and which figures make up which. */
export type Knowledge = {
  /** The area that each area lies in. */
  readonly areas: readonly { readonly area: string; readonly kind: string; readonly within: string }[];
  /** The groups of every breakdown; `groups` lists those that lie in others. */
  readonly names: readonly { readonly name: string; readonly groups: readonly string[] }[];
  readonly groups: readonly { readonly name: string; readonly group: string; readonly partOf: string }[];
  /** Sums across indicators, by title. If the whole is empty, it is everyone: the shares make up 100%. */
  readonly indicators: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  /** Sums between any figures, which a reader guesses from the titles. */
  readonly lines?: readonly KnownLine[];
  /** Figures that may be below 0, by the key of their count. */
  readonly signedKeys?: readonly string[];
};

/** A relation between quantities, by their keys: `least ≤ terms ≤ most`. A reader can write it down if the figures that it `needs` are shown. */
export type KnownLine = {
  readonly terms: readonly (readonly [factor: number, key: string])[];
  readonly least: number;
  readonly most: number;
  readonly neededKeys?: readonly string[];
};
