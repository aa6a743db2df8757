import { describe, expect, it } from 'vitest';
import { countChange, usualMove } from '@/domain/usualChange';
import { aPeriod } from '#mocks/aPeriod';
import { aSeries } from '#mocks/anObservation';

describe('a change in a number of people', () => {
  // 1.959964 √(2 × 11) = 9.193.
  it('of 3 after 11 is no more than usual: up to 9 is', () => {
    expect(countChange({ numerator: 14 }, { numerator: 11 }, false)).toEqual({
      change: 3,
      usual: 9,
      expected: undefined,
    });
  });

  // p = 0.3: 1.959964 √(60 × 0.7 × 2) = 17.96.
  it('of a share also counts those who might have been', () => {
    const change = countChange(
      { numerator: 75, denominator: 200 },
      { numerator: 60, denominator: 200 },
      true,
    );
    expect(change).toEqual({ change: 15, usual: 17, expected: undefined });
  });

  it('is set against what the earlier rate would give, where the group is larger or smaller by more than a tenth', () => {
    const change = countChange(
      { numerator: 75, denominator: 240 },
      { numerator: 60, denominator: 200 },
      true,
    );
    // 60 × 240 / 200 = 72; 1.959964 √(60 × 0.7 × 2.2) = 18.84.
    expect(change).toEqual({ change: 15, usual: 18, expected: 72 });
  });

  it('after none says that none is usual', () => {
    expect(countChange({ numerator: 6 }, { numerator: 0 }, false).usual).toBe(0);
  });
});

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
