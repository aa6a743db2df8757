import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

/** What is said of the targets of a monthly share of Sampleton, with these figures. */
function doubtsOf(targets: readonly string[], figures: readonly string[], inYear = 'last') {
  const { issues } = compilePlan(
    aPlanFolder({
      'indicators.csv': aTable(
        'id,title,polarity,unit,decimals,people,in_year',
        `visits,Visits in time (made up),high,percent,1,no,${inYear}`,
      ),
      'observations.csv': aTable(
        'indicator,area,time_period,time_identifier,value',
        ...figures.map((figure) => `visits,sampleton,${figure}`),
      ),
      'targets.csv': aTable(
        'indicator,time_period,time_identifier,target',
        ...targets.map((target) => `visits,${target}`),
      ),
      'commentary.csv': undefined,
    }),
  );
  return issues.filter(({ code }) => code === 'no-target');
}

const FIGURES = ['2014,March,90.1', '2014,June,91.2'];

describe('targets that run out before the figures do', () => {
  it('are told at the last of them, with the row to write', () => {
    expect(doubtsOf(['2014,February,95', '2014,March,95'], FIGURES)).toMatchObject([
      {
        severity: 'warning',
        file: 'targets.csv',
        row: 3,
        message: expect.stringMatching(
          /go on to June 2014, which has no target\. Add a row: visits \| 2014 \| June \| the target, or for the whole year: visits \| 201415 \| Financial year \| the target\.$/,
        ) as string,
      },
    ]);
  });

  it('are not where a target of the year holds for the month', () => {
    expect(doubtsOf(['2014,March,95', '201415,Financial year,95'], FIGURES)).toEqual([]);
  });

  it('are not where there never was one, or the newest month has one', () => {
    expect(doubtsOf([], FIGURES)).toEqual([]);
    expect(doubtsOf(['2014,June,95'], FIGURES)).toEqual([]);
    expect(doubtsOf(['2014,December,95'], FIGURES)).toEqual([]);
  });
});
