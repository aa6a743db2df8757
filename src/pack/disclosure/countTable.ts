/** One count of people that a figure shows, or that follows from figures. */
export type Count = {
  /** Undefined where nobody here knows it: the officer's own file withholds it. */
  readonly value: number | undefined;
  /** The place of the figure that shows it; undefined where none does and it only follows: an increase, a complement, a remainder. */
  readonly figure: number | undefined;
  /** The least that it can be where it is not shown: a count withheld is 1 at the least, for a true 0 is shown. */
  readonly least: 0 | 1;
  /** Whether it must stay hidden whenever it is not shown, or only where it is small itself: a denominator is no secret. */
  readonly guard: 'always' | 'small';
  /** What a total has beyond its parts: a reader may take it that there is nothing. */
  readonly isRemainder?: true;
};

/** A total and its parts, by place. */
export type Line = {
  readonly total: number;
  readonly parts: readonly number[];
  /** The parts do not come to the total, but a reader who does not see them all may take it that they do. */
  readonly isAssumed?: true;
};

/** Counts of people and the sums in which they stand, in any number of dimensions. Figures are withheld whole, with all their counts. */
export type CountTable = {
  readonly counts: readonly Count[];
  readonly lines: readonly Line[];
  /** The figures that the officer's own file withholds already. */
  readonly given: ReadonlySet<number>;
};

/** The figures that are withheld so far, and what follows from it for the counts. */
export type Withheld = ReadonlySet<number>;

/** Whether readers see a count. */
export function isShown({ value, figure }: Count, withheld: Withheld): boolean {
  return value !== undefined && figure !== undefined && !withheld.has(figure);
}

/** Whether a count is one that may not be published: from 1 to one below the smallest that may (domain.md §7.2). A true 0 is shown. */
export function isSmall(count: number | undefined, smallest: number): boolean {
  return count !== undefined && count > 0 && count < smallest;
}

/** Whether a count that is not shown must not be worked out. */
export function mustHide({ value, guard }: Count, smallest: number): boolean {
  return guard === 'always' || isSmall(value, smallest);
}
