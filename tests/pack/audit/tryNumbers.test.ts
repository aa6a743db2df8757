import { describe, expect, it } from 'vitest';
import { layoutOf, narrowSpans, type Spans } from '@/pack/audit/narrowing';
import type { Question } from '@/pack/audit/guard';
import { tryNearFractions, tryNumbers } from '@/pack/audit/tryNumbers';
import { keepsAllRelations } from '@/pack/audit/keepsAllRelations';
import type { Relation, WholeNumberProblem } from '@/pack/audit/wholeNumberProblem';

const withheld = (index: number): Question => ({ index, guard: { kind: 'withheld' } });
const sum = (total: number, ...places: readonly number[]): Relation => ({
  terms: places.map((place) => [place, 1] as const),
  lowerLimit: total,
  upperLimit: total,
});

/** Numbers from 0 to `most` that keep some sums. */
function numbers(count: number, most: number, relations: readonly Relation[]): WholeNumberProblem {
  return {
    minimums: Array.from({ length: count }, () => 0),
    maximums: Array.from({ length: count }, () => most),
    relations,
  };
}

function narrowed(problem: WholeNumberProblem): Spans | undefined {
  const spans = {
    minimums: Float64Array.from(problem.minimums),
    maximums: Float64Array.from(problem.maximums),
  };
  const layout = layoutOf(problem);
  return narrowSpans(layout, spans, [...layout.lowerLimits.keys()]) ? spans : undefined;
}

describe('narrowing', () => {
  it('leaves each of two numbers what the other can take of their sum: of 12, from 3 to 9 where neither is over 9', () => {
    const spans = narrowed(numbers(2, 9, [sum(12, 0, 1)]));
    expect([...(spans?.minimums ?? [])]).toEqual([3, 3]);
    expect([...(spans?.maximums ?? [])]).toEqual([9, 9]);
  });

  it('goes on from one sum to the next: a + b = 4 and b + c = 10 leave c from 6', () => {
    const spans = narrowed(numbers(3, 20, [sum(4, 0, 1), sum(10, 1, 2)]));
    expect(spans?.minimums[2]).toBe(6);
    expect(spans?.maximums[2]).toBe(10);
  });

  it('holds a share to its rounding: 12.5% to 12.7% of 40 people is 5', () => {
    const problem: WholeNumberProblem = {
      minimums: [0, 40],
      maximums: [40, 40],
      relations: [
        {
          terms: [
            [0, 1_000],
            [1, -125],
          ],
          lowerLimit: 0,
          upperLimit: Number.POSITIVE_INFINITY,
        },
        {
          terms: [
            [0, 1_000],
            [1, -127],
          ],
          lowerLimit: Number.NEGATIVE_INFINITY,
          upperLimit: 0,
        },
      ],
    };
    const spans = narrowed(problem);
    expect([spans?.minimums[0], spans?.maximums[0]]).toEqual([5, 5]);
  });

  it('says that there are none where a sum is out of reach', () => {
    expect(narrowed(numbers(2, 5, [sum(11, 0, 1)]))).toBeUndefined();
  });
});

describe('trying numbers', () => {
  it('shows that two numbers that come to 10 are safe, with answers that keep their sum', () => {
    const problem = numbers(2, 100, [sum(10, 0, 1)]);
    const tried = tryNumbers(problem, [withheld(0), withheld(1)]);
    expect(tried).toMatchObject({ kind: 'found', openQuestions: [] });
    if (tried.kind !== 'found') return;
    expect(tried.answers.every((answer) => keepsAllRelations(problem, answer))).toBe(true);
    expect(new Set(tried.answers.map(([first]) => first)).size).toBeGreaterThanOrEqual(3);
  });

  it('leaves open what has two values only: two numbers that come to 1', () => {
    const tried = tryNumbers(numbers(2, 100, [sum(1, 0, 1)]), [withheld(0)]);
    expect(tried).toMatchObject({ kind: 'found', openQuestions: [withheld(0)] });
  });

  it('leaves open a small count that no answer makes large, and settles one that may be 6', () => {
    const small: Question = { index: 0, guard: { kind: 'small', smallestCount: 6 } };
    const least = { ...numbers(2, 100, [sum(6, 0, 1)]), minimums: [1, 1] };
    expect(tryNumbers(least, [small])).toMatchObject({ openQuestions: [small] });
    const one = { ...numbers(2, 100, [sum(7, 0, 1)]), minimums: [1, 1] };
    expect(tryNumbers(one, [small])).toMatchObject({ openQuestions: [] });
  });

  it('finds whole numbers near answers with fractions: 2a + 2b = 10 from a = 2.5', () => {
    const relation: Relation = {
      terms: [
        [0, 2],
        [1, 2],
      ],
      lowerLimit: 10,
      upperLimit: 10,
    };
    const problem = numbers(2, 9, [relation]);
    const tried = tryNearFractions(problem, [withheld(0)], {
      fractionalAnswers: [[2.5, 2.5]],
      solutions: [],
    });
    expect(tried).toMatchObject({ kind: 'found', openQuestions: [] });
  });

  it('proves that no numbers keep relations that contradict each other', () => {
    expect(tryNumbers(numbers(2, 5, [sum(11, 0, 1)]), [withheld(0)])).toEqual({ kind: 'none' });
  });
});
