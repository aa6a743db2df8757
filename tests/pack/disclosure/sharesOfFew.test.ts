import { describe, expect, it } from 'vitest';
import { heldPlan, shownIn } from '#mocks/aHeldPlan';

const LONG = '% CPP lasting two years or more (made up)';

/** `plans` are rows of how many children are on plans, `shares` rows of how many of these lasted two years or more: `PERIOD,IDENTIFIER,,VALUE,NUMERATOR,DENOMINATOR`. */
function held(plans: readonly string[], shares: readonly string[], { title = LONG, people = '' } = {}) {
  return {
    indicators: [
      'on-plans,Number of children with a CPP (made up),count',
      `long,${title},percent,${people},,,,,,1`,
    ],
    columns: 'numerator,denominator',
    rows: [
      ...plans.map((plan) => `on-plans,sampleton,${plan}`),
      ...shares.map((share) => `long,sampleton,${share}`),
    ],
  };
}
const sharesShown = (...given: Parameters<typeof held>) =>
  Object.entries(shownIn(held(...given))).flatMap(([cell, shown]) =>
    cell.startsWith('long') ? [shown] : [],
  );
const warningsOf = (...given: Parameters<typeof held>) =>
  heldPlan(held(...given)).issues.filter(({ code }) => code === 'share-of-few');

const YEAR = '2014,Calendar year,';

describe('a share without its counts', () => {
  it('is withheld, and its counts are asked for, where it would be of one child among those that another indicator counts', () => {
    // 0.3% of 370 is 1.1 children.
    expect(sharesShown([`${YEAR},370`], [`${YEAR},0.3`])).toEqual(['c']);
    expect(warningsOf([`${YEAR},370`], [`${YEAR},0.3`])).toMatchObject([
      {
        severity: 'warning',
        file: 'observations.csv',
        column: 'denominator',
        message: expect.stringMatching(
          /^1 share of "% CPP lasting .* has no number of people\. If it is of those that "Number of children with a CPP \(made up\)" counts, .* withheld\. Write in the column denominator/,
        ) as string,
      },
    ]);
  });

  it('is withheld where all but a few are counted: 99.2% of 370 leaves 3 children', () => {
    expect(sharesShown([`${YEAR},370`], [`${YEAR},99.2`])).toEqual(['c']);
  });

  it('is withheld in all its periods at once, also in one without a count of its own', () => {
    // 0.3% and 0.5% of 370 are 1 and 2 children, and 4.0% are 15. Of 2016 nobody says how many there are.
    const plans = ['2014,Calendar year,,370', '2015,Calendar year,,368'];
    const shares = ['2014,Calendar year,,0.3', '2015,Calendar year,,4.0', '2016,Calendar year,,0.5'];
    expect(sharesShown(plans, shares)).toEqual(['c', '4.0', 'c']);
    expect(warningsOf(plans, shares)).toMatchObject([
      { message: expect.stringMatching(/^2 shares/) as string },
    ]);
  });

  it('is shown once its counts say that it is of enough people: 0.3% of 2,400 is 7', () => {
    expect(sharesShown([`${YEAR},370`], [`${YEAR},0.3,,2400`])).toEqual(['0.3']);
    expect(warningsOf([`${YEAR},370`], [`${YEAR},0.3,,2400`])).toEqual([]);
  });

  it('stays withheld once its counts say that it is of one child, and nothing is asked again', () => {
    expect(sharesShown([`${YEAR},370`], [`${YEAR},0.3,,370`])).toEqual(['c']);
    expect(warningsOf([`${YEAR},370`], [`${YEAR},0.3,,370`])).toEqual([]);
  });

  it.each([
    ['it is of six or more of them', LONG, `${YEAR},1.9`, '1.9'],
    ['nobody is counted', LONG, `${YEAR},0.0`, '0.0'],
    ['it is of another year', LONG, '2013,Calendar year,,3.0', '3.0'],
    ['only another year has a count, and no year has shown it', LONG, '2013,Calendar year,,0.3', '0.3'],
    ['the titles are of other people', '% of births at a low weight (made up)', `${YEAR},0.3`, '0.3'],
  ])('is shown where %s', (_, title, share, shown) => {
    expect(sharesShown([`${YEAR},370`], [share], { title })).toEqual([shown]);
    expect(warningsOf([`${YEAR},370`], [share], { title })).toEqual([]);
  });

  it('is shown where the officer has said that it counts no people', () => {
    expect(sharesShown([`${YEAR},370`], [`${YEAR},0.3`], { people: 'no' })).toEqual(['0.3']);
  });
});
