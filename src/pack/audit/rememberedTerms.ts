import { keyOf, type Cell, type Quantity } from './unknowns';

/** The term of a part in its sum: the key of its number, which is added once. */
export type PartTerm = readonly [key: string, coefficient: 1];

/** Gives the term of a cell in the sums that it is part of. */
export type TermOf = (cell: Cell) => PartTerm;

/**
 * Remembers the term of each cell for one quantity. A cell is part of several sums and is asked about many times. Writing its key each time, and keeping
 * all these keys, would take longer than the arithmetic.
 */
export function rememberedTerms(quantity: Quantity): TermOf {
  const terms = new Map<Cell, PartTerm>();
  return (cell) => {
    const knownTerm = terms.get(cell);
    if (knownTerm !== undefined) return knownTerm;
    const term: PartTerm = [keyOf(quantity, cell), 1];
    terms.set(cell, term);
    return term;
  };
}
