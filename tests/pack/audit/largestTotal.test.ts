import { describe, expect, it } from 'vitest';
import { largestTotal } from '@/pack/audit/largestTotal';

/** Parts, some of them shown with a sum, make up a total: parts + shown = total. */
const sum = (parts: readonly number[], shown: number, total: number) => ({
  relation: {
    terms: [...parts.map((part) => [part, 1] as const), [total, -1] as const],
    lowerLimit: -shown,
    upperLimit: -shown,
  },
});

describe('the largest hidden total', () => {
  it('is at least what its parts show, and the least that the hidden ones can be: 40 and 1', () => {
    expect(largestTotal([sum([0], 40, 1)], [1, 0])).toBe(41);
  });

  it('is a total of totals: 40 and 1, 50 and 2, and both together are 93', () => {
    const lines = [sum([3, 4], 0, 2), sum([0], 40, 3), sum([1], 50, 4)];
    expect(largestTotal(lines, [1, 2, 0, 0, 0])).toBe(93);
  });

  it('is nothing where two hidden totals share what is shown', () => {
    const shared = { terms: [[0, -1] as const, [1, -1] as const], lowerLimit: -30, upperLimit: -30 };
    expect(largestTotal([{ relation: shared }], [0, 0])).toBe(0);
  });

  it('is the people behind a share: of 5.5% two are of at least 36.4', () => {
    const share = { terms: [[0, 100] as const, [1, -5.5] as const], lowerLimit: -Infinity, upperLimit: 0 };
    expect(largestTotal([{ relation: share }], [2, 1])).toBeCloseTo(36.36, 2);
  });
});
