import { describe, expect, it } from 'vitest';
import { toUnit } from '@/domain/figures/unit';
import { intervalFromCounts, intervalOf } from '@/domain/figures/counts';
import { anIndicator } from '#mocks/anIndicator';
import { anObservation } from '#mocks/anObservation';

describe('the interval of a figure', () => {
  it('of a share is Wilson’s, in per cent', () => {
    // Worked by hand: docs/methods.md.
    const interval = intervalFromCounts(toUnit('percent'), { numerator: 919, denominator: 978 });
    expect(interval?.lower).toBeCloseTo(92.296, 3);
    expect(interval?.upper).toBeCloseTo(95.294, 3);
  });

  it('of a rate is that of its count over the denominator', () => {
    // Byar's limits of 100 are 81.363 and 121.628; over 20,000 children, for each 10,000, half of that.
    const interval = intervalFromCounts(toUnit('per 10,000 children'), {
      numerator: 100,
      denominator: 20_000,
    });
    expect(interval?.lower).toBeCloseTo(40.68, 2);
    expect(interval?.upper).toBeCloseTo(60.81, 2);
  });

  it.each([
    ['percent', { numerator: 12, denominator: 10 }],
    ['percent', { numerator: 12, denominator: 0 }],
    ['percent', { numerator: 12 }],
    ['days', { numerator: 12, denominator: 20 }],
  ])('is none for %s of %j', (unit, counts) => {
    expect(intervalFromCounts(toUnit(unit), counts)).toBeUndefined();
  });

  it('is the published one where there is one', () => {
    const published = { lower: 1, upper: 2 };
    expect(intervalOf(anObservation('1.5', { interval: published }), anIndicator())).toBe(published);
  });

  it('of a plain count of people is that of the count, and of other counts none', () => {
    const counted = anObservation('100');
    expect(intervalOf(counted, anIndicator({ unit: 'count' }))?.lower).toBeCloseTo(81.36, 2);
    expect(intervalOf(counted, anIndicator({ unit: 'count', people: false }))).toBeUndefined();
  });

  it('of a withheld figure is none', () => {
    expect(intervalOf(anObservation('c'), anIndicator({ unit: 'count' }))).toBeUndefined();
  });
});
