import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

const HEADER = 'indicator,area,time_period,time_identifier,breakdown,value';

/** Counts of children who started a plan in 2014, by area and breakdown. */
function doubtsOf(...rows: readonly string[]) {
  const { issues } = compilePlan(
    aPlanFolder({
      'areas.csv': `id,name,kind,parent
sampleton,Sampleton (made up),authority,E12000003
exampleford,Exampleford (made up),authority,E12000003
testbury,Testbury (made up),authority,E12000003
north,North (made up),locality,sampleton
south,South (made up),locality,sampleton
`,
      'observations.csv': aTable(
        HEADER,
        ...rows.map((row) => {
          const [area, breakdown, value] = row.split(' ');
          return `starts,${area},2014,Calendar year,${breakdown === '-' ? '' : breakdown},${value}`;
        }),
      ),
    }),
  );
  return issues.filter(({ code }) => code === 'parts-differ');
}

describe('a count and its parts', () => {
  it('that do not come to it are doubted at the row of the whole', () => {
    expect(doubtsOf('north - 61', 'sampleton - 112', 'south - 52')).toMatchObject([
      {
        severity: 'warning',
        file: 'observations.csv',
        row: 3,
        column: 'value',
        message: expect.stringMatching(/count is 112 and its 2 parts by area come to 113/) as string,
      },
    ]);
    expect(doubtsOf('sampleton - 112', 'sampleton sex=Female 50', 'sampleton sex=Male 52')).toMatchObject([
      { row: 2, message: expect.stringMatching(/2 parts by sex come to 102/) as string },
    ]);
  });

  it('that come to it are not', () => {
    expect(
      doubtsOf(
        'sampleton - 113',
        'north - 61',
        'south - 52',
        'sampleton sex=Female 56',
        'sampleton sex=Male 57',
      ),
    ).toEqual([]);
  });

  it('may differ where all are rounded to fives or tens', () => {
    expect(doubtsOf('sampleton - 110', 'north - 60', 'south - 55')).toEqual([]);
    expect(doubtsOf('sampleton - 110', 'north - 60', 'south - 85')).toHaveLength(1);
  });

  it('are not held against it where one part is withheld or has no row', () => {
    expect(doubtsOf('sampleton - 112', 'north - 61', 'south - c')).toEqual([]);
    expect(doubtsOf('sampleton - 112', 'north - 109', 'south - 4')).toEqual([]);
    expect(
      doubtsOf(
        'sampleton - 112',
        'sampleton sex=Female 50',
        'exampleford sex=Female 30',
        'exampleford sex=Male 30',
      ),
    ).toEqual([]);
  });
});
