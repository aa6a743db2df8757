import { describe, expect, it } from 'vitest';
import { anIndicator } from '#mocks/anIndicator';
import { numberClaims } from '@/domain/report/numberClaims';

const claimsIn = (text: string, title: string, unit: string) =>
  numberClaims(text, anIndicator({ title, unit })).map(({ found, of }) => `${of}: ${found}`);

describe('the numbers of a paragraph that claim to be the figure', () => {
  it.each([
    ['The rate is 81.2 per 10,000 children.', 'Children looked after', 'per 10,000 children', 'figure: 81.2'],
    ['Each holds 19.2 children.', 'Children for each social worker', 'children per social worker', undefined],
    ['The caseload is 16.9, as before.', 'Caseload', 'children per social worker', 'figure: 16.9'],
    ['The wait is 34 days.', 'Days waited', 'days', 'figure: 34'],
    ['They are seen within 34 days.', 'Days waited', 'days', undefined],
    ['It cost £1.2m.', 'Spending', '£', 'figure: £1.2m'],
    ['Suspensions rose by 25.', 'Suspensions', 'count', 'distance: 25'],
    ['There were 12% more than a year before.', 'Suspensions', 'count', 'relative change: 12%'],
    ['It is 3.2 points lower.', 'Health assessments', 'percent', 'distance: 3.2 points'],
    ['The score rose to 46.0.', 'Attainment 8', 'score', 'figure: 46.0'],
    ['The rate was 5 per 1,000.', 'Children looked after', 'per 10,000 children', undefined],
    ['By 14 January 2015 Year 6 pupils aged 10 were seen.', 'Pupils seen', 'count', undefined],
    ['Eleven posts were vacant.', 'Posts vacant', 'count', 'figure: Eleven'],
    ['One of the posts was filled.', 'Posts vacant', 'count', undefined],
  ])('“%s” of %s in %s', (text, title, unit, claim) => {
    expect(claimsIn(text, title, unit)).toEqual(claim === undefined ? [] : [claim]);
  });

  it('takes a number of thousands of pounds in the unit of the indicator', () => {
    const indicator = anIndicator({ title: 'Spending', unit: '£ thousand' });
    expect(numberClaims('It cost £1.2m.', indicator)).toMatchObject([{ value: 1200, step: 100 }]);
  });
});
