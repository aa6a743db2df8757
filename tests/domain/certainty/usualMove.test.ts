import { describe, expect, it } from 'vitest';
import { usualMove } from '@/domain/certainty/usualMove';
import { aPeriod } from '#mocks/aPeriod';
import { aSeries } from '#mocks/anObservation';

describe('the usual move of a series', () => {
  it('is 2.456 times the average of the moves before the last', () => {
    const series = aSeries({ 2008: '4', 2009: '5', 2010: '4', 2011: '6', 2012: '4', 2013: '5', 2014: '9' });
    // Moves 1, 1, 2, 2, 1: average 1.4; 1.959964 √(π/2) is 2.4564.
    const found = usualMove(series, aPeriod('2014'));
    expect(found?.average).toBeCloseTo(1.4, 10);
    expect(found?.usual).toBeCloseTo(3.439, 3);
    expect(found?.moves).toBe(5);
  });

  it('is not said of fewer than five, nor over a break, a gap or a withheld figure', () => {
    const years = { 2009: '5', 2010: '4', 2011: '6', 2012: '4', 2013: '5', 2014: '9' };
    expect(usualMove(aSeries(years), aPeriod('2014'))).toBeUndefined();
    const longer = { 2007: '3', 2008: '4', ...years };
    expect(usualMove(aSeries(longer), aPeriod('2014'))?.moves).toBe(6);
    expect(usualMove(aSeries({ ...longer, 2009: 'c' }), aPeriod('2014'))).toBeUndefined();
    expect(
      usualMove(aSeries({ ...longer, 2010: { text: '4', break: true } }), aPeriod('2014')),
    ).toBeUndefined();
    const { 2008: _, ...gap } = longer;
    expect(usualMove(aSeries(gap), aPeriod('2014'))).toBeUndefined();
  });
});
