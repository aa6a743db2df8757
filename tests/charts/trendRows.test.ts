import { describe, expect, it } from 'vitest';
import {
  axisEnd,
  axisSteps,
  linesWithFigure,
  spreadLabels,
  trendPoints,
  trendRows,
  valueAxis,
} from '@/charts/trendRows';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { EXAMPLEFORD, MOCKHAM, SAMPLETON, TESTBURY } from '#mocks/anArea';
import { anIndicator } from '#mocks/anIndicator';
import { aNeighbourSet, aPlanData, aTarget, type Figures } from '#mocks/aPlan';

/** 2012 is held by England alone; Sampleton's figure of 2013 is withheld; its series breaks in 2014. */
const figures: Figures = {
  [SAMPLETON]: { 2011: '50', 2013: 'c', 2014: { text: '62', break: true } },
  [EXAMPLEFORD]: { 2013: '58', 2014: { text: '60', break: true } },
  [TESTBURY]: { 2013: '56', 2014: { text: '61', break: true } },
  [ENGLAND_CODE]: { 2012: '51', 2014: { text: '60', break: true } },
};
const data = aPlanData({
  figures,
  neighbours: [aNeighbourSet(EXAMPLEFORD, TESTBURY, MOCKHAM)],
  targets: [aTarget('65')],
});
const rows = trendRows(data, anIndicator(), { area: SAMPLETON });

describe('the rows of a trend', () => {
  it('are every period that the area or a comparator has a row for, oldest first', () => {
    expect(rows.map(({ label }) => label)).toEqual(['2011', '2012', '2013', '2014']);
  });

  it('hold the periods between, for which nobody has a row, so that no line joins across them', () => {
    const gap = trendRows(
      aPlanData({
        figures: { [SAMPLETON]: { 2011: '50', 2014: '62' }, [ENGLAND_CODE]: { 2011: '51', 2014: '60' } },
      }),
      anIndicator(),
      { area: SAMPLETON },
    );
    expect(gap.map(({ label }) => label)).toEqual(['2011', '2012', '2013', '2014']);
    expect(trendPoints(gap).map(({ ours, england }) => [ours, england])).toEqual([
      [50, 51],
      [null, null],
      [null, null],
      [62, 60],
    ]);
  });

  it('hold each line’s figure, worked out by the same rules as the scorecard', () => {
    expect(rows.at(-1)?.figures).toEqual({ ours: 62, neighbours: 60.5, england: 60, target: 65 });
    expect(rows.at(-1)).toMatchObject({ breaks: true, neighboursCounted: '2 of 3' });
  });

  it('hold no figure where one is withheld, and keep the reason', () => {
    expect(rows[2]?.figures).toEqual({ neighbours: 57 });
    expect(rows[2]?.ours).toEqual({ kind: 'withheld', shorthand: 'c' });
  });

  it('hold nothing of ours where there is no row', () => {
    expect(rows[1]).toMatchObject({ ours: undefined, figures: { england: 51 } });
  });

  it('end where the reader asks how it stood', () => {
    const until = trendRows(data, anIndicator(), { area: SAMPLETON, lastDay: '2013-12-31' });
    expect(until.map(({ label }) => label)).toEqual(['2011', '2012', '2013']);
  });

  it('are none without observations', () => {
    expect(trendRows(aPlanData(), anIndicator(), { area: SAMPLETON })).toEqual([]);
  });
});

describe('the points of a trend', () => {
  it('are open at a missing year, and before a break for every line but the target', () => {
    expect(trendPoints(rows).map(({ step, ours, target }) => [step, ours, target])).toEqual([
      [2011, 50, null],
      [2012, null, null],
      [2013, null, null],
      [2013.5, null, undefined],
      [2014, 62, 65],
    ]);
  });
});

describe('the lines of a trend', () => {
  it('are those that have a figure at all', () => {
    expect(linesWithFigure(rows)).toEqual(['ours', 'neighbours', 'england', 'target']);
  });
});

