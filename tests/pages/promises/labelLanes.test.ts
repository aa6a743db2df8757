import { describe, expect, it } from 'vitest';
import { labelLanes, laneCount } from '@/pages/promises/labelLanes';

describe('the words of points on a line', () => {
  it('are in one lane where there is room for all', () => {
    expect(labelLanes([0, 30, 60], 24)).toEqual([
      { position: 0, side: 'start', lane: 0 },
      { position: 30, side: 'start', lane: 0 },
      { position: 60, side: 'start', lane: 0 },
    ]);
  });

  it('end at their point where they would run over the edge', () => {
    expect(labelLanes([90], 24)).toEqual([{ position: 90, side: 'end', lane: 0 }]);
  });

  it('rise a lane where two are near: the first of those that begin, the last of those that end', () => {
    expect(labelLanes([10, 20, 85, 87], 24)).toEqual([
      { position: 10, side: 'start', lane: 1 },
      { position: 20, side: 'start', lane: 0 },
      { position: 85, side: 'end', lane: 0 },
      { position: 87, side: 'end', lane: 1 },
    ]);
    expect(laneCount(labelLanes([10, 20, 85, 87], 24))).toBe(2);
  });
});
