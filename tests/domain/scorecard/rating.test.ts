import { describe, expect, it } from 'vitest';
import { ratingOf } from '@/domain/scorecard/rating';
import { aComparator, aComparatorOf } from '#mocks/aComparator';
import { anObservation } from '#mocks/anObservation';
import { aTarget } from '#mocks/aPlan';
import { aPeriod } from '#mocks/aPeriod';
import { aReading } from '#mocks/aReading';
import { aRatingInput } from '#mocks/aRating';
import { SHORTHANDS } from '@/domain/figures/reading';

describe('the worked cases of the rule', () => {
  // Figures that reports print, rated by hand: docs/methods.md#ratings.
  it.each([
    ['NEET November 2014 beside the neighbours', '5.9', 'low', '5.7', 'red'],
    ['NEET November 2014 beside England', '5.9', 'low', '4.6', 'red'],
    ['progress in maths 2014 beside England', '90', 'high', '89', 'green'],
    ['progress in writing 2014 beside England', '91', 'high', '93', 'red'],
    ['childminders good or better beside England', '82.1', 'high', '78.4', 'green'],
    ['early years settings good or better beside England', '89.7', 'high', '83.3', 'green'],
    ['attainment by age 5 beside England', '62.2', 'high', '60.3', 'green'],
    ['not known beside the neighbours', '4.7', 'low', '10.7', 'green'],
    ['not known beside England, printed without decimals', '4.7', 'low', '11', 'green'],
    ['equal figures where less is better', '12', 'low', '12', 'green'],
    ['equal figures where more is better', '12', 'high', '12', 'green'],
    ['repeat plans below the benchmark', '12', 'low', '15', 'green'],
    ['NEET 2025 beside the neighbours’ mean of 4.38, held to one decimal', '4.4', 'low', '4.4', 'green'],
    ['a true nought where less is better', '0', 'low', '0.2', 'green'],
    ['a true nought where more is better', '0', 'high', '1', 'red'],
    ['figures below nought', '-0.3', 'high', '-0.5', 'green'],
    ['an equal figure printed to fewer decimals', '92.5', 'high', '93', 'green'],
  ] as const)('%s', (_, value, polarity, benchmark, colour) => {
    const comparators = [aComparator('neighbours', benchmark)];
    expect(ratingOf(aRatingInput({ value, polarity, comparators }))).toMatchObject({ kind: 'rated', colour });
  });

  it('NEET in line with the neighbours and short of the local target is amber', () => {
    const comparators = [aComparator('neighbours', '5.7')];
    const inputs = aRatingInput({ value: '5.7', polarity: 'low', comparators, target: aTarget('5.0') });
    expect(ratingOf(inputs)).toMatchObject({ colour: 'amber' });
  });

  it('Key Stage 2 English 2012 is not rated beside England’s figure for 2011', () => {
    const comparators = [aComparatorOf('england', '84', '2011')];
    expect(ratingOf(aRatingInput({ value: '87.1', comparators }))).toEqual({
      kind: 'not rated',
      because: { reason: 'other period', comparator: 'england', period: aPeriod('2011') },
    });
  });
});

