/** One count of people that a figure shows, or that follows from figures. */
export type Count = {
  /** The id of its indicator, where a figure shows it. */
  readonly indicator?: string | undefined;
  /** Undefined where nobody here knows it: the officer's own file withholds it, or no row holds it and it does not follow. */
  readonly value: number | undefined;
  /** The index of the figure that shows it; undefined where none does and it only follows: an increase, a complement, a remainder. */
  readonly figure: number | undefined;
  /** A published file shows it, whatever this plan does. */
  readonly isPublished?: true | undefined;
  /** The smallest possible value if it is not shown. A withheld count is at least 1, because a true 0 is shown. */
  readonly least: 0 | 1;
  /** Whether it must stay hidden whenever it is not shown, or only where it is small itself: a denominator is no secret. */
  readonly guard: 'always' | 'small';
  /** The count is of things such as schools or pounds, so it may be published however small it is. */
  readonly isOfThings?: true | undefined;
  /** What a total has beyond its parts: a reader may know it, or take it that there is nothing. */
  readonly isRemainder?: true | undefined;
};

/** A total is the sum of its parts and the offset, by which the figures themselves do not add up; counts by index. */
export type Line = {
  readonly total: number;
  readonly parts: readonly number[];
  readonly offset?: number | undefined;
};

/** Counts of people and the sums in which they stand, in any number of dimensions. Figures are withheld whole, with all their counts. */
export type CountTable = {
  readonly counts: readonly Count[];
  readonly lines: readonly Line[];
  /** The figures that are withheld whatever they are: by the officer's own file, as exempt, as a draft. */
  readonly given: ReadonlySet<number>;
  /** The order in which figures are withheld to protect others, lowest first. It depends on a figure's place in the tables, never on its value. */
  readonly ranks?: ReadonlyMap<number, number> | undefined;
};

/** The figures that are withheld so far, and what follows from it for the counts. */
export type Withheld = ReadonlySet<number>;

/** Whether readers see a count. */
export function isShown({ value, figure, isPublished }: Count, withheld: Withheld): boolean {
  if (isPublished === true) return true;
  return value !== undefined && figure !== undefined && !withheld.has(figure);
}

/** Whether a count is one that may not be published: from 1 to one below the smallest that may. A true 0 is shown. */
export function isSmall(count: number | undefined, smallest: number): boolean {
  return count !== undefined && count > 0 && count < smallest;
}

/** Whether a count is of too few people to publish. */
export function isOfFewPeople({ value, isOfThings }: Count, smallest: number): boolean {
  return isOfThings !== true && isSmall(value, smallest);
}

/** Whether a count that is not shown must not be worked out. */
export function mustHide(count: Count, smallest: number): boolean {
  return count.isPublished !== true && (count.guard === 'always' || isOfFewPeople(count, smallest));
}

/** What a reader who knows the rules takes for the least and the most that a count can be. */
export type Bounds = { readonly least: number; readonly most: number };

/**
 * The rules are public, so a reader knows which figures are withheld for being small: each of these is below the smallest that may be
 * published. Of a figure withheld for the sake of others nobody knows more than that it is not 0.
 */
export function boundsOf(count: Count, smallest: number): Bounds {
  const isKnownSmall = count.figure !== undefined && isOfFewPeople(count, smallest);
  return isKnownSmall && count.least === 1
    ? { least: 1, most: smallest - 1 }
    : { least: count.least, most: Number.POSITIVE_INFINITY };
}

/** The figure to withhold first among those of some counts that are shown and are not 0. Undefined if there is none. */
export function firstToWithhold(
  indexes: readonly number[],
  { counts, ranks }: Pick<CountTable, 'counts' | 'ranks'>,
  withheld: Withheld,
): number | undefined {
  let found: { readonly figure: number; readonly rank: number } | undefined;
  for (const index of indexes) {
    const count = counts[index];
    if (count?.figure === undefined || !isShown(count, withheld) || count.isPublished === true) continue;
    if (count.value === undefined || count.value <= 0) continue;
    const rank = rankOf(count.figure, ranks);
    if (found === undefined || rank < found.rank) found = { figure: count.figure, rank };
  }
  return found?.figure;
}

/** Without ranks the last in order is withheld first. */
export function rankOf(figure: number, ranks: CountTable['ranks']): number {
  return ranks === undefined ? -figure : (ranks.get(figure) ?? Number.POSITIVE_INFINITY);
}
