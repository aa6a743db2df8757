import { describe, expect, it } from 'vitest';
import type { Colour } from '@/domain/figures/observation';
import type { Rating } from '@/domain/scorecard/rating';
import { tallyOf } from '@/domain/scorecard/tally';

function rated(colour: Colour): { rating: Rating } {
  return { rating: { kind: 'rated', colour, basis: 'reported', comparisons: [], tolerance: 0 } };
}

const unrated: { rating: Rating } = { rating: { kind: 'not rated', because: { reason: 'neutral' } } };

describe('how many of each rating', () => {
  // Six green, two amber and three red of eleven safeguarding indicators.
  it('is counted with both denominators: all, and those that are rated', () => {
    const rows = [
      ...Array.from({ length: 6 }, () => rated('green')),
      ...Array.from({ length: 2 }, () => rated('amber')),
      ...Array.from({ length: 3 }, () => rated('red')),
      unrated,
    ];
    expect(tallyOf(rows)).toEqual({ red: 3, amber: 2, green: 6, notRated: 1, indicatorCount: 12, rated: 11 });
  });

  it('is nought of nought for a plan without indicators', () => {
    expect(tallyOf([])).toEqual({ red: 0, amber: 0, green: 0, notRated: 0, indicatorCount: 0, rated: 0 });
  });
});
