import { describe, expect, it } from 'vitest';
import { countsOfInterval, likelyMethods } from '@/pack/audit/countsOfInterval';

// Exact 95% limits of a Poisson count (Pearson and Hartley, Biometrika Tables, table 40): of 7 events 2.81 to 14.42, of 8 3.45 to 15.76, of 9 4.12 to 17.08.
describe('the counts that an interval allows', () => {
  it('of 4.5 per 10,000 from 2.0 to 9.0 are 8, though the limits are written without their zeros', () => {
    const shown = { text: '4.5', per: 10_000, interval: { lower: 2, upper: 9 } };
    expect(countsOfInterval(shown)).toEqual({
      count: { minimum: 8, maximum: 8 },
      outOf: { minimum: 17_582, maximum: 17_613 },
    });
  });

  // Of no events the exact upper limit is 3.689 (Pearson and Hartley, table 40), and 3.689 of 24,593 people are 1.50 per 10,000.
  it('of 0.00 per 10,000 up to 1.5 are none', () => {
    const shown = { text: '0.00', per: 10_000, interval: { lower: 0, upper: 1.5 } };
    const found = countsOfInterval(shown);
    expect(found?.count).toEqual({ minimum: 0, maximum: 0 });
    expect(found?.outOf.minimum).toBeGreaterThan(24_300);
    expect(found?.outOf.maximum).toBeLessThan(24_700);
  });

  // Of one event the exact upper limit is 5.572, of two 7.225, of three 8.767 (the same table): 3 of 5,844 are more than 0.5 per 1,000.
  it('of 0 per 1,000 up to 2 are one or two, where a rate so coarse may be of either', () => {
    const shown = { text: '0', per: 1_000, interval: { lower: 0, upper: 2 } };
    expect(countsOfInterval(shown)?.count).toEqual({ minimum: 1, maximum: 2 });
  });

  it('of a figure that is shown finer than its limits are more', () => {
    const shown = { text: '4.50', per: 10_000, interval: { lower: 1.8, upper: 9.3 } };
    expect(countsOfInterval(shown)).toEqual({
      count: { minimum: 7, maximum: 7 },
      outOf: { minimum: 15_538, maximum: 15_573 },
    });
  });
});

// Exact limits of 10 events are 4.795 to 18.390 (Pearson and Hartley, table 40), and Byar’s 10 (1 − 1/90 − 1.96/3√10)³ = 4.787 to 11 (1 − 1/99 + 1.96/3√11)³ = 18.391.
describe('the method by which all rates of an indicator can be worked out', () => {
  const lowersOf10 = (lower: number, upper: number) => {
    const rate = { text: '10.000', per: 10_000, interval: { lower, upper } };
    return [...new Set(likelyMethods([rate]).map((method) => method(10)[0].toFixed(3)))];
  };

  it('is the exact one where its limits are shown', () => {
    expect(lowersOf10(4.795, 18.39)).toEqual(['4.795']);
  });

  it('is Byar’s where its limits are shown', () => {
    expect(lowersOf10(4.787, 18.391)).toEqual(['4.787']);
  });

  it('is any where none fits', () => {
    expect(lowersOf10(1, 30)).toEqual(['4.795', '4.787']);
  });
});
