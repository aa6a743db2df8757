import { describe, expect, it } from 'vitest';
import { usualMove } from '@/domain/certainty/usualMove';
import { aPeriod } from '#mocks/aPeriod';
import { aSeries } from '#mocks/anObservation';

describe('the usual move of a series', () => {
  it('is the middle of the moves before the last by size, and 2.906 times that is the limit', () => {
    const series = aSeries({ 2008: '4', 2009: '5', 2010: '4', 2011: '6', 2012: '4', 2013: '5', 2014: '9' });
    // Moves 1, 1, 2, 2, 1: the middle one is 1; 1.959964 / 0.674490 is 2.9058.
    const found = usualMove(series, aPeriod('2014'));
    expect(found?.typical).toBe(1);
    expect(found?.limit).toBeCloseTo(2.9058, 4);
    expect(found?.moves).toBe(5);
  });

  // Rotherham’s conferences in time, 2015/16 to 2024/25, as DfE prints them: sizes 3.0, 3.5, 4.4, 8.5, 9.5, 14.5, 23.1 and 26.4; (8.5 + 9.5) / 2 = 9.
  it('is not lifted by two years that swing', () => {
    const printed = ['84.3', '88.7', '79.2', '82.7', '56.3', '47.8', '70.9', '85.4', '82.4', '75.1'];
    const series = aSeries(Object.fromEntries(printed.map((text, index) => [2015 + index, text])));
    expect(usualMove(series, aPeriod('2024'))?.typical).toBeCloseTo(9, 10);
  });

  it('is a unit of the last place where the series hardly ever moved', () => {
    const series = aSeries({ 2008: '4', 2009: '4', 2010: '4', 2011: '4', 2012: '4', 2013: '5', 2014: '9' });
    expect(usualMove(series, aPeriod('2014'), 1)?.typical).toBe(1);
  });

  it('is not said of spans of years that overlap', () => {
    const spans = [2003, 2004, 2005, 2006, 2007, 2008, 2009].map((year, index) => [
      `${year}-${year + 2}`,
      String(index),
    ]);
    expect(usualMove(aSeries(Object.fromEntries(spans)), aPeriod('2009-2011'))).toBeUndefined();
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
