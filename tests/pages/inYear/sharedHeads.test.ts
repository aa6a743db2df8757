import { describe, expect, it } from 'vitest';
import { inYearRow } from '@/domain/inYear/inYear';
import type { Series } from '@/domain/figures/observation';
import { headsOf, isOlder, newestByFamily, sharedHeads } from '@/pages/inYear/sharedHeads';
import { shownColumns } from '@/pages/inYear/shownColumns';
import { aMonthlySeries } from '#mocks/aMonthlySeries';
import { SAMPLETON } from '#mocks/anArea';
import { anIndicator, READINESS } from '#mocks/anIndicator';
import { aPlanData } from '#mocks/aPlan';

function rowOf(series: Series) {
  const indicator = anIndicator({ inYear: 'last' });
  const data = { ...aPlanData(), series: new Map([[READINESS, new Map([[SAMPLETON, series]])]]) };
  const row = inYearRow(data, indicator, new Map(), { area: SAMPLETON });
  if (row === undefined) throw new Error('The test has no row.');
  return row;
}

describe('the heads of the in-year table', () => {
  it('are the periods that most rows share', () => {
    const march = rowOf(aMonthlySeries('2025-01', '1', '2', '3'));
    const april = rowOf(aMonthlySeries('2025-01', '1', '2', '3', '4'));
    const heads = sharedHeads([march, april, april]);
    expect(heads.recentHeads).toEqual(['Feb 2025', 'Mar 2025', 'Apr 2025']);
    expect(heads.lastYear).toBe('Apr 2024');
    expect(heads.years).toEqual(['2022/23', '2023/24', '2024/25']);
    expect(headsOf(march).recentHeads).toEqual(['Jan 2025', 'Feb 2025', 'Mar 2025']);
    expect(headsOf(march).years).toEqual(['2021/22', '2022/23', '2023/24']);
  });

  it('are older for a row whose newest month is not the newest of any', () => {
    const march = rowOf(aMonthlySeries('2025-01', '1', '2', '3'));
    const april = rowOf(aMonthlySeries('2025-01', '1', '2', '3', '4'));
    const newest = newestByFamily([march, april]);
    expect([march, april].map((row) => isOlder(row, newest))).toEqual([true, false]);
  });

  it('have three columns for a row that has but one figure: that of the year’s first month', () => {
    const [first, ...rest] = headsOf(rowOf(aMonthlySeries('2025-04', '1'))).recentHeads.toReversed();
    expect(first).toBe('Apr 2025');
    expect(rest).toEqual(['Mar 2025', 'Feb 2025']);
  });
});

describe('the columns of the in-year table', () => {
  it('are left out where no row has more in them than “none”, and stay where one row has', () => {
    const ofThisYear = rowOf(aMonthlySeries('2025-04', '1', '2'));
    const ofLastYearToo = rowOf(aMonthlySeries('2024-04', ...Array.from({ length: 14 }, () => '5')));
    expect(shownColumns([ofThisYear], 3)).toEqual({
      lastYear: false,
      recent: [false, true, true],
      toDate: true,
      toDateLastYear: false,
      target: false,
      years: [false, false, false],
      others: false,
    });
    expect(shownColumns([ofThisYear, ofLastYearToo], 3)).toMatchObject({
      lastYear: true,
      recent: [true, true, true],
      toDateLastYear: true,
      years: [false, false, true],
    });
  });

  it('stay where all that a row has in them is withheld', () => {
    expect(shownColumns([rowOf(aMonthlySeries('2025-04', 'c', '2'))], 0).recent).toEqual([false, true, true]);
  });
});
