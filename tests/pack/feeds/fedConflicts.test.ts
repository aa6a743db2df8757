import { describe, expect, it } from 'vitest';
import { aFedPlan } from '#mocks/aFedPlan';

const FINGERTIPS =
  'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal,Time period range';
const ofFingertips = (type: string, year: string, value: string) =>
  `90001,Made-up stays,E12000003,Yorkshire,E08000018,Rotherham,${type},Persons,5-16 yrs,,,${year},${value},4,6,3,7,100,2000,,,,,,,,1y`;

const ONS = 'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes';
const ofOns = (year: string, value: string) =>
  `E08000018,Rotherham,Local Authority,Made-up ones,${year}-08-01/P1Y,${value},Percentage,%,,,,`;

const LAIT = 'Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region';
const ofLait = (year: string, value: string) => `Made up,Number,${year},Rotherham,${value},372,Yorkshire`;

/** What `check` says of a file of these rows that feeds one indicator. */
async function issuesOf(...lines: readonly string[]) {
  const { plan, issues } = await aFedPlan({
    tables: { 'indicators.csv': 'id,title,polarity,unit,decimals\nstays,Stays (made up),low,percent,1\n' },
    feeds: [{ indicator: 'stays', file: 'f.csv', ...(lines[0] === LAIT ? { column: 'Made up' } : {}) }],
    published: { 'f.csv': `${lines.join('\n')}\n` },
  });
  return { isPublished: plan !== undefined, issues: issues.filter(({ code }) => code === 'duplicate-cell') };
}

describe('a file that gives one cell two figures', () => {
  it.each([
    [
      'Fingertips',
      [
        FINGERTIPS,
        ofFingertips('Counties', '2021', '5.1'),
        ofFingertips('Counties', '2022', '5.4'),
        ofFingertips('Districts', '2022', '5.6'),
      ],
    ],
    ['ONS', [ONS, ofOns('2023', '5.1'), ofOns('2024', '5.4'), ofOns('2024', '5.6')]],
    ['LAIT', [LAIT, ofLait('2023', '5.1'), ofLait('2024', '5.4'), ofLait('2024', 'c')]],
  ])('of %s is not published, and both rows are named', async (_, lines) => {
    const { isPublished, issues } = await issuesOf(...lines);
    expect(isPublished).toBe(false);
    expect(issues).toMatchObject([
      {
        severity: 'error',
        file: 'f.csv',
        row: 4,
        message: expect.stringMatching(
          /^Rows 3 and 4 give two figures for one cell: Rotherham, 202/,
        ) as string,
      },
    ]);
  });

  it('is none where the two rows say the same', async () => {
    const { isPublished, issues } = await issuesOf(ONS, ofOns('2024', '5.4'), ofOns('2024', '5.4'));
    expect(isPublished).toBe(true);
    expect(issues).toEqual([]);
  });
});
