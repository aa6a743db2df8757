import { describe, expect, it } from 'vitest';
import { cellMark } from '@/charts/heatMarks';
import { aReading } from '#mocks/aReading';

const nationalRank = {
  rank: { place: 1, tiedCount: 1, of: 150 },
  quarter: { band: 'A', cuts: [1, 2, 3], topQuartile: 1 },
} as const;

describe('the mark of a cell', () => {
  it('is its band, or its word beside ours', () => {
    const cell = { reading: aReading('1.0'), nationalRank, comparedWithOurs: 'worse' } as const;
    expect(cellMark(cell, 'band')).toEqual({ text: 'A', spoken: 'band', style: 'A' });
    expect(cellMark(cell, 'beside')).toEqual({ text: 'worse', spoken: undefined, style: 'worse' });
  });

  it('is none where there is nothing to say', () => {
    const cell = {
      reading: aReading('1.0'),
      nationalRank: { ...nationalRank, quarter: undefined },
      comparedWithOurs: undefined,
    };
    expect(cellMark(cell, 'band')).toBeUndefined();
    expect(cellMark(cell, 'beside')).toBeUndefined();
  });
});
