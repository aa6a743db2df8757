import { describe, expect, it } from 'vitest';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import { EXAMPLEFORD, MOCKHAM, TESTBURY } from '#mocks/anArea';
import { aFigure } from '#mocks/aReading';

const neighbours = [
  { area: EXAMPLEFORD, reading: aFigure('4.1') },
  { area: TESTBURY, reading: aFigure('0') },
  { area: MOCKHAM, reading: undefined },
];

describe('the best neighbour', () => {
  it('has the highest figure where more is better, and the lowest where less is: a true nought is one', () => {
    expect(bestNeighbour(neighbours, 'high')?.area).toBe(EXAMPLEFORD);
    expect(bestNeighbour(neighbours, 'low')).toEqual({ area: TESTBURY, reading: aFigure('0') });
  });

  it('is the closest of those that share the best figure', () => {
    const shared = [...neighbours, { area: MOCKHAM, reading: aFigure('0') }];
    expect(bestNeighbour(shared, 'low')?.area).toBe(TESTBURY);
    expect(bestNeighbour(shared.toReversed(), 'low')?.area).toBe(MOCKHAM);
  });

  it('is nobody where neither way is better, or no neighbour has a figure', () => {
    expect(bestNeighbour(neighbours, 'neutral')).toBeUndefined();
    expect(bestNeighbour([{ area: MOCKHAM, reading: undefined }], 'low')).toBeUndefined();
    expect(bestNeighbour([], 'low')).toBeUndefined();
  });
});
