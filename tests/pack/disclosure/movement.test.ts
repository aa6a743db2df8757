import { describe, expect, it } from 'vitest';
import { movement, type CountRange } from '@/pack/disclosure/movement';
import { movesOf } from '@/pack/disclosure/moves';

/** Four cells of a table of two by two, of which rows and columns must stay what they are. */
const CELLS = [10, 11, 20, 21];
const SUMS = [
  [10, 11],
  [20, 21],
  [10, 20],
  [11, 21],
].map((sum) => sum.map((cell) => [cell, 1] as const));

const anyCount = (value: number): CountRange => ({ value, least: 0, most: Number.POSITIVE_INFINITY });

describe('a walk over the tables that are possible', () => {
  it('shows three values of every cell of a rectangle with room', () => {
    const found = movement(movesOf(CELLS, SUMS), () => anyCount(7), CELLS);
    expect(found).toEqual({ fixedCounts: [], undecidedCounts: [] });
  });

  it('leaves open a rectangle of which one cell can have two values only', () => {
    const rangeOf = (cell: number) => (cell === 10 ? { value: 1, least: 1, most: 2 } : anyCount(7));
    const found = movement(movesOf(CELLS, SUMS), rangeOf, CELLS);
    expect(found).toEqual({ fixedCounts: [], undecidedCounts: CELLS });
  });

  it('holds what a sum alone settles', () => {
    const found = movement(
      movesOf([10, 11, 20], [[[10, 1]], SUMS[0] ?? []]),
      () => anyCount(7),
      [10, 11, 20],
    );
    expect(found).toEqual({ fixedCounts: [10, 11], undecidedCounts: [20] });
  });
});
