import { describe, expect, it } from 'vitest';
import { mainArea } from '@/domain/plan/planData';
import { coverageMatrix } from '@/domain/report/coverageMatrix';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { coverageTitle } from '@/wording/coverageText';
import { shippedPlan, type ShippedPlan } from '#tests/support/shippedPlan';

async function matrixOf(id: ShippedPlan) {
  const { data } = await shippedPlan(id);
  return coverageMatrix(data.plan, scorecardOf(data, mainArea(data), undefined));
}

describe('what nobody measures in the plan of 2013', async () => {
  const matrix = await matrixOf('rotherham-cypp-2013');

  it('is three priorities of seven, and 2 of 4 themes of the board and 11 of 13 needs', () => {
    const bare = matrix.priorities.filter(({ count }) => count === 0).map(({ priority }) => priority.id);
    expect(bare).toEqual(['P2', 'P3', 'P7']);
    expect(matrix.frameworks.map(({ uncoveredThemes, themes }) => [uncoveredThemes, themes.length])).toEqual([
      [2, 4],
      [11, 13],
    ]);
    expect(coverageTitle(matrix)).toBe('Three of 7 priorities and 13 of 17 themes have no indicator');
  });

  it('alcohol has none, but Audit C is promised', () => {
    const alcohol = matrix.frameworks[0]?.themes.find(({ theme }) => theme.id === 'alcohol');
    expect(alcohol?.gaps).toEqual([{ kind: 'none', promised: 1 }]);
    expect(matrix.promised.map(({ indicator }) => indicator.id)).toEqual(['audit-c']);
    expect(matrix.priorities[0]?.count).toBe(6);
  });

  it('is only “how much” on child sexual exploitation', () => {
    const only = matrix.priorities.filter(({ gaps }) => gaps.some(({ kind }) => kind === 'only-how-much'));
    expect(only.map(({ priority }) => priority.id)).toEqual(['P4']);
  });

  it('obesity has three indicators in priority 1, two of them without a figure; attainment eight in priority 5', () => {
    const [board, needs] = matrix.frameworks;
    const obesity = board?.themes.find(({ theme }) => theme.id === 'obesity');
    expect(obesity?.cells.map((cell) => cell.length)).toEqual([3, 0, 0, 0, 0, 0, 0, 0]);
    expect(obesity?.gaps).toEqual([{ kind: 'no-figure', withoutFigure: 2, indicatorCount: 3 }]);
    const attainment = needs?.themes.find(({ theme }) => theme.id === 'attainment');
    expect(attainment?.cells.map((cell) => cell.length)).toEqual([0, 0, 0, 0, 8, 0, 0, 0]);
  });

  it('thirteen of its 27 indicators speak to no theme, and neither do the four of the minutes', () => {
    expect(matrix.unthemed.map((cell) => cell.length)).toEqual([3, 0, 0, 5, 2, 3, 0, 4]);
  });
});

describe('what nobody measures in the safeguarding framework of 2012', () => {
  it('is the workforce', async () => {
    const matrix = await matrixOf('rotherham-safeguarding-2012');
    expect(matrix.frameworks[0]?.uncoveredThemes).toBe(1);
    expect(
      matrix.frameworks[0]?.themes
        .filter(({ gaps }) => gaps[0]?.kind === 'none')
        .map(({ theme }) => theme.id),
    ).toEqual(['workforce']);
  });
});
