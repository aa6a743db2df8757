import { describe, expect, it } from 'vitest';
import { recentTrend, trendOf, type TrendPoint } from '@/domain/certainty/recentTrend';
import { anIndicator } from '#mocks/anIndicator';
import { aSeries, type Cell } from '#mocks/anObservation';

const points = (values: readonly number[], half: number): TrendPoint[] =>
  values.map((value) => ({
    value,
    interval: { lower: value - half, upper: value + half },
    counts: undefined,
  }));

const shares = (numerators: readonly number[], denominator: number): TrendPoint[] =>
  numerators.map((numerator) => ({
    value: (100 * numerator) / denominator,
    interval: undefined,
    counts: { numerator, denominator },
  }));

// OHID's published code (PHEindicatormethods) gave these results.
describe('the test of five points', () => {
  it('finds 20 to 24, each ± 1, increasing', () => {
    const found = trendOf(points([20, 21, 22, 23, 24], 1), true);
    expect(found).toMatchObject({ kind: 'increasing' });
    expect(typeof found !== 'string' && found.chiSquared).toBeCloseTo(38.416, 3);
  });

  it('finds no significant change in 20, 20.5, 20.2, 20.8, 20.4, each ± 2', () => {
    const found = trendOf(points([20, 20.5, 20.2, 20.8, 20.4], 2), true);
    expect(found).toMatchObject({ kind: 'no significant change' });
    expect(typeof found !== 'string' && found.chiSquared).toBeCloseTo(0.1162, 4);
  });

  it('finds 300, 320, 340, 365 and 390 of 1,500 increasing', () => {
    const found = trendOf(shares([300, 320, 340, 365, 390], 1500), true);
    expect(found).toMatchObject({ kind: 'increasing' });
    expect(typeof found !== 'string' && found.chiSquared).toBeCloseTo(19.135, 3);
  });

  it('finds the same in reverse decreasing', () => {
    expect(trendOf(shares([390, 365, 340, 320, 300], 1500), true)).toMatchObject({ kind: 'decreasing' });
    expect(trendOf(points([24, 23, 22, 21, 20], 1), true)).toMatchObject({ kind: 'decreasing' });
  });

  it('finds none where the slope hangs on one year alone', () => {
    // Without the last the slope is downwards, although all five rise beyond chance.
    const found = trendOf(points([20, 19.9, 19.8, 19.7, 25], 1), true);
    expect(found).toMatchObject({ kind: 'no significant change' });
    expect(typeof found !== 'string' && found.chiSquared).toBeGreaterThan(9.55);
  });

  it('cannot be made where all are counted, or a point has neither interval nor count', () => {
    expect(trendOf(shares([300, 320, 340, 365, 1500], 1500), true)).toBe('all or none');
    expect(trendOf(points([96, 97, 98, 99, 100], 1), true)).toBe('all or none');
    expect(trendOf([...points([20, 21, 22, 23], 1), ...shares([390], 1500)], true)).toBe('no intervals');
  });

  it('goes by the intervals where a count is nought', () => {
    const zero = shares([0, 3, 6, 10, 15], 1500).map((point) => ({
      ...point,
      interval: { lower: point.value - 0.1, upper: point.value + 0.1 },
    }));
    expect(trendOf(zero, true)).toMatchObject({ kind: 'increasing' });
  });
});

describe('the recent trend of a series', () => {
  const cell = (value: number, rest: Partial<Exclude<Cell, string>> = {}): Cell => ({
    text: String(value),
    interval: { lower: value - 1, upper: value + 1 },
    ...rest,
  });
  const years = { 2010: cell(20), 2011: cell(21), 2012: cell(22), 2013: cell(23), 2014: cell(24) };

  it('stands on the last five years', () => {
    const trend = recentTrend(aSeries({ 2009: cell(40), ...years }), anIndicator());
    expect(trend).toMatchObject({
      kind: 'increasing',
      from: { timePeriod: '2010' },
      to: { timePeriod: '2014' },
    });
  });

  it.each([
    ['four years', { 2011: cell(21), 2012: cell(22), 2013: cell(23), 2014: cell(24) }],
    ['a withheld year among them', { ...years, 2012: 'c' }],
    ['a break among them', { 2009: cell(19), ...years, 2012: cell(22, { break: true }) }],
    ['the latest withheld', { ...years, 2015: 'x' }],
  ])('stops short at %s', (_, cells) => {
    expect(recentTrend(aSeries(cells), anIndicator())).toEqual({
      kind: 'cannot be calculated',
      because: 'too few points',
    });
  });

  it('stops at a year that is not there', () => {
    const { 2012: _, ...gap } = { 2008: cell(18), 2009: cell(19), ...years };
    expect(recentTrend(aSeries(gap), anIndicator())).toMatchObject({ because: 'too few points' });
  });

  it('may begin with a break', () => {
    const trend = recentTrend(aSeries({ ...years, 2010: cell(20, { break: true }) }), anIndicator());
    expect(trend.kind).toBe('increasing');
  });

  it('is none without intervals, nor for months or years that overlap', () => {
    const bare = aSeries({ 2010: '20', 2011: '21', 2012: '22', 2013: '23', 2014: '24' });
    expect(recentTrend(bare, anIndicator())).toMatchObject({ because: 'no intervals' });
    expect(recentTrend(aSeries({ 2014: '4' }, 'May'), anIndicator())).toMatchObject({
      because: 'not annual',
    });
    expect(recentTrend(aSeries({ '2012-2014': '4' }), anIndicator())).toMatchObject({
      because: 'not annual',
    });
  });

  it('takes the counts of each year where they are given', () => {
    const bare = aSeries({ 2010: '20', 2011: '21.3', 2012: '22.7', 2013: '24.3', 2014: '26' });
    const numerators: Record<string, number> = { 2010: 300, 2011: 320, 2012: 340, 2013: 365, 2014: 390 };
    const trend = recentTrend(bare, anIndicator(), ({ timePeriod }) => ({
      numerator: numerators[timePeriod] ?? 0,
      denominator: 1500,
    }));
    expect(trend.kind === 'increasing' && trend.chiSquared).toBeCloseTo(19.135, 3);
  });
});
