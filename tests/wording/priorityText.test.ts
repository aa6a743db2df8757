import { describe, expect, it } from 'vitest';
import { prioritiesCount, priorityFinding, priorityLabel, ratingsFinding } from '@/wording/priorityText';
import type { Plan } from '@/domain/plan/plan';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { SAMPLETON } from '#mocks/anArea';
import { aScorecardRow } from '#mocks/aScorecardRow';

/** Sampleton's figure against England's 60%. */
function rowOf(value: string, polarity: 'high' | 'neutral' = 'high') {
  return aScorecardRow({
    indicator: { polarity },
    figures: { [SAMPLETON]: { 2014: value }, [ENGLAND_CODE]: { 2014: '60' } },
  });
}

/** So many rows of each rating. */
const rows = (green: number, red: number, notRated: number) => [
  ...Array.from({ length: green }, () => rowOf('70')),
  ...Array.from({ length: red }, () => rowOf('50')),
  ...Array.from({ length: notRated }, () => rowOf('70', 'neutral')),
];

describe('the finding of a priority', () => {
  it('counts each colour once', () => {
    expect(priorityFinding({ rows: rows(2, 3, 1) })).toBe(
      'Of 6 indicators, 3 are red, 2 green and 1 not rated.',
    );
    expect(priorityFinding({ rows: rows(2, 1, 0) })).toBe('Of 3 indicators, 1 is red and 2 green.');
  });

  it('says of one colour that all have it', () => {
    expect(priorityFinding({ rows: rows(2, 0, 0) })).toBe('Both indicators are green.');
    expect(priorityFinding({ rows: rows(0, 3, 0) })).toBe('All 3 indicators are red.');
    expect(priorityFinding({ rows: rows(0, 1, 0) })).toBe('The one indicator is red.');
  });

  // 2 of 6 are 33%, and 2 of the 5 that can be rated 40%.
  it('has both shares of green in a report, and none where it would repeat itself', () => {
    expect(ratingsFinding({ rows: rows(2, 3, 1) })).toBe(
      'Of 6 indicators, 3 are red, 2 green and 1 not rated. That is 33% green, or 40% of the 5 that can be rated.',
    );
    expect(ratingsFinding({ rows: rows(2, 0, 0) })).toBe('Both indicators are green.');
    expect(ratingsFinding({ rows: rows(0, 3, 0) })).toBe('All 3 indicators are red.');
  });
});

describe('what a priority is called', () => {
  const planOf = (ids: readonly string[], byTopic?: true) =>
    ({ priorities: ids.map((id) => ({ id, title: id })), byTopic }) as unknown as Plan;
  const called = (plan: Plan) => [
    ...plan.priorities.map((one) => priorityLabel(plan, one)),
    prioritiesCount(plan) ?? 'none',
  ];

  it('is the same for every section of a sheet, which its officer calls her priorities', () => {
    expect(called(planOf(['contact', 'assessment', 'care']))).toEqual([
      'Priority',
      'Priority',
      'Priority',
      '3 priorities',
    ]);
  });

  it('is a theme beside numbered priorities, or where its id says so', () => {
    expect(called(planOf(['P1', 'P2', 'workforce']))).toEqual([
      'Priority 1',
      'Priority 2',
      'Theme',
      '3 priorities and themes',
    ]);
    expect(called(planOf(['theme-voice', 'theme-1']))).toEqual(['Theme', 'Theme', '2 themes']);
    expect(called(planOf(['health'], true))).toEqual(['Topic', '1 topic']);
    expect(called(planOf(['P1']))).toEqual(['Priority 1', '1 priority']);
    expect(called(planOf([]))).toEqual(['none']);
  });
});
