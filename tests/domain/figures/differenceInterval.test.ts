import { describe, expect, it } from 'vitest';
import { differenceInterval } from '@/domain/figures/differenceInterval';
import { countInterval } from '@/domain/figures/countInterval';
import { wilsonInterval } from '@/domain/figures/interval';

const share = (numerator: number, denominator: number) => ({
  value: numerator / denominator,
  interval: wilsonInterval(numerator, denominator),
});

describe('the interval of a difference', () => {
  // Newcombe 1998, Table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i of %i less %i of %i is Newcombe’s own', (a, of, b, ofB, lower, upper) => {
    const found = differenceInterval(share(a, of), share(b, ofB));
    expect(found.lower).toBeCloseTo(lower, 4);
    expect(found.upper).toBeCloseTo(upper, 4);
  });

  it('of two counts lies around their difference and is as wide whichever comes first', () => {
    const [one, other] = [40, 25].map((events) => ({ value: events, interval: countInterval(events) }));
    if (one === undefined || other === undefined) throw new Error('Two counts are needed.');
    const [there, back] = [differenceInterval(one, other), differenceInterval(other, one)];
    expect(there.lower).toBeCloseTo(-back.upper, 10);
    expect(there.lower).toBeLessThan(15);
    expect(there.upper).toBeGreaterThan(15);
  });
});
