import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInterval } from '@/domain/figures/countInterval';
import { positionBeside, wilsonInterval } from '@/domain/figures/interval';

describe('Wilson’s 95% limits', () => {
  // Worked by hand with Wilson's formula.
  it.each([
    [919, 978, 0.92296, 0.95294],
    [0, 20, 0, 0.16113],
    [5, 10, 0.23659, 0.76341],
    [10, 10, 0.72247, 1],
    [60, 200, 0.24075, 0.36679],
  ])('%i of %i lies between %d and %d', (numerator, denominator, lower, upper) => {
    const interval = wilsonInterval(numerator, denominator);
    expect(interval.lower).toBeCloseTo(lower, 5);
    expect(interval.upper).toBeCloseTo(upper, 5);
  });

  it('hold the share, and stay between none and all', () => {
    const counts = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 })).filter(([n, of]) => n <= of);
    fc.assert(
      fc.property(counts, ([numerator, denominator]) => {
        const { lower, upper } = wilsonInterval(numerator, denominator);
        const noise = 1e-12;
        expect(lower).toBeGreaterThanOrEqual(-noise);
        expect(lower).toBeLessThanOrEqual(numerator / denominator + noise);
        expect(upper).toBeGreaterThanOrEqual(numerator / denominator - noise);
        expect(upper).toBeLessThanOrEqual(1 + noise);
      }),
    );
  });

  it('of a share and of its complement are mirror images', () => {
    const [some, others] = [wilsonInterval(30, 100), wilsonInterval(70, 100)];
    expect(some.lower).toBeCloseTo(1 - others.upper, 12);
    expect(some.upper).toBeCloseTo(1 - others.lower, 12);
  });
});

describe('the 95% limits of a count', () => {
  // Below 10 the exact limits of a Poisson count, as tables of them print (Garwood 1936); from 10 on Byar's formula, worked by hand.
  it.each([
    [0, 0, 3.689],
    [1, 0.025, 5.572],
    [5, 1.623, 11.668],
    [9, 4.115, 17.085],
    [10, 4.787, 18.392],
    [100, 81.363, 121.628],
  ])('%i lies between %d and %d', (events, lower, upper) => {
    const interval = countInterval(events);
    expect(interval.lower).toBeCloseTo(lower, 2);
    expect(interval.upper).toBeCloseTo(upper, 2);
  });
});

describe('where a comparator lies beside an interval', () => {
  it.each([
    [38.9, 'above'],
    [39, 'similar'],
    [40, 'similar'],
    [41, 'similar'],
    [41.1, 'below'],
  ] as const)('39 to 41 beside %d is %s', (comparator, expected) => {
    expect(positionBeside({ lower: 39, upper: 41 }, comparator)).toBe(expected);
  });
});
