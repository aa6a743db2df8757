import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

function issuesOf(...rows: readonly string[]) {
  return compilePlan(
    aPlanFolder({
      'observations.csv': aTable(
        'indicator,area,time_period,time_identifier,value,numerator,denominator,access',
        ...rows,
      ),
    }),
  ).issues;
}

describe('a share that is not that of its counts', () => {
  // 168 / 205 = 0.81951…
  it('is a warning that says what the counts give and what readers are shown', () => {
    expect(issuesOf('readiness,sampleton,2014,Calendar year,28.0,168,205,')).toMatchObject([
      {
        severity: 'warning',
        code: 'recomputed',
        row: 2,
        column: 'value',
        message: expect.stringMatching(
          /value is 28\.0 and its counts, 168 of 205, give 82\.0\. Readers are/,
        ) as string,
      },
    ]);
  });

  it('is no warning where it is that of its counts', () => {
    expect(issuesOf('readiness,sampleton,2014,Calendar year,82.0,168,205,')).toEqual([]);
  });

  it.each([
    ['withheld for its small count', '28.0,3,205,'],
    ['exempt', '28.0,168,205,exempt:3'],
    ['a draft', '28.0,168,205,draft'],
  ])('is not told where it is %s', (_, cells) => {
    const issues = issuesOf(`readiness,sampleton,2014,Calendar year,${cells}`);
    expect(issues.map(({ severity }) => severity)).toEqual(['note']);
    expect(issues[0]?.message).not.toMatch(/28|168|205|82/);
  });
});

describe('a number of people below 0', () => {
  it.each([
    ['value', 'starts,sampleton,2014,Calendar year,-40,,,'],
    ['numerator', 'readiness,sampleton,2014,Calendar year,28.0,-40,205,'],
    ['denominator', 'readiness,sampleton,2014,Calendar year,28.0,40,-205,'],
  ])('is an error at its %s, which shows no digit of it', (column, row) => {
    const errors = issuesOf(row).filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ code: 'negative-count', row: 2, column }]);
    expect(errors[0]?.message).not.toMatch(/40|205/);
  });
});

describe('a row whose access cannot be read', () => {
  it('has that one error, and no note that it is a draft', () => {
    expect(issuesOf('starts,sampleton,2014,Calendar year,40,,,exempt')).toMatchObject([
      { severity: 'error', code: 'access', row: 2, column: 'access' },
    ]);
  });
});
