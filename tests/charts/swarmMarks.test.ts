import { describe, expect, it } from 'vitest';
import { comparatorHeading } from '@/wording/comparatorText';
import { comparatorNames } from '@/charts/rankedRows';
import { swarmHeights, swarmOf } from '@/charts/swarmMarks';
import { comparisonOf } from '@/domain/compare/comparedAreas';
import { aPeriod } from '#mocks/aPeriod';
import { wholeEngland } from '#mocks/aWholeEngland';

const BOX = { left: 20, right: 1020, top: 100, bottom: 340 };
const NAMES = comparatorNames((name) => comparatorHeading(name, 'The Shires'));

function swarm(id: string) {
  const data = wholeEngland();
  const indicator = data.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  const held = { areas: data.areas, series: data.series.get(indicator.id) ?? new Map() };
  const comparison = comparisonOf(data, held, { indicator, period: aPeriod(), set: 'england' });
  return swarmOf(comparison, NAMES, { box: BOX, largestDot: 8 });
}

describe('a swarm of dots', () => {
  it('has a dot for each area with a figure, and none for one without', () => {
    expect(swarm('waiting').dots).toHaveLength(139);
  });

  it('puts better to the right, for a neutral indicator more', () => {
    const first = (id: string) => swarm(id).dots[0]?.area.area.name;
    expect(first('waiting')).toBe('Borough 141 (made up)');
    expect(first('places')).toBe('Borough 1 (made up)');
    expect(first('staff')).toBe('Borough 1 (made up)');
  });

  it('has its quarters from D on the left to A on the right, side by side from edge to edge', () => {
    const { bands } = swarm('waiting');
    expect(bands.map(({ band }) => band)).toEqual(['D', 'C', 'B', 'A']);
    expect(bands[0]?.from).toBe(BOX.left);
    expect(bands[3]?.to).toBe(BOX.right);
    expect(bands.slice(1).map(({ from }) => from)).toEqual(bands.slice(0, 3).map(({ to }) => to));
    expect(bands.every(({ from, to }) => to > from)).toBe(true);
  });

  it('has no quarters where neither is better, or the publisher says so', () => {
    expect(swarm('staff').bands).toEqual([]);
    expect(swarm('close').bands).toEqual([]);
  });

  it('keeps every dot in its box, even a pile of seventy', () => {
    for (const { y } of swarm('close').dots) {
      expect(y).toBeGreaterThanOrEqual(BOX.top);
      expect(y).toBeLessThanOrEqual(BOX.bottom);
    }
  });
});

describe('the heights of dots', () => {
  it('are the middle where there is room', () => {
    expect(swarmHeights([0, 20, 40], 10)).toEqual([0, 0, 0]);
  });

  it('are above and below in turn where dots stand at one place', () => {
    expect(swarmHeights([5, 5, 5, 5], 10)).toEqual([0, -10, 10, -20]);
  });

  it('let no dot cover another, and are the same each time', () => {
    const xs = Array.from({ length: 120 }, (_, index) => Math.round(40 * Math.sin(index) + 50)).toSorted(
      (a, b) => a - b,
    );
    const heights = swarmHeights(xs, 9);
    expect(swarmHeights(xs, 9)).toEqual(heights);
    for (let one = 0; one < xs.length; one += 1)
      for (let other = 0; other < one; other += 1) {
        const across = (xs[one] ?? Number.NaN) - (xs[other] ?? Number.NaN);
        const down = (heights[one] ?? Number.NaN) - (heights[other] ?? Number.NaN);
        expect(Math.hypot(across, down)).toBeGreaterThan(8.99);
      }
  });
});
