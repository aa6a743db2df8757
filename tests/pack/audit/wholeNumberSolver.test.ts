import { describe, expect, it } from 'vitest';
import { simplestFraction } from '@/pack/audit/simplestFraction';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import type { WholeNumberProblem } from '@/pack/audit/wholeNumberProblem';

const solver = await wholeNumberSolver();

/** 2a + 2b = c, a and b from 1 to 9. */
function twice(total: number): WholeNumberProblem {
  const terms = [[0, 2] as const, [1, 2] as const];
  return { minimums: [1, 1], maximums: [9, 9], relations: [{ terms, lowerLimit: total, upperLimit: total }] };
}

const COUNTS: readonly number[] = [278, 225, 40, 236];
/** Each ward's people between two multiples of its count: count × 200,000 between them. */
const PEOPLE = [
  [8881, 8883],
  [199_999, 200_001],
  [78_431, 78_433],
  [16_713, 16_715],
] as const;
/** Which numbers each sum adds, takes away and leaves a rest for. */
const SUMS = [
  [[4, 6, 16], [0]],
  [[2, 17], [6]],
  [[0, 18], [8]],
  [[2, 19], [9]],
  [[4, 20], [10]],
  [[6, 21], [11]],
  [[5, 7, 22], [1]],
  [[3, 23], [7]],
  [[1, 24], [12]],
  [[3, 25], [13]],
  [[5, 26], [14]],
  [[7, 27], [15]],
] as const;

/** Counts and people of four wards (numbers 0 to 7), the sums that they are parts of, and what is missing from each. */
function fourWards(): WholeNumberProblem {
  const others = Array.from({ length: 20 }, () => 0);
  const rates = PEOPLE.flatMap(([low, high], ward) => [
    {
      terms: [[2 * ward, 200_000] as const, [2 * ward + 1, -high] as const],
      lowerLimit: -Infinity,
      upperLimit: 0,
    },
    {
      terms: [[2 * ward, 200_000] as const, [2 * ward + 1, -low] as const],
      lowerLimit: 0,
      upperLimit: Infinity,
    },
  ]);
  const sums = SUMS.map(([added, taken]) => ({
    terms: [...added.map((place) => [place, 1] as const), ...taken.map((place) => [place, -1] as const)],
    lowerLimit: 0,
    upperLimit: 0,
  }));
  return {
    minimums: [...COUNTS.flatMap((count) => [count, 1]), ...others],
    maximums: [...COUNTS.flatMap((count) => [count, 50_084.45]), ...others.map(() => 50_084.45)],
    relations: [...rates, ...sums],
  };
}

describe('the solver of whole numbers', () => {
  it('finds the smallest and the largest that a number can be: 1 and 4 where two come to 5', () => {
    const asking = solver.openSession(twice(10));
    const ends = [1, -1].map((weight) => asking.askBest(new Map([[0, weight]])));
    asking.dispose();
    expect(ends.map((end) => end.kind === 'found' && end.values[0])).toEqual([4, 1]);
  });

  it('proves that there are none, though fractions would do: 2a + 2b is never 7', () => {
    const asking = solver.openSession(twice(7));
    expect(asking.ask(new Map())).toEqual({ kind: 'none' });
    asking.dispose();
  });

  it('keeps a number between other limits for one question only', () => {
    const asking = solver.openSession(twice(10));
    expect(asking.ask(new Map(), { index: 0, minimum: 5, maximum: 9 })).toEqual({ kind: 'none' });
    expect(asking.ask(new Map(), { index: 0, minimum: 4, maximum: 9 })).toEqual({
      kind: 'found',
      values: [4, 1],
    });
    expect(asking.ask(new Map()).kind).toBe('found');
    asking.dispose();
  });

  // Four wards' counts and their rates of people. HiGHS says while it simplifies the problem that nothing answers it; these do: 278 of 6,260, 225 of 225, 40 of 102, 236 of 2,824.
  it('finds numbers where HiGHS, simplifying the problem, proves that there are none', () => {
    const asking = solver.openSession(fourWards());
    const answer = asking.ask(new Map());
    asking.dispose();
    expect(answer.kind === 'found' && answer.values.slice(0, 8)).toEqual([
      278, 6260, 225, 225, 40, 102, 236, 2824,
    ]);
  });

  it('gives up a problem that is too large', () => {
    const many = Array.from({ length: 60_001 }, () => 0);
    const asking = solver.openSession({ minimums: many, maximums: many, relations: [] });
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
