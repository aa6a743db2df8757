import { describe, expect, it } from 'vitest';
import { parseTargets } from '@/sources/plan/targetsTable';
import { aPeriod } from '#mocks/aPeriod';
import { aTable } from '#mocks/aPlanFolder';

const HEADER = 'indicator,time_period,time_identifier,target,amber,note';

describe('a target', () => {
  it('has a period, a figure with its decimals, and an amber limit where one is given', () => {
    const { rows, issues } = parseTargets(
      aTable(
        HEADER,
        'readiness,2014,Calendar year,65.0,60,set by Cabinet',
        'plans,201415,Financial year,0,,',
      ),
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        row: 2,
        indicator: 'readiness',
        period: aPeriod(),
        target: { kind: 'value', value: 65, decimals: 1 },
        amber: 60,
        note: 'set by Cabinet',
      },
      {
        row: 3,
        indicator: 'plans',
        period: aPeriod('201415', 'Financial year'),
        target: { kind: 'value', value: 0, decimals: 0 },
      },
    ]);
  });

  it.each([
    ['readiness,2014,Calendar year,,60,', 'empty-cell', 'target', /empty.*Expected a target/],
    ['readiness,2014,Calendar year,high,60,', 'not-a-number', 'target', /"high"/],
    ['readiness,2014,Calendar year,65,soon,', 'not-a-number', 'amber', /"soon"/],
    ['readiness,2014,Academic year,65,60,', 'period', 'time_period', /"2014" with Academic year/],
    [',2014,Calendar year,65,60,', 'empty-cell', 'indicator', /empty/],
  ])('%s is %s at %s', (row, code, column, message) => {
    expect(parseTargets(aTable(HEADER, row)).issues).toContainEqual({
      severity: 'error',
      code,
      file: 'targets.csv',
      row: 2,
      column,
      message: expect.stringMatching(message),
    });
  });
});