describe('figures without a rating', () => {
  const comparators = [aComparator('neighbours', '60')];

  it.each(SHORTHANDS)('leaves a figure marked %s unrated rather than red, and says the mark', (shorthand) => {
    expect(ratingOf(aRatingInput({ value: shorthand, comparators }))).toEqual({
      kind: 'not rated',
      because: { reason: 'withheld', shorthand },
    });
  });

  it('leaves an area without the figure unrated', () => {
    expect(ratingOf(aRatingInput({ observation: undefined, comparators }))).toEqual({
      kind: 'not rated',
      because: { reason: 'no figure' },
    });
  });

  it('leaves an indicator that is neither good nor bad unrated, even with a target', () => {
    expect(ratingOf(aRatingInput({ polarity: 'neutral', comparators, target: aTarget('50') }))).toEqual({
      kind: 'not rated',
      because: { reason: 'neutral' },
    });
  });

  it('says that a source printed a colour and no figure', () => {
    const observation = anObservation('x', { reported: [{ colour: 'amber', by: 'council' }] });
    expect(ratingOf(aRatingInput({ observation, comparators }))).toEqual({
      kind: 'not rated',
      because: { reason: 'reported only' },
    });
  });

  it('says that a confidential figure is withheld, whatever colour a source printed', () => {
    const observation = anObservation('c', { reported: [{ colour: 'red', by: 'council' }] });
    expect(ratingOf(aRatingInput({ observation, comparators }))).toMatchObject({
      because: { reason: 'withheld', shorthand: 'c' },
    });
  });

  it('says that the comparator’s series breaks, before that another is of another year', () => {
    const broken = { name: 'england', benchmark: { kind: 'break' } } as const;
    expect(
      ratingOf(aRatingInput({ comparators: [aComparatorOf('neighbours', '60', '2013'), broken] })),
    ).toEqual({
      kind: 'not rated',
      because: { reason: 'break', comparator: 'england' },
    });
  });

  it('says that there is no comparator where none has a figure at all', () => {
    const none = { name: 'england', benchmark: { kind: 'none' } } as const;
    expect(ratingOf(aRatingInput({ comparators: [none] }))).toEqual({
      kind: 'not rated',
      because: { reason: 'no comparator' },
    });
  });

  it('rates a provisional figure as any other', () => {
    const observation = anObservation('75.9', { status: 'provisional', reading: aReading('75.9') });
    expect(ratingOf(aRatingInput({ observation, comparators }))).toMatchObject({
      kind: 'rated',
      colour: 'green',
    });
  });
});

describe('the first benchmark with a figure for the same period', () => {
  it('decides, and the others are left aside', () => {
    const comparators = [aComparator('neighbours', '60'), aComparator('england', '70')];
    const rating = ratingOf(aRatingInput({ comparators }));
    expect(rating).toMatchObject({ colour: 'green', comparisons: [{ name: 'neighbours' }] });
  });

  it('is the second one where the first is of another year', () => {
    const comparators = [aComparatorOf('neighbours', '60', '2013'), aComparator('england', '70')];
    const rating = ratingOf(aRatingInput({ comparators }));
    expect(rating).toMatchObject({ colour: 'red', comparisons: [{ name: 'england' }] });
  });

  it('gives way to the target alone where none is of this year', () => {
    const comparators = [aComparatorOf('neighbours', '60', '2013')];
    const rating = ratingOf(aRatingInput({ comparators, target: aTarget('60') }));
    expect(rating).toMatchObject({ colour: 'green', comparisons: [], target: { isMet: true } });
  });
});

describe('a rating as reported', () => {
  const policy = { basis: 'reported' } as const;
  const reported = [
    { colour: 'amber', by: 'council' },
    { colour: 'green', by: 'ofsted' },
  ] as const;

  it('is the first that a source prints, with who printed it', () => {
    expect(ratingOf(aRatingInput({ observation: anObservation('x', { reported }), policy }))).toEqual({
      kind: 'rated',
      colour: 'amber',
      basis: 'reported',
      comparisons: [],
      tolerance: 0,
      reportedBy: 'council',
    });
  });

  it('is shown for an indicator that is never rated here', () => {
    const observation = anObservation('70', { reported });
    expect(ratingOf(aRatingInput({ observation, polarity: 'neutral', policy }))).toMatchObject({
      colour: 'amber',
    });
  });

  it('is withheld with its figure, and nobody says that none was reported', () => {
    expect(ratingOf(aRatingInput({ observation: anObservation('c'), policy }))).toEqual({
      kind: 'not rated',
      because: { reason: 'withheld', shorthand: 'c', withRating: true },
    });
  });

  it.each([
    ['the source prints no colour', anObservation('70')],
    ['there is no figure either', undefined],
  ])('is not given where %s', (_, observation) => {
    expect(ratingOf(aRatingInput({ observation, policy }))).toEqual({
      kind: 'not rated',
      because: { reason: 'not reported' },
    });
  });
});
