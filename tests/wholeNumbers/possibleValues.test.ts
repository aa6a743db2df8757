import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { possibleValues } from '@/wholeNumbers/possibleValues';
import type { Relation, WholeNumbers } from '@/wholeNumbers/wholeNumbers';

/** So many unknown counts of at least 1, and sums of some of them. */
function counts(many: number, ...sums: readonly (readonly [places: readonly number[], sum: number])[]) {
  return {
    least: Array.from({ length: many }, () => 1),
    relations: sums.map(([places, sum]) => ({
      terms: places.map((place) => [place, 1] as const),
      low: sum,
      high: sum,
    })),
  };
}

function narrowOf(system: WholeNumbers): Record<string, readonly number[]> | 'contradiction' {
  const found = possibleValues(system, system.least.keys());
  return found.kind === 'narrow' ? Object.fromEntries(found.values) : found.kind;
}

describe('withheld counts', () => {
  it('one alone in a total is worked out', () => {
    expect(narrowOf(counts(1, [[0], 3]))).toEqual({ 0: [3] });
  });

  it('two that come to 3 are 1 and 2, one way or the other: not enough', () => {
    expect(narrowOf(counts(2, [[0, 1], 3]))).toEqual({ 0: [1, 2], 1: [1, 2] });
  });

  it('two that come to 4 can each be 1, 2 or 3', () => {
    expect(narrowOf(counts(2, [[0, 1], 4]))).toEqual({});
  });

  it('the corners of a rectangle hide each other', () => {
    expect(narrowOf(counts(4, [[0, 1], 23], [[2, 3], 37], [[0, 2], 15], [[1, 3], 45]))).toEqual({});
  });

  it('two totals that overlap give one of three away', () => {
    expect(narrowOf(counts(3, [[0, 1], 20], [[0, 1, 2], 24]))).toEqual({ 2: [4] });
  });

  it('totals that cannot be true together are said to be so', () => {
    expect(narrowOf(counts(2, [[0, 1], 1]))).toBe('contradiction');
    expect(narrowOf(counts(1, [[0], 3], [[0], 4]))).toBe('contradiction');
  });

  it('a sum that is known only within limits narrows a count too', () => {
    const relation: Relation = { terms: [[0, 10]], low: 25, high: 44 };
    expect(narrowOf({ least: [1], relations: [relation] })).toEqual({ 0: [3, 4] });
  });

  it('halves are no counts: 2a + 2b = 7 has no answer', () => {
    const relation: Relation = {
      terms: [
        [0, 2],
        [1, 2],
      ],
      low: 7,
      high: 7,
    };
    expect(narrowOf({ least: [1, 1], relations: [relation] })).toBe('contradiction');
  });
});

describe('any small system', () => {
  const MOST = 6;
  const small = fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
      fc.array(
        fc.tuple(
          fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 }),
          fc.integer({ min: 0, max: 2 }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([truth, sums]): WholeNumbers => {
      const relations = sums.map(([factors, slack]): Relation => {
        const terms = truth.map((_, index) => [index, factors[index] ?? 0] as const);
        const sum = truth.reduce((so, number, place) => so + number * (factors[place] ?? 0), 0);
        return { terms: terms.filter(([, times]) => times !== 0), low: sum - slack, high: sum };
      });
      // Each number has an end, so that all can be tried one by one.
      const ends = truth.map((_, index): Relation => ({ terms: [[index, 1]], low: 0, high: MOST }));
      return { least: truth.map(() => 0), relations: [...relations, ...ends] };
    });

  it('gives the values that trying every number gives', () => {
    fc.assert(
      fc.property(small, (system) => {
        const tried = system.least.map(() => new Set<number>());
        for (let code = 0; code < (MOST + 1) ** system.least.length; code += 1) {
          const numbers = system.least.map((_, index) => Math.floor(code / (MOST + 1) ** index) % (MOST + 1));
          const fits = system.relations.every(({ terms, low, high }) => {
            const sum = terms.reduce((so, [place, times]) => so + times * (numbers[place] ?? 0), 0);
            return low <= sum && sum <= high;
          });
          if (fits) numbers.forEach((number, index) => tried[index]?.add(number));
        }
        const few = tried.flatMap((values, index) =>
          values.size < 3 ? [[String(index), values] as const] : [],
        );
        expect(narrowOf(system)).toEqual(
          Object.fromEntries(few.map(([place, values]) => [place, [...values].toSorted((a, b) => a - b)])),
        );
      }),
      { numRuns: 300 },
    );
  });
});
