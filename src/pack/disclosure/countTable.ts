/** One count of people: a figure shows it, or it follows from figures. */
export type Count = {
  /** The id of the indicator whose figure shows the count. */
  readonly indicator?: string | undefined;
  /** The value of the count. Undefined if the officer's own file withholds it, or if no row has it and it does not follow from others. */
  readonly value: number | undefined;
  /** The index of the figure that shows the count. Undefined for a count that only follows from figures: an increase, a complement, a remainder. */
  readonly figureIndex: number | undefined;
  /** Whether a published file shows the count, whatever this plan withholds. */
  readonly isPublished?: true | undefined;
  /** The smallest value that the count can have if it is not shown. A withheld count is at least 1, because a true 0 is shown. */
  readonly least: 0 | 1;
  /** When the count must not be worked out: whenever it is not shown, or only if it is small itself, as for a denominator. */
  readonly hideWhen: 'always' | 'small';
  /** Whether the count is of things such as schools or pounds. Such a count may be published however small it is. */
  readonly isOfThings?: true | undefined;
  /** Whether the count is what a total has beyond its parts. A reader may know this number, or may assume that it is 0. */
  readonly isRemainder?: true | undefined;
};

/** A sum: the total equals its parts plus an offset, because the figures may not quite add up. Counts are given by their index. */
export type SumLine = {
  readonly total: number;
  readonly parts: readonly number[];
  readonly offset?: number | undefined;
};

/** Counts of people and the sums that they are in, in any number of dimensions. A figure is withheld together with all its counts. */
export type CountTable = {
  readonly counts: readonly Count[];
  readonly lines: readonly SumLine[];
  /** Figures that are withheld whatever their counts are: the officer's own file withholds them, or they are exempt or drafts. */
  readonly withheldAnyway: ReadonlySet<number>;
  /** The order in which figures are withheld to protect others, lowest rank first. A rank depends on the figure's place in the tables, never on its value. */
  readonly ranks?: ReadonlyMap<number, number> | undefined;
};

/** The indexes of the figures that have been withheld so far. */
export type WithheldIndexes = ReadonlySet<number>;

/** Whether readers see a count. */
export function isShown({ value, figureIndex, isPublished }: Count, withheld: WithheldIndexes): boolean {
  if (isPublished === true) return true;
  return value !== undefined && figureIndex !== undefined && !withheld.has(figureIndex);
}

/** Whether a count is too small to publish: at least 1, and below the smallest count that may be published. A true 0 is shown. */
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

/** The smallest and largest value that a count can have for a reader who knows the rules. */
export type Bounds = { readonly least: number; readonly most: number };

/**
 * The rules are public, so a reader knows which figures are withheld because they are small, and that each is below the smallest count that
 * may be published. Of a figure that is withheld to protect others, a reader knows only that it is not 0.
 */
export function boundsOf(count: Count, smallestCount: number): Bounds {
  const isKnownSmall = count.figureIndex !== undefined && isOfFewPeople(count, smallestCount);
  return isKnownSmall && count.least === 1
    ? { least: 1, most: smallestCount - 1 }
    : { least: count.least, most: Number.POSITIVE_INFINITY };
}

/** The figure to withhold first among some counts: only counts that are shown and are not 0 are considered. Returns undefined if there is none. */
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

/** Without ranks, the last figure in the officer's order is withheld first. */
export function rankOf(figure: number, ranks: CountTable['ranks']): number {
  return ranks === undefined ? -figure : (ranks.get(figure) ?? Number.POSITIVE_INFINITY);
}