describe('the axes of a trend', () => {
  const years = (count: number) =>
    trendRows(
      aPlanData({
        figures: {
          [SAMPLETON]: Object.fromEntries(Array.from({ length: count }, (_, at) => [2000 + at, '5'])),
        },
      }),
      anIndicator(),
      { area: SAMPLETON },
    );

  it('name every year where there are few', () => {
    expect(axisSteps(years(3))).toEqual([2000, 2001, 2002]);
    expect(axisSteps(years(10))).toHaveLength(10);
  });

  it('name every second year where there are more than ten, always with the last', () => {
    expect(axisSteps(years(11))).toEqual([2000, 2002, 2004, 2006, 2008, 2010]);
    expect(axisSteps(years(12)).at(-1)).toBe(2011);
  });

  it('name nothing where there is nothing', () => {
    expect(axisSteps([])).toEqual([]);
  });

  const axisFor = (...values: readonly string[]) =>
    valueAxis(
      trendRows(
        aPlanData({
          figures: { [SAMPLETON]: Object.fromEntries(values.map((value, at) => [2000 + at, value])) },
        }),
        anIndicator({ decimals: 2 }),
        { area: SAMPLETON },
      ),
    );

  it('hold every figure between round ticks that are told apart', () => {
    expect(valueAxis(rows)).toEqual({ from: 45, to: 70, ticks: [45, 50, 55, 60, 65, 70], decimals: 0 });
  });

  it('write as many decimals as the ticks need', () => {
    const { from, to, ticks, decimals } = axisFor('0.10', '0.15');
    expect(decimals).toBe(2);
    expect(from).toBeLessThanOrEqual(0.1);
    expect(to).toBeGreaterThanOrEqual(0.15);
    expect(new Set(ticks.map((tick) => tick.toFixed(decimals))).size).toBe(ticks.length);
  });

  it('end at 100 of a share, unless a figure lies beyond', () => {
    const shares = (...values: readonly string[]) =>
      valueAxis(
        trendRows(
          aPlanData({
            figures: { [SAMPLETON]: Object.fromEntries(values.map((value, at) => [2000 + at, value])) },
          }),
          anIndicator(),
          { area: SAMPLETON },
        ),
        axisEnd(anIndicator().unit),
      );
    expect(shares('91', '99.4').to).toBe(100);
    expect(shares('91', '112').to).toBeGreaterThan(112);
  });

  it('do not go below nought for figures that do not', () => {
    expect(axisFor('0.1', '20.1').from).toBe(0);
    expect(axisFor('0').from).toBe(0);
  });

  it('go below nought for figures that do', () => {
    expect(axisFor('-0.3', '0.2').from).toBeLessThanOrEqual(-0.3);
  });

  it('have room round a line that is flat, and stand without figures', () => {
    const flat = axisFor('5', '5');
    expect(flat.from).toBeLessThan(5);
    expect(flat.to).toBeGreaterThan(5);
    expect(valueAxis([])).toEqual({ from: 0, to: 1, ticks: [0, 1], decimals: 0 });
  });
});

describe('the labels at the ends of the lines', () => {
  it('stay where they are when they do not touch', () => {
    expect(spreadLabels([100, 10, 50], 18)).toEqual([100, 10, 50]);
  });

  it('are pushed apart, in their order, when they would cover each other', () => {
    const heights = spreadLabels([100, 102, 101], 18);
    const sorted = heights.toSorted((a, b) => a - b);
    expect([heights[0], heights[2], heights[1]]).toEqual(sorted);
    for (const [index, height] of sorted.entries())
      expect(height - (sorted[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(18);
  });

  it('that are equal stand apart too', () => {
    expect(spreadLabels([50, 50], 18)).toHaveLength(2);
    const [first = 0, second = 0] = spreadLabels([50, 50], 18);
    expect(Math.abs(first - second)).toBe(18);
  });

  it('are none for no line', () => {
    expect(spreadLabels([], 18)).toEqual([]);
  });
});
