import { describe, expect, it } from 'vitest';
import { areaLines } from '@/charts/areaLines';
import { areaTrend } from '@/domain/compare/areaTrend';
import type { Area, AreaCode } from '@/domain/figures/area';
import { aSeries } from '#mocks/anObservation';

const OURS: Area = { code: 'Ayton' as AreaCode, name: 'Ayton (made up)', kind: 'authority' };
/** "2024/25" in DejaVu Sans, the widest font that `system-ui` stands for, at 14 px. */
const WIDEST_YEAR = 58;

function yearsUnder(width: number): readonly { readonly x: number }[] {
  const years = Array.from({ length: 10 }, (_, index) => [String(2015 + index), '5.0'] as const);
  const series = { ...aSeries(Object.fromEntries(years)), area: OURS.code };
  const held = { areas: new Map([[OURS.code, OURS]]), series: new Map([[OURS.code, series]]) };
  const trend = areaTrend(held, OURS, []);
  return trend === undefined ? [] : areaLines(trend, { width, isNarrow: false }).ticks;
}

describe('the years under a trend of chosen areas', () => {
  it.each([600, 772, 900, 1376])('do not touch in a chart of %i px', (width) => {
    const places = yearsUnder(width).map(({ x }) => x);
    expect(places.length).toBeGreaterThan(2);
    const gaps = places.slice(1).map((x, index) => x - (places[index] ?? Number.NaN));
    expect(Math.min(...gaps)).toBeGreaterThan(WIDEST_YEAR);
  });
});
