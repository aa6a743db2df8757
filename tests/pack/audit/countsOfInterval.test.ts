import { describe, expect, it } from 'vitest';
import { countsOfInterval } from '@/pack/audit/countsOfInterval';

// Exact 95% limits of a Poisson count (Pearson and Hartley, Biometrika Tables, table 40): of 7 events 2.81 to 14.42, of 8 3.45 to 15.76, of 9 4.12 to 17.08.
describe('the counts that an interval allows', () => {
  it('of 4.5 per 10,000 from 2.0 to 9.0 are 8, though the limits are written without their zeros', () => {
    const shown = { text: '4.5', per: 10_000, interval: { lower: 2, upper: 9 } };
    expect(countsOfInterval(shown)).toEqual({
      count: { least: 8, most: 8 },
      outOf: { least: 17_582, most: 17_613 },
    });
  });

  it('of a figure that is shown finer than its limits are more', () => {
    const shown = { text: '4.50', per: 10_000, interval: { lower: 1.8, upper: 9.3 } };
    expect(countsOfInterval(shown)).toEqual({
      count: { least: 7, most: 7 },
      outOf: { least: 15_538, most: 15_573 },
    });
  });
});
