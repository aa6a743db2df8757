import { describe, expect, it } from 'vitest';
import type { CountTable } from '@/pack/disclosure/countTable';
import { withheldFigures } from '@/pack/disclosure/withheldFigures';
import { aCount, aCountTable } from '#mocks/aCountTable';

/** The figures as readers see them. */
function shown(table: CountTable, smallest = 6): readonly (number | 'c' | undefined)[] {
  const { primaryFigures, secondaryFigures } = withheldFigures(table, smallest);
  return table.counts.flatMap(({ value, figureIndex }) =>
    figureIndex === undefined
      ? []
      : [primaryFigures.has(figureIndex) || secondaryFigures.has(figureIndex) ? 'c' : value],
  );
}

/** The parts of one total, and the total last. */
function line(...parts: readonly number[]): readonly (number | 'c' | undefined)[] {
  return shown(aCountTable([parts.length], parts));
}

/** The rows of a table, each with its total, and the row of totals. */
function grid(rows: readonly (readonly number[])[]): readonly (readonly (number | 'c' | undefined)[])[] {
  const width = rows[0]?.length ?? 0;
  const all = shown(aCountTable([rows.length, width], rows.flat()));
  return Array.from({ length: rows.length + 1 }, (_, row) =>
    all.slice(row * (width + 1), (row + 1) * (width + 1)),
  );
}

describe('the parts of one total', () => {
  it('one that is small takes the last with it, whatever that is', () => {
    expect(line(3, 12, 25, 60)).toEqual(['c', 12, 25, 'c', 100]);
    expect(line(3, 40, 57)).toEqual(['c', 40, 'c', 100]);
    expect(line(12, 25, 60, 3)).toEqual([12, 25, 'c', 'c', 100]);
    expect(line(5, 9, 9)).toEqual(['c', 9, 'c', 23]);
  });

  it('two that are small hide each other where their sum leaves room: 3 + 4 = 7', () => {
    expect(line(3, 4, 93)).toEqual(['c', 'c', 93, 100]);
  });

  it('two that come to 2 can only be 1 and 1, and take a third with them', () => {
    expect(line(1, 1, 98)).toEqual(['c', 'c', 'c', 100]);
  });

  it('two that come to 3 are 1 and 2, and take a third with them', () => {
    expect(line(1, 2, 97)).toEqual(['c', 'c', 'c', 100]);
  });

  it('a true 0 is shown, and hides nothing', () => {
    expect(line(0, 2, 98)).toEqual([0, 'c', 'c', 100]);
  });

  it('where no other part could hide it, the total is withheld', () => {
    expect(line(0, 5)).toEqual([0, 'c', 'c']);
  });

  it('nothing is withheld where nothing is small', () => {
    expect(line(6, 7)).toEqual([6, 7, 13]);
  });

  it('two that come to 9 or 10 are 4 and 5 for who knows that both are small, and take a third with them', () => {
    expect(line(4, 5, 20, 71)).toEqual(['c', 'c', 20, 'c', 100]);
    expect(line(5, 5, 90)).toEqual(['c', 'c', 'c', 100]);
  });
});

describe('a table with rows and columns', () => {
  it('a small cell is hidden by the rectangle that stands last', () => {
    expect(
      grid([
        [3, 20, 30],
        [12, 25, 40],
        [9, 31, 50],
      ]),
    ).toEqual([
      ['c', 20, 'c', 53],
      [12, 25, 40, 77],
      ['c', 31, 'c', 90],
      [24, 76, 120, 220],
    ]);
  });

  it('where a 0 leaves no rectangle, totals are withheld, and the 0 is shown', () => {
    expect(
      grid([
        [0, 4],
        [7, 9],
      ]),
    ).toEqual([
      [0, 'c', 'c'],
      [7, 'c', 'c'],
      [7, 13, 20],
    ]);
  });

  it('a 0 in one row leaves no rectangle for the small cell beside it', () => {
    const rows = grid([
      [2, 0, 5],
      [3, 4, 6],
    ]);
    expect(rows[0]?.[1]).toBe(0);
    expect(rows.flat().filter((one) => one === 'c').length).toBeGreaterThan(4);
  });

  it('nothing is withheld where nothing is small', () => {
    expect(
      grid([
        [10, 20],
        [30, 40],
      ]),
    ).toEqual([
      [10, 20, 30],
      [30, 40, 70],
      [40, 60, 100],
    ]);
  });

  it('the first of two small cells finds its rectangle, and the second uses what is withheld already', () => {
    const rows = grid([
      [3, 20, 30],
      [12, 4, 40],
      [90, 31, 50],
    ]);
    expect(rows).toEqual([
      ['c', 'c', 30, 53],
      ['c', 'c', 40, 56],
      [90, 31, 50, 171],
      [105, 55, 120, 280],
    ]);
  });
});

describe('sums that are not shown themselves', () => {
  // 4, 11, 13, 30 are the year so far; the increases are 4, 7, 2 and 17.
  it('of the year so far, a small increase takes the figure before it along', () => {
    const [first, second, third, fourth] = [0, 1, 2, 3];
    const counts = [
      ...[4, 11, 13, 30].map((value, figure) => aCount(value, figure)),
      ...[7, 2, 17].map((value) => aCount(value, undefined)),
    ];
    const lines = [
      { total: second, parts: [first, 4] },
      { total: third, parts: [second, 5] },
      { total: fourth, parts: [third, 6] },
    ];
    expect(shown({ counts, lines, withheldAnyway: new Set() })).toEqual(['c', 'c', 13, 30]);
  });

  it('a small remainder, of which no part is listed, takes two parts along: one alone seems to be what is left', () => {
    const counts = [
      aCount(55, 0),
      aCount(42, 1),
      aCount(100, 2),
      { ...aCount(3, undefined), isRemainder: true as const },
    ];
    const lines = [{ total: 2, parts: [0, 1, 3] }];
    expect(shown({ counts, lines, withheldAnyway: new Set() })).toEqual(['c', 'c', 100]);
  });

  it('a reader who takes it that there is no remainder learns nothing either', () => {
    const counts = [
      aCount(3, 0),
      aCount(42, 1),
      aCount(100, 2),
      { ...aCount(55, undefined), isRemainder: true as const },
    ];
    const lines = [{ total: 2, parts: [0, 1, 3] }];
    expect(shown({ counts, lines, withheldAnyway: new Set() })).toEqual(['c', 'c', 100]);
  });

  it('what the officer withholds already is hidden as well', () => {
    const counts = [aCount(undefined, 0), aCount(97, 1), aCount(100, 2)];
    const lines = [{ total: 2, parts: [0, 1] }];
    expect(shown({ counts, lines, withheldAnyway: new Set([0]) })).toEqual(['c', 'c', 100]);
  });
});

describe('a plan that publishes from another count', () => {
  it('withholds by its own: from 10, a 9 is small', () => {
    expect(shown(aCountTable([3], [9, 20, 30]), 10)).toEqual(['c', 20, 'c', 59]);
  });

  it('withholds nothing from 1', () => {
    expect(shown(aCountTable([2], [1, 2]), 1)).toEqual([1, 2, 3]);
  });
});
