import { describe, expect, it } from 'vitest';
import { neighbourAverage } from '@/domain/scorecard/neighbours';
import { pulledAverage } from '@/domain/scorecard/pulledAverage';
import { aValue } from '@/domain/figures/reading';
import { anArea } from '#mocks/anArea';

function pulledIn(values: readonly number[]) {
  const readings = values.map((value, index) => ({
    area: anArea(index + 1).code,
    reading: aValue(value, 1),
  }));
  const average = neighbourAverage(readings);
  return average && pulledAverage(readings, average);
}

describe('an average that one neighbour pulls', () => {
  // NEET or not known 2025, as DfE prints it for Rotherham’s ten: mean 7.17, median 5.45; without 21.5 the mean is 5.58.
  it('is said of one that is far above nine others', () => {
    const found = pulledIn([6.2, 5.5, 5.4, 21.5, 4.9, 5.4, 6.7, 7.3, 4.6, 4.2]);
    expect(found).toEqual({ area: anArea(4).code, effect: 'lifts', median: 5.45 });
  });

  it('is said of one that is far below', () => {
    expect(pulledIn([90, 91, 92, 93, 10])?.effect).toBe('lowers');
  });

  it('is not said where the mean lies near the median, where two pull, or of two', () => {
    expect(pulledIn([4, 5, 6, 5, 5.2])).toBeUndefined();
    expect(pulledIn([4, 5, 5, 5, 20, 20])).toBeUndefined();
    expect(pulledIn([4, 20])).toBeUndefined();
  });
});
