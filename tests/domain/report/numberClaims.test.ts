import { describe, expect, it } from 'vitest';
import { anIndicator } from '#mocks/anIndicator';
import { numberClaims } from '@/domain/report/numberClaims';

const claimsIn = (text: string, title: string, unit: string) =>
  numberClaims(text, anIndicator({ title, unit })).map(
    ({ foundText, claimKind }) => `${claimKind}: ${foundText}`,
  );

describe('the numbers of a paragraph that claim to be the figure', () => {
  it.each([
    ['The rate is 81.2 per 10,000 children.', 'Children looked after', 'per 10,000 children', 'figure: 81.2'],
    [
      'Each holds 19.2 children.',
      'Children for each social worker',
      'children per social worker',
      'figure: 19.2',
    ],
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
    ['12 of the 40 children were seen.', 'Children seen in time', 'percent', 'figure: 12 of the 40'],
    ['One child in five was seen.', 'Children seen in time', 'percent', 'figure: One child in five'],
    ['About one child in five was seen.', 'Children seen in time', 'percent', undefined],
    ['3 of the 12 schools took part.', 'Children seen in time', 'percent', undefined],
    ['One of the posts was filled.', 'Posts vacant', 'count', undefined],
  ])('“%s” of %s in %s', (text, title, unit, claim) => {
    expect(claimsIn(text, title, unit)).toEqual(claim === undefined ? [] : [claim]);
  });

  it('takes a number of thousands of pounds in the unit of the indicator', () => {
    const indicator = anIndicator({ title: 'Spending', unit: '£ thousand' });
    expect(numberClaims('It cost £1.2m.', indicator)).toMatchObject([{ value: 1200, step: 100 }]);
  });

  it('takes two counts as the share that they are, to the decimals of the figure, and one in five as any share near it', () => {
    const indicator = anIndicator({ title: 'Children seen in time', unit: 'percent', decimals: 1 });
    expect(numberClaims('12 of the 40 children were seen.', indicator)).toMatchObject([
      { value: 30, step: 0.1, counts: { part: 12, whole: 40 } },
    ]);
    // One in 4.5 is 22.2%, one in 5.5 is 18.2%.
    const [claim] = numberClaims('One child in five was seen.', indicator);
    expect(claim?.value).toBe(20);
    expect(claim?.step).toBeCloseTo(22.22 - 18.18, 1);
  });
});
