/** One count of people that a figure shows, or that follows from figures. */
export type Count = {
  /** The id of its indicator, where a figure shows it. */
  readonly indicator?: string | undefined;
  /** Undefined where nobody here knows it: the officer's own file withholds it, or no row holds it and it does not follow. */
  readonly value: number | undefined;
  /** The index of the figure that shows it; undefined where none does and it only follows: an increase, a complement, a remainder. */
  readonly figureIndex: number | undefined;
  /** A published file shows it, whatever this plan does. */
  readonly isPublished?: true | undefined;
  /** The smallest possible value if it is not shown. A withheld count is at least 1, because a true 0 is shown. */
  readonly least: 0 | 1;
  /** Whether the count must not be worked out whenever it is not shown, or only if it is small itself, as a denominator. */
  readonly hideWhen: 'always' | 'small';
  /** The count is of things such as schools or pounds, so it may be published however small it is. */
  readonly isOfThings?: true | undefined;
  /** The count is what a total has beyond its parts. A reader may know it, or may assume that it is 0. */
  readonly isRemainder?: true | undefined;
};

/** A total that is the sum of its parts and an offset, by which the figures do not quite add up. Counts are given by their index. */
export type SumLine = {
  readonly total: number;
  readonly parts: readonly number[];
  readonly offset?: number | undefined;
};

/** Counts of people and the sums that they are in, in any number of dimensions. A figure is withheld together with all its counts. */
export type CountTable = {
  readonly counts: readonly Count[];
  readonly lines: readonly SumLine[];
  /** The figures that are withheld whatever they are: by the officer's own file, as exempt, as a draft. */
  readonly withheldAnyway: ReadonlySet<number>;
  /** The order in which figures are withheld to protect others, lowest first. It depends on a figure's place in the tables, never on its value. */
  readonly ranks?: ReadonlyMap<number, number> | undefined;
};

/** The indexes of the figures that are withheld so far. */
export type WithheldIndexes = ReadonlySet<number>;

/** Whether readers see a count. */
export function isShown({ value, figureIndex, isPublished }: Count, withheld: WithheldIndexes): boolean {
  if (isPublished === true) return true;
  return value !== undefined && figureIndex !== undefined && !withheld.has(figureIndex);
}

/** Whether a count is one that may not be published: from 1 to one below the smallest that may. A true 0 is shown. */
export function isSmall(count: number | undefined, smallestCount: number): boolean {
  return count !== undefined && count > 0 && count < smallestCount;
}

/** Whether a count is of too few people to publish. */
export function isOfFewPeople({ value, isOfThings }: Count, smallestCount: number): boolean {
  return isOfThings !== true && isSmall(value, smallestCount);
}

/** Whether a count that is not shown must not be worked out. */
export function mustHide(count: Count, smallestCount: number): boolean {
  return count.isPublished !== true && (count.hideWhen === 'always' || isOfFewPeople(count, smallestCount));
}

/** The least and the most that a count can be for a reader who knows the rules. */
export type Bounds = { readonly least: number; readonly most: number };

/**
 * The rules are public, so a reader knows which figures are withheld for being small: each of these is below the smallest that may be
 * published. Of a figure withheld to protect others a reader knows only that it is not 0.
 */
export function boundsOf(count: Count, smallestCount: number): Bounds {
  const isKnownSmall = count.figureIndex !== undefined && isOfFewPeople(count, smallestCount);
  return isKnownSmall && count.least === 1
    ? { least: 1, most: smallestCount - 1 }
    : { least: count.least, most: Number.POSITIVE_INFINITY };
}

/** The figure to withhold first among those of some counts that are shown and are not 0. Undefined if there is none. */
export function firstToWithhold(
  indexes: readonly number[],
  { counts, ranks }: Pick<CountTable, 'counts' | 'ranks'>,
  withheld: WithheldIndexes,
): number | undefined {
  let firstFigure: { readonly figure: number; readonly rank: number } | undefined;
  for (const index of indexes) {
    const count = counts[index];
    if (count?.figureIndex === undefined || !isShown(count, withheld) || count.isPublished === true) continue;
    if (count.value === undefined || count.value <= 0) continue;
    const rank = rankOf(count.figureIndex, ranks);
    if (firstFigure === undefined || rank < firstFigure.rank)
      firstFigure = { figure: count.figureIndex, rank };
  }
  return firstFigure?.figure;
}

/** Without ranks the last in order is withheld first. */
export function rankOf(figure: number, ranks: CountTable['ranks']): number {
  return ranks === undefined ? -figure : (ranks.get(figure) ?? Number.POSITIVE_INFINITY);
}
