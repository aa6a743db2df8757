import { describe, expect, it } from 'vitest';
import { toUnit } from '@/domain/figures/unit';
import { limitDecimals, processAxis, processPoints, processRows } from '@/charts/processRows';
import { axisEnd } from '@/charts/trendRows';
import { processChart } from '@/domain/process/processChart';
import { aSeries } from '#mocks/anObservation';

const STEADY = ['10', '12', '11', '13', '10', '12', '11', '13', '10', '12', '11', '13'];

const years = (cells: readonly string[]) =>
  aSeries(Object.fromEntries(cells.map((cell, index) => [2001 + index, cell])));

const SHARE = { unit: toUnit('percent'), polarity: 'low' } as const;

describe('the rows of a process chart', () => {
  it('have each point with the limits of its segment', () => {
    const rows = processRows(processChart(years([...STEADY, '20'])), SHARE);
    expect(rows).toHaveLength(13);
    expect(rows[12]).toMatchObject({
      label: '2013',
      variation: { kind: 'concern', side: 'high' },
      limits: { mean: 11.5, isTrial: false, isClipped: false },
    });
  });

  it('print a mean with one more decimal where a flagged figure would look level with it', () => {
    const decimalsOf = (cells: readonly string[]) =>
      limitDecimals(processRows(processChart(years(cells)), SHARE), { decimals: 0 });
    // The mean of the first twelve is 11.5, printed as 12: seven figures of 12 in a row lie above it.
    expect(decimalsOf([...STEADY, '12', '12', '12', '12', '12', '12', '12'])).toBe(1);
    expect(decimalsOf([...STEADY, '20'])).toBe(0);
  });

  it('draw a share within 0 and 100, whatever its limits work out at', () => {
    // Mean 97.5 and average move 2: limits 92.18 and 102.82.
    const high = processRows(
      processChart(years(['99', '97', '99', '95', '97', '99', '97', '99', '97', '96'])),
      SHARE,
    );
    expect(high[0]?.limits).toMatchObject({ upper: 100, isClipped: true });
    const low = processRows(processChart(years(['0', '2', '0', '1', '0', '2', '0', '1', '0', '2'])), SHARE);
    expect(low[0]?.limits).toMatchObject({ lower: 0, isClipped: true });
  });

  it('draw a score below nought where its limit is', () => {
    const rows = processRows(processChart(years(['0', '2', '0', '1', '0', '2', '0', '1', '0', '2'])), {
      unit: toUnit('score'),
      polarity: 'high',
    });
    expect(rows[0]?.limits?.lower).toBeLessThan(0);
  });

  it('open every line where a segment begins, half a step before it', () => {
    const rebases = [{ date: '2013-01-01', text: 'New' }];
    const rows = processRows(processChart(years([...STEADY, ...STEADY.slice(0, 10)]), { rebases }), SHARE);
    const points = processPoints(rows);
    expect(points).toHaveLength(23);
    expect(points[12]).toEqual({ step: (rows[12]?.step ?? 0) - 0.5, value: null });
    expect(points[0]).toMatchObject({ mean: 11.5, upper: expect.any(Number) });
    // Ten points are a trial, and are drawn with lines of their own.
    expect(points[22]).toMatchObject({ trialUpper: expect.any(Number) });
    expect(points[22]).not.toHaveProperty('upper');
  });

  it('have an axis around every point and limit', () => {
    const axis = processAxis(processRows(processChart(years([...STEADY, '20'])), SHARE));
    expect(axis.from).toBeLessThanOrEqual(6.4);
    expect(axis.to).toBeGreaterThanOrEqual(20);
  });

  // 84.3 to 47.8 within ten years: the upper limit is drawn at 100, and a share has no more.
  it('of a share end at 100, whatever room there would be above', () => {
    const shares = [
      '84.3',
      '88.7',
      '79.2',
      '82.7',
      '56.3',
      '47.8',
      '70.9',
      '85.4',
      '82.4',
      '75.1',
      '76',
      '77',
    ];
    const rows = processRows(processChart(years(shares)), SHARE);
    expect(rows[0]?.limits?.upper).toBe(100);
    expect(processAxis(rows, axisEnd(SHARE.unit))).toMatchObject({ to: 100 });
    expect(processAxis(rows).to).toBeGreaterThan(100);
  });

  it('are none where there is no chart', () => {
    expect(processRows(processChart(years(['1', '2'])), SHARE)).toEqual([]);
  });
});
