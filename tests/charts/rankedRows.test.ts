import { describe, expect, it } from 'vitest';
import { comparatorHeading } from '@/wording/comparatorText';
import { areasWithoutRow, bandSpans, comparatorNames, rankedBars } from '@/charts/rankedRows';
import { comparisonOf, type AreaSet } from '@/domain/compare/comparedAreas';
import { aPeriod } from '#mocks/aPeriod';
import { wholeEngland } from '#mocks/aWholeEngland';

const NAMES = comparatorNames((name) => comparatorHeading(name, 'The Shires'));

function barsOf(id: string, set: AreaSet) {
  const data = wholeEngland();
  const indicator = data.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  const held = { areas: data.areas, series: data.series.get(indicator.id) ?? new Map() };
  const comparison = comparisonOf(data, held, { indicator, period: aPeriod(), set });
  return { comparison, bars: rankedBars(comparison, NAMES) };
}

describe('ranked bars', () => {
  it('stand best first with the comparators in their places, and those without a figure last, in words', () => {
    const { bars } = barsOf('waiting', 'neighbours');
    expect(bars.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Borough 10 (made up): 1.0%',
      'Borough 11 (made up): 1.1%',
      'The Shires: 1.1%',
      'Borough 12 (made up): 1.2%',
      'Neighbours’ average: 1.2%',
      'England: 7.0%',
      'Borough 3 (made up): [c] confidential, figure withheld',
      'Borough 4 (made up): no figure',
    ]);
    expect(bars.map(({ value }) => value).slice(-2)).toEqual([undefined, undefined]);
  });

  it('stand most first where neither is better', () => {
    const { bars } = barsOf('staff', 'neighbours');
    expect(bars.map(({ value }) => value)).toEqual([12, 11, 10, 8, 4, 3]);
  });

  it('leave out, in a long list, areas that have no row, and name them', () => {
    const { bars, comparison } = barsOf('waiting', 'england');
    expect(bars.some(({ name }) => name === 'Borough 4 (made up)')).toBe(false);
    expect(areasWithoutRow(comparison)).toEqual(['Borough 4 (made up)']);
  });

  it('lie in bands from A to D, each where the last one ended', () => {
    const { bars } = barsOf('waiting', 'england');
    const ranked = bars.filter(({ area, value }) => area !== undefined && value !== undefined);
    expect(ranked).toHaveLength(139);
    // 139 figures: cuts after the 35th, 70th and 104th.
    expect(bandSpans(ranked)).toEqual([
      { band: 'A', firstIndex: 0, lastIndex: 34 },
      { band: 'B', firstIndex: 35, lastIndex: 69 },
      { band: 'C', firstIndex: 70, lastIndex: 103 },
      { band: 'D', firstIndex: 104, lastIndex: 138 },
    ]);
  });
});
