import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE, PUBLISHED_NEIGHBOURS } from '@/domain/figures/area';
import type { Rating } from '@/domain/scorecard/rating';
import { policyOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { ratingReason, ratingRule, ratingWord, reporter } from '@/wording/ratingText';
import { EXAMPLEFORD, MOCKHAM, SAMPLETON, TESTBURY, THE_SHIRES } from '#mocks/anArea';
import { aPeriod } from '#mocks/aPeriod';
import { aNeighbourSet, aPlanData, aPolicy, aTarget, type Figures } from '#mocks/aPlan';
import { aScorecardRow } from '#mocks/aScorecardRow';

type Parts = NonNullable<Parameters<typeof aPlanData>[0]>;

/** The reason of Sampleton's rating, as a plan that calls its region The Shires says it. */
function reasonOf(parts: Parts): string {
  const row = aScorecardRow(parts);
  return ratingReason({
    ...row,
    combine: policyOf(aPlanData(parts), row.indicator).combine,
    region: 'The Shires',
  });
}

const both: Figures = {
  [SAMPLETON]: { 2014: '46' },
  [EXAMPLEFORD]: { 2014: '50' },
  [ENGLAND_CODE]: { 2014: '54' },
};
const neighbours = [aNeighbourSet(EXAMPLEFORD)];
const whole = { decimals: 0 } as const;

describe('why a figure is rated so', () => {
  it('is said with each figure and how far ours is from it', () => {
    const plan = { rating: aPolicy({ combine: 'all' }) };
    expect(reasonOf({ figures: both, neighbours, indicator: whole, plan })).toBe(
      '46% is 4 percentage points lower than the neighbours’ average (50%) and 8 points lower than England (54%), which is worse.',
    );
  });

  it('names only the comparator that decided', () => {
    expect(reasonOf({ figures: both, neighbours, indicator: whole })).toBe(
      '46% is 4 percentage points lower than the neighbours’ average (50%), which is worse.',
    );
  });

  it('says how many neighbours the average stands on where some have no figure', () => {
    const figures: Figures = {
      [SAMPLETON]: { 2014: '62.2' },
      [EXAMPLEFORD]: { 2014: '60.0' },
      [TESTBURY]: { 2014: '61.0' },
    };
    expect(reasonOf({ figures, neighbours: [aNeighbourSet(EXAMPLEFORD, TESTBURY, MOCKHAM)] })).toBe(
      '62.2% is 1.7 percentage points higher than the neighbours’ average (60.5%, 2 of 3 neighbours), which is better.',
    );
  });

  it('says "level" for figures that are equal at their published decimals', () => {
    const figures: Figures = { [SAMPLETON]: { 2014: '4.4' }, [PUBLISHED_NEIGHBOURS]: { 2014: '4.38' } };
    expect(reasonOf({ figures, indicator: { polarity: 'low' } })).toBe(
      '4.4% is level with the neighbours’ average (4.4%).',
    );
  });

  it('names the region by its name', () => {
    const figures: Figures = { [SAMPLETON]: { 2014: '62.2' }, [THE_SHIRES]: { 2014: '63.0' } };
    expect(reasonOf({ figures, indicator: { benchmarks: ['region'] } })).toBe(
      '62.2% is 0.8 percentage points lower than The Shires (63.0%), which is worse.',
    );
  });

  it('says the target as well, met or missed, and the tolerance', () => {
    const figures: Figures = { [SAMPLETON]: { 2014: '62.2' }, [ENGLAND_CODE]: { 2014: '62.7' } };
    const indicator = { tolerance: 1 };
    expect(reasonOf({ figures, indicator, targets: [aTarget('62')] })).toBe(
      '62.2% is 0.5 percentage points lower than England (62.7%), within the tolerance and at or better than the target of 62.0%. A difference of up to 1.0 points counts as in line.',
    );
    const short: Figures = { [SAMPLETON]: { 2014: '62.2' } };
    expect(
      reasonOf({ figures: short, targets: [aTarget('70.0', { amber: 60 })], indicator: { basis: 'target' } }),
    ).toBe('62.2% is off the target of 70.0% by 7.8 percentage points, within the amber limit.');
  });

  it('gives a distance no more decimals than the two were compared at', () => {
    const figures: Figures = { [SAMPLETON]: { 2014: '4.7' }, [ENGLAND_CODE]: { 2014: '11' } };
    expect(reasonOf({ figures, indicator: { polarity: 'low' } })).toBe(
      '4.7% is 6 percentage points lower than England (11%), which is better.',
    );
  });

  it('says units other than shares as bare figures', () => {
    const figures: Figures = { [SAMPLETON]: { 2014: '12.78' }, [ENGLAND_CODE]: { 2014: '11.31' } };
    expect(reasonOf({ figures, indicator: { polarity: 'low', unit: 'per 100 pupils', decimals: 2 } })).toBe(
      '12.78 is 1.47 higher than England (11.31), which is worse.',
    );
  });

  it('speaks of similar, better and worse where the rating is by significance', () => {
    const at = (england: string) =>
      reasonOf({
        figures: {
          [SAMPLETON]: { 2014: { text: '62.0', interval: { lower: 60, upper: 64 } } },
          [ENGLAND_CODE]: { 2014: england },
        },
        indicator: { basis: 'significance' },
      });
    expect(at('63.0')).toBe('62.0% is similar to England (63.0%).');
    expect(at('50.0')).toBe('62.0% is better than England (50.0%).');
    expect(at('70.0')).toBe('62.0% is worse than England (70.0%).');
  });

  it.each([
    ['25', 'green', undefined, ' By that target it would not be green: green is the rating as printed.'],
    ['25', 'amber', undefined, ''],
    ['25', 'red', 20, ' By that target it would be amber: red is the rating as printed.'],
    ['15', 'amber', 20, ' By that target it would be red: amber is the rating as printed.'],
    ['15', 'red', 20, ''],
  ] as const)(
    'says what the target gives where the printed rating is another: %s, printed %s, amber limit %s',
    (text, colour, amber, expected) => {
      const figures = { [SAMPLETON]: { 2014: { text, reported: [{ colour, by: 'council' }] } as const } };
      const indicator = { basis: 'reported', unit: 'count', decimals: 0, polarity: 'high' } as const;
      const targets = [aTarget('30', amber === undefined ? {} : { amber })];
      const [, byTarget] = /off the target of 30 by .*?\.( By .*)?$/.exec(
        reasonOf({ figures, targets, indicator }),
      ) ?? ['', 'no reason'];
      expect(byTarget ?? '').toBe(expected);
    },
  );

  it('says of a rating that a report prints who reported it, and that nothing was calculated', () => {
    const reported = { text: 'x', reported: [{ colour: 'amber', by: 'ofsted' }] } as const;
    expect(reasonOf({ figures: { [SAMPLETON]: { 2014: reported } }, indicator: { basis: 'reported' } })).toBe(
      'As reported by Ofsted, not calculated.',
    );
  });

  it('says beside a printed colour how the figure lies to its target, which may say otherwise', () => {
    const reported = { text: '95.6', reported: [{ colour: 'amber', by: 'council' }] } as const;
    const figures = { [SAMPLETON]: { 2014: reported } };
    expect(reasonOf({ figures, targets: [aTarget('95.0')], indicator: { basis: 'reported' } })).toBe(
      'As reported by the council, not calculated. 95.6% is at or better than the target of 95.0%. By that target it would be green: amber is the rating as printed.',
    );
  });
});

describe('why a figure is not rated', () => {
  const ours: Figures = { [SAMPLETON]: { 2012: '87.1' } };
  it.each<readonly [why: string, parts: Parts, sentence: string]>([
    ['has no figure', { figures: { [ENGLAND_CODE]: { 2014: '5' } } }, 'There is no figure for this period.'],
    [
      'is withheld',
      { figures: { [SAMPLETON]: { 2014: 'c' }, [ENGLAND_CODE]: { 2014: '5' } } },
      'The figure is confidential, figure withheld [c].',
    ],
    [
      'is withheld with the rating that was printed beside it',
      { figures: { [SAMPLETON]: { 2014: 'c' } }, indicator: { basis: 'reported' } },
      'The figure is withheld [c], and so is any rating of it.',
    ],
    [
      'is neutral',
      { figures: ours, indicator: { polarity: 'neutral' } },
      'Neither higher nor lower is better, so it is shown and not rated.',
    ],
    [
      'stands alone',
      { figures: ours },
      'There is nothing to compare it with: no benchmark and no target for this period.',
    ],
    [
      'lacks its target',
      { figures: ours, indicator: { basis: 'target' } },
      'There is no target for this period.',
    ],
    [
      'lacks its interval',
      { figures: ours, indicator: { basis: 'significance' } },
      'The figure has no confidence interval, nor the counts to work one out.',
    ],
    [
      'was not reported',
      { figures: ours, indicator: { basis: 'reported' } },
      'No rating was reported for this period.',
    ],
    [
      'was not reported of an older figure, and the newest is withheld',
      { figures: { [SAMPLETON]: { 2012: '87.1', 2013: { text: 'c' } } }, indicator: { basis: 'reported' } },
      'No rating was reported for 2012. The newest figure is withheld, and so is any rating of it.',
    ],
    [
      'has a comparator of another year',
      { figures: { [SAMPLETON]: { 2012: '87.1' }, [ENGLAND_CODE]: { 2011: '84' } } },
      'The figure for England is for 2011, and this figure for 2012: two periods are not compared.',
    ],
    [
      'has a comparator whose series does not break with it',
      { figures: { [SAMPLETON]: { 2014: { text: '70', break: true } }, [ENGLAND_CODE]: { 2014: '5' } } },
      'The series of England does not break where this one does: they do not measure the same thing.',
    ],
    [
      'was printed as a rating only',
      { figures: { [SAMPLETON]: { 2014: { text: 'x', reported: [{ colour: 'red', by: 'council' }] } } } },
      'Only a rating was reported, without its figure: shown as reported, not calculated.',
    ],
  ])('because it %s is said in a sentence', (_, parts, sentence) => {
    expect(reasonOf(parts)).toBe(sentence);
  });

  it('names school years as such', () => {
    const row = aScorecardRow({ figures: { [SAMPLETON]: { 2014: '5' } } });
    const rating: Rating = {
      kind: 'not rated',
      because: {
        reason: 'other period',
        comparator: 'neighbours',
        period: aPeriod('201011', 'Academic year'),
      },
    };
    expect(ratingReason({ ...row, rating, combine: 'first', region: undefined })).toBe(
      'The neighbours’ figure is for school year 2010/11, and this figure for 2014: two periods are not compared.',
    );
  });
});

describe('the words of a rating', () => {
  const rowOf = (england: string): ScorecardRow =>
    aScorecardRow({ figures: { [SAMPLETON]: { 2014: '5' }, [ENGLAND_CODE]: { 2014: england } } });

  it('name its colour, or that there is none', () => {
    expect(ratingWord(rowOf('4').rating)).toBe('Green');
    expect(ratingWord(rowOf('6').rating)).toBe('Red');
    expect(ratingWord(rowOf('c').rating)).toBe('Not rated');
  });

  it('name the rule that was applied', () => {
    expect(ratingRule(rowOf('4').rating, 'first')).toMatch(
      /^In line with or better than the benchmark is green; worse is red;/,
    );
    expect(ratingRule(rowOf('4').rating, 'all')).toMatch(
      /^In line with or better than every benchmark is green, worse than every one of them is red, else amber/,
    );
    expect(ratingRule(rowOf('c').rating, 'first')).toBe(
      'A figure that cannot be judged fairly is not given a colour.',
    );
  });

  it('name who reported it', () => {
    expect(reporter('council')).toBe('the council');
    expect(reporter(undefined)).toBe('the council');
    expect(reporter('ofsted')).toBe('Ofsted');
    expect(reporter('NHS England')).toBe('NHS England');
  });
});
