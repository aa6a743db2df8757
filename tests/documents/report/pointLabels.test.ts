import { describe, expect, it } from 'vitest';
import type { Block, TrendLine } from '@/documents/report/block';
import { needsLegend, pointLabels } from '@/documents/report/pointLabels';

type Figures = readonly (number | undefined)[];

function aLine(who: TrendLine['who'], values: Figures): TrendLine {
  const name = { ours: 'Sampleton', target: 'Target', neighbours: 'Similar areas', england: 'England' }[who];
  return { name, who, values, texts: values.map((value) => (value === undefined ? undefined : `${value}%`)) };
}

function aTrend(lines: Partial<Record<TrendLine['who'], Figures>>): Extract<Block, { kind: 'trend' }> {
  const drawn = (['ours', 'target', 'neighbours', 'england'] as const).flatMap((who) => {
    const values = lines[who];
    return values === undefined ? [] : [aLine(who, values)];
  });
  const periods = drawn[0]?.values.map((_, at) => String(2020 + at)) ?? [];
  return { kind: 'trend', title: 'Visits', measured: '', periods, lines: drawn };
}

function labelsOf(lines: Partial<Record<TrendLine['who'], Figures>>) {
  const trend = aTrend(lines);
  return trend.lines.flatMap((line) =>
    pointLabels(trend, line).map((label) => ({ who: line.who, ...label })),
  );
}

describe('the labels in a chart of a report', () => {
  it('name our newest figure below the point that the line comes down to, and above one that it comes up to', () => {
    expect(labelsOf({ ours: [60, 80, 70] })).toEqual([
      { who: 'ours', index: 2, text: '70%', place: 'below' },
    ]);
    expect(labelsOf({ ours: [80, 60, undefined] })).toMatchObject([
      { index: 1, text: '60%', place: 'below' },
    ]);
    expect(labelsOf({ ours: [60, 70, 80] })).toMatchObject([{ index: 2, place: 'above' }]);
  });

  it('keep our figure off a line close by: pupils with grade 5 in Sampleton have 39.5, similar areas 42.1', () => {
    const ours = [44.8, 40, 41.2, 39.5];
    const [label] = labelsOf({
      ours,
      neighbours: [45.6, 41.9, 42.3, 42.1],
      england: [49.8, 45.3, 45.9, 45.2],
    });
    expect(label).toMatchObject({ who: 'ours', text: '39.5%', place: 'below' });
    const [other] = labelsOf({
      ours: [44, 42, 42.5, 42],
      neighbours: [42, 41, 41, 41.8],
      england: [60, 60, 60, 60],
    });
    expect(other).toMatchObject({ who: 'ours', text: '42%', place: 'above' });
  });

  it('say what the target is where it is furthest from our line, and never at the edge', () => {
    expect(labelsOf({ ours: [91, 89, 80, 82, 70], target: [90, 90, 90, 90, 90] })).toContainEqual({
      who: 'target',
      index: 2,
      text: 'Target\u00A090%',
      place: 'above',
    });
    expect(labelsOf({ ours: [5, 9, 6], target: [4, 4, 4] })).toContainEqual(
      expect.objectContaining({ who: 'target', index: 1, place: 'below' }),
    );
  });

  it('say the newest target of those that changed, and leave it to the legend where only the last period has it', () => {
    expect(labelsOf({ ours: [94, 90, 88, 92, 87], target: [93, 93, 95, 95, 95] })).toContainEqual(
      expect.objectContaining({ who: 'target', index: 2, text: 'Target\u00A095%' }),
    );
    expect(labelsOf({ ours: [2, 21, 15, 7.5], target: [2, 25, 12, 4.5] })).toMatchObject([
      { who: 'ours', index: 3, text: '7.5%', place: 'right' },
    ]);
    expect(needsLegend(aTrend({ ours: [2, 21, 15, 7.5], target: [2, 25, 12, 4.5] }))).toBe(true);
    expect(needsLegend(aTrend({ ours: [94, 90, 88, 92, 87], target: [93, 93, 95, 95, 95] }))).toBe(false);
  });
});
