import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

/** `plans` is the row of how many children are on plans, `share` that of how many of these lasted two years or more. */
function warningsOf(title: string, plans: string, ...shares: readonly string[]) {
  const { issues } = compilePlan(
    aPlanFolder({
      'indicators.csv': aTable(
        'id,title,polarity,unit,decimals',
        'on-plans,Number of children with a CPP (made up),low,count,0',
        `long,${title},low,percent,1`,
      ),
      'observations.csv': aTable(
        'indicator,area,time_period,time_identifier,value,numerator,denominator',
        `on-plans,sampleton,2014,Calendar year,${plans},,`,
        ...shares.map((share) => `long,sampleton,${share}`),
      ),
      'targets.csv': undefined,
      'commentary.csv': undefined,
    }),
  );
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return issues.filter(({ code }) => code === 'share-of-few');
}

const LONG = '% CPP lasting two years or more (made up)';

describe('a share without its counts', () => {
  it('is warned of where it would be of one child among those that another indicator counts', () => {
    // 0.3% of 370 is 1.1 children.
    expect(warningsOf(LONG, '370', '2014,Calendar year,0.3,,')).toMatchObject([
      {
        severity: 'warning',
        file: 'observations.csv',
        row: 3,
        column: 'denominator',
        message: expect.stringMatching(
          /If it is of those that "Number of children with a CPP \(made up\)" counts, it is of fewer than may be published/,
        ) as string,
      },
    ]);
  });

  it('is warned of where all but a few are counted', () => {
    // 99.2% of 370 leaves 3 children.
    expect(warningsOf(LONG, '370', '2014,Calendar year,99.2,,')).toHaveLength(1);
  });

  it.each([
    ['it is of six or more of them', LONG, '370', '2014,Calendar year,1.9,,'],
    ['its counts are there', LONG, '370', '2014,Calendar year,2.2,8,370'],
    ['nobody is counted', LONG, '370', '2014,Calendar year,0.0,,'],
    ['it is of another year', LONG, '370', '2013,Calendar year,0.3,,'],
    [
      'the titles are of other people',
      '% of births at a low weight (made up)',
      '370',
      '2014,Calendar year,0.3,,',
    ],
  ])('is not warned of where %s', (_, title, plans, share) => {
    expect(warningsOf(title, plans, share)).toEqual([]);
  });
});
