import { describe, expect, it } from 'vitest';
import {
  breaksBetween,
  latestPeriod,
  newestValue,
  observationAt,
  previousOf,
  seriesUntil,
  valueAt,
} from '@/domain/figures/series';
import { aPeriod } from '#mocks/aPeriod';
import { aSeries } from '#mocks/anObservation';

describe('the figure for a period', () => {
  const series = aSeries({ 2012: '0', 2013: 'c', 2014: '62.2' });

  it('is the one for exactly that period', () => {
    expect(valueAt(series, aPeriod('2014'))).toEqual({ kind: 'value', value: 62.2, decimals: 1 });
    expect(valueAt(series, aPeriod('2014', 'Reporting year'))).toBeUndefined();
    expect(valueAt(series, aPeriod('2011'))).toBeUndefined();
  });

  it('is a figure when it is a true nought', () => {
    expect(valueAt(series, aPeriod('2012'))).toEqual({ kind: 'value', value: 0, decimals: 0 });
  });

  it('is not there when it is withheld, though the cell is', () => {
    expect(valueAt(series, aPeriod('2013'))).toBeUndefined();
    expect(observationAt(series, aPeriod('2013'))?.reading).toEqual({ kind: 'withheld', shorthand: 'c' });
  });

  it('is not there for an area without a series', () => {
    expect(valueAt(undefined, aPeriod('2014'))).toBeUndefined();
  });
});

describe('the newest figure of a series', () => {
  it('passes over what is withheld, and says its period', () => {
    expect(newestValue(aSeries({ 2012: '60', 2013: '61', 2014: 'x' }))).toEqual({
      period: aPeriod('2013'),
      reading: { kind: 'value', value: 61, decimals: 0 },
    });
  });

  it.each([
    ['all is withheld', aSeries({ 2013: 'c' })],
    ['the series is empty', aSeries({})],
    ['there is no series', undefined],
  ])('is not there where %s', (_, series) => {
    expect(newestValue(series)).toBeUndefined();
  });
});

describe('the latest period', () => {
  it('is the newest in which any area has a figure', () => {
    expect(latestPeriod([aSeries({ 2012: '1', 2014: 'x' }), aSeries({ 2013: '2' }), aSeries({})])).toEqual(
      aPeriod('2013'),
    );
  });

  it('is the newest of a withheld cell where no area has a figure', () => {
    expect(latestPeriod([aSeries({ 2012: 'x' }), aSeries({ 2013: 'c' })])).toEqual(aPeriod('2013'));
  });

  it('counts a true nought as a figure', () => {
    expect(latestPeriod([aSeries({ 2013: '5', 2014: '0' })])).toEqual(aPeriod('2014'));
  });

  it('is not there without observations', () => {
    expect(latestPeriod([])).toBeUndefined();
    expect(latestPeriod([aSeries({})])).toBeUndefined();
  });
});

describe('the observation before', () => {
  const series = aSeries({ 2011: '1', 2013: '3', 2014: '4' });

  it('is the one a step before', () => {
    expect(previousOf(series, aPeriod('2014'), false)?.period).toEqual(aPeriod('2013'));
  });

  it('is not there over a gap', () => {
    expect(previousOf(series, aPeriod('2013'), false)).toBeUndefined();
  });

  it('is the cell before even when it is withheld', () => {
    expect(previousOf(aSeries({ 2013: 'c', 2014: '4' }), aPeriod('2014'), false)?.reading.kind).toBe(
      'withheld',
    );
  });
});

describe('a break between two periods', () => {
  const series = aSeries({ 2012: '1', 2013: { text: '2', break: true }, 2014: '3' });

  it.each([
    ['2012', '2013', true],
    ['2012', '2014', true],
    ['2013', '2014', false],
    ['2011', '2012', false],
  ])('from %s to %s: %s', (earlier, later, breaks) => {
    expect(breaksBetween(series, aPeriod(earlier), aPeriod(later))).toBe(breaks);
  });
});

describe('a series as it stood', () => {
  it('holds what had ended by that day, the day itself counted', () => {
    const series = aSeries({ 2012: '1', 2013: '2', 2014: '3' });
    expect(seriesUntil(series, '2013-12-31').observations.map(({ period }) => period.timePeriod)).toEqual([
      '2012',
      '2013',
    ]);
    expect(seriesUntil(series, '2013-12-30').observations).toHaveLength(1);
  });
});
