import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

function doubtsOf(...figures: readonly string[]) {
  const { issues } = compilePlan(
    aPlanFolder({
      'indicators.csv': aTable(
        'id,title,polarity,unit,people,in_year',
        'visits,Visits in time (made up),high,percent,no,pooled',
      ),
      'observations.csv': aTable(
        'indicator,area,time_period,time_identifier,value,numerator,denominator',
        ...figures.map((figure) => `visits,sampleton,2014,${figure}`),
      ),
      'targets.csv': undefined,
      'commentary.csv': undefined,
    }),
  );
  return issues.filter(({ code }) => code === 'pooled-without-counts');
}

describe('a year that is to be pooled', () => {
  it('needs the counts behind its months: where they are not there, the officer is told what to write', () => {
    expect(doubtsOf('March,50,40,80', 'April,50,,', 'May,25,10,')).toMatchObject([
      {
        severity: 'warning',
        file: 'indicators.csv',
        row: 2,
        column: 'in_year',
        message: expect.stringMatching(
          /2 of its figures have no numerator.*row 3.*write as-printed here/,
        ) as string,
      },
    ]);
  });

  it('is nothing to tell where all are there, or a month has no figure', () => {
    expect(doubtsOf('March,50,40,80', 'April,c,,')).toEqual([]);
  });
});
