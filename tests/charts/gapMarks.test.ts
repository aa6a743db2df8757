import { describe, expect, it } from 'vitest';
import { GAP_CHART, gapMarks } from '@/charts/gapMarks';
import type { GroupGap } from '@/domain/groups/groupGap';

const gap = (difference: number, lower: number, upper: number): GroupGap => ({
  kind: 'gap',
  to: 'rest',
  otherValue: 10,
  difference,
  interval: { lower, upper },
  side: 'similar',
});
const middle = GAP_CHART.width / 2;

describe('the marks of gaps', () => {
  it('stand around level on one scale, the better side to the right', () => {
    const { level, marks } = gapMarks([gap(5, 0, 10), gap(-5, -10, 0)], 'high');
    expect(level).toBe(middle);
    expect(marks[0]).toEqual({ x: 161, from: 110, to: 212 });
    expect(marks[1]).toEqual({ x: 59, from: 8, to: 110 });
  });

  it('are turned round where less is better', () => {
    expect(gapMarks([gap(5, 0, 10)], 'low').marks[0]).toEqual({ x: 59, from: 110, to: 8 });
  });

  it('leave a withheld group without a mark', () => {
    const { marks } = gapMarks([{ kind: 'none', because: 'withheld' }, gap(5, 0, 10)], 'high');
    expect(marks[0]).toBeUndefined();
  });
});
