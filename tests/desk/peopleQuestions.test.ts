import { expect, it } from 'vitest';
import { checkPlan } from '@/desk/deskWork';
import { peopleQuestions } from '@/desk/peopleQuestions';

const SHARE = { id: 'long', isPercentage: true };
const APRIL = { row: 8, period: 'Apr 2017', yearToDate: 9 };
const YEAR = { row: 9, period: '2017/18' };

function asked(figures: readonly (readonly [number, string])[], mostPeople?: number) {
  const cells = {
    figures: new Map(figures),
    mostPeople: new Map(mostPeople === undefined ? [] : [['long', mostPeople]]),
  };
  return peopleQuestions(SHARE, [APRIL, YEAR], { cells, smallest: 6 });
}

it('asks once about the first month of a year and its year to date, where the figure is the same', () => {
  expect(
    asked([
      [8, '12.5'],
      [9, '12.50'],
    ]),
  ).toMatchObject([{ row: 8, rows: [8, 9], period: 'Apr 2017 and 2017/18' }]);
  expect(
    asked([
      [8, '12.5'],
      [9, '12.6'],
    ]),
  ).toMatchObject([{ rows: [8] }, { rows: [9] }]);
  // Where a figure is not known, nothing says that it is the same.
  expect(asked([])).toMatchObject([{ rows: [8] }, { rows: [9] }]);
});

it('does not ask for a number of people that is far from all that were written for the indicator', () => {
  const figures = [
    [8, '0.3'],
    [9, '0.3'],
  ] as const;
  // 6 people are 0.3% of 2,000, and last month's figure was of 370.
  expect(asked(figures, 370)).toMatchObject([{ needed: 2000, isUnlikely: true }]);
  expect(asked(figures, 1500)).toMatchObject([{ isUnlikely: false }]);
  expect(asked(figures)).toMatchObject([{ isUnlikely: false }]);
});

/** Figures made up: averages of the first month of a year and of that year. */
async function rowsAsked(asAt: string) {
  const files = Object.entries({
    'plan.json': `{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"${asAt}"}`,
    'indicators.csv': 'id,title,polarity,unit\ndays,Average days to adoption of children,low,days\n',
    'observations.csv':
      'indicator,area,time_period,time_identifier,value\ndays,E08000018,2017,April,318\ndays,E08000018,201718,Financial year,318\n',
  }).map(([path, text]) => [path, new TextEncoder().encode(`${text}\n`)] as const);
  const { plan } = await checkPlan(new Map(files), () => undefined);
  return plan?.withheld.indicators[0]?.reasons.flatMap(({ uncounted = [] }) => uncounted);
}

it('a year to date is that of its first month only as long as the figures are as at that month', async () => {
  expect(await rowsAsked('2017-04-30')).toContainEqual({ row: 2, period: 'Apr 2017', yearToDate: 3 });
  expect(await rowsAsked('2017-05-31')).toContainEqual({ row: 2, period: 'Apr 2017', yearToDate: undefined });
});
