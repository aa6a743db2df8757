import { describe, expect, it } from 'vitest';
import { groupIssues } from '@/pack/check/groupIssues';

const rows = [{ breakdown: '' }, { breakdown: 'sex=Girls' }, { breakdown: 'age=16;sex=Boys' }];
const told = (breakdown: string, group: string, partOf = 'Cohort') => [{ row: 2, breakdown, group, partOf }];

describe('a row of groups.csv', () => {
  it.each([
    ['sexx', 'Girls', 'breakdown', /"sexx".*Did you mean "sex"\?$/],
    ['sex', 'Girl', 'group', /"Girl".*Did you mean "Girls"\?$/],
  ])('that is nearly one of the rows’ own is reported: %s, %s', (breakdown, group, column, message) => {
    expect(groupIssues(told(breakdown, group), rows)).toMatchObject([
      {
        severity: 'warning',
        code: 'unknown-group',
        file: 'groups.csv',
        row: 2,
        column,
        message: expect.stringMatching(message),
      },
    ]);
  });

  it.each([
    ['Sex', 'girls'],
    ['age', '16'],
    ['area', 'ward'],
    ['need', 'Something else entirely'],
  ])('in other letters, of areas, or of groups of published files is not: %s, %s', (breakdown, group) => {
    expect(groupIssues(told(breakdown, group), rows)).toEqual([]);
  });
});
