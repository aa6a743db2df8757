import { describe, expect, it } from 'vitest';
import { simplestFraction } from '@/pack/audit/simplestFraction';
import { wholeNumberSolver, type WholeNumbers } from '@/pack/audit/wholeNumberSolver';

const solver = await wholeNumberSolver();

/** 2a + 2b = c, a and b from 1 to 9. */
function twice(total: number): WholeNumbers {
  const terms = [[0, 2] as const, [1, 2] as const];
  return { least: [1, 1], most: [9, 9], relations: [{ terms, low: total, high: total }] };
}

describe('the solver of whole numbers', () => {
  it('finds the smallest and the largest that a number can be: 1 and 4 where two come to 5', () => {
    const asking = solver.open(twice(10));
    const ends = [1, -1].map((weight) => asking.askBest(new Map([[0, weight]])));
    asking.dispose();
    expect(ends.map((end) => end.kind === 'found' && end.values[0])).toEqual([4, 1]);
  });

  it('proves that there are none, though fractions would do: 2a + 2b is never 7', () => {
    const asking = solver.open(twice(7));
    expect(asking.ask(new Map())).toEqual({ kind: 'none' });
    asking.dispose();
  });

  it('keeps a number between other limits for one question only', () => {
    const asking = solver.open(twice(10));
    expect(asking.ask(new Map(), { place: 0, least: 5, most: 9 })).toEqual({ kind: 'none' });
    expect(asking.ask(new Map(), { place: 0, least: 4, most: 9 })).toEqual({ kind: 'found', values: [4, 1] });
    expect(asking.ask(new Map()).kind).toBe('found');
    asking.dispose();
  });

  it('gives up a problem that is too large', () => {
    const many = Array.from({ length: 60_001 }, () => 0);
    const asking = solver.open({ least: many, most: many, relations: [] });
    expect(asking.ask(new Map())).toEqual({ kind: 'undecided' });
    asking.dispose();
  });
});

describe('the simplest fraction', () => {
  it('of 1.4285714286% is 1 of 70, and of 0.375 three eighths', () => {
    expect(simplestFraction(0.0142857142855, 0.0142857142865)).toEqual([1, 70]);
    expect(simplestFraction(0.3749, 0.3751)).toEqual([3, 8]);
    expect(simplestFraction(0, 0.1)).toEqual([0, 1]);
  });
});
