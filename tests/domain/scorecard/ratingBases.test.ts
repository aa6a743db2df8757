import { describe, expect, it } from 'vitest';
import { ratingOf } from '@/domain/scorecard/rating';
import { aComparator, aComparatorOf } from '#mocks/aComparator';
import { anObservation } from '#mocks/anObservation';
import { aTarget } from '#mocks/aPlan';
import { aRatingInput } from '#mocks/aRating';

describe('a rating against the target alone', () => {
  const policy = { basis: 'target' } as const;

  // docs/methods.md#ratings: at or better than the target is green, else at or better than the amber limit amber, else red.
  it.each([
    ['above the target', 'high', '86', '85', 80, 'green'],
    ['on the target', 'high', '85', '85', 80, 'green'],
    ['between target and amber limit', 'high', '82', '85', 80, 'amber'],
    ['on the amber limit', 'high', '80', '85', 80, 'amber'],
    ['a tenth below the amber limit', 'high', '79.9', '85', 80, 'red'],
    ['below the target, without an amber limit', 'high', '84', '85', undefined, 'red'],
    ['on the target, without an amber limit', 'high', '85', '85', undefined, 'green'],
    ['below the target, where less is better', 'low', '14', '15', 18, 'green'],
    ['on the target, where less is better', 'low', '15', '15', 18, 'green'],
    ['on the amber limit, where less is better', 'low', '18', '15', 18, 'amber'],
    ['a tenth above the amber limit, where less is better', 'low', '18.1', '15', 18, 'red'],
    ['nought where the target is nought', 'low', '0', '0', undefined, 'green'],
    ['one where the target is nought', 'low', '1', '0', undefined, 'red'],
    ['an amber limit with decimals of its own', 'high', '82.5', '85.0', 82.5, 'amber'],
  ] as const)('%s', (_, polarity, value, target, amber, colour) => {
    const inputs = aRatingInput({ value, polarity, policy, target: aTarget(target, { amber }) });
    expect(ratingOf(inputs)).toMatchObject({ kind: 'rated', colour, basis: 'target', comparisons: [] });
  });

  it('takes no notice of the tolerance: without an amber limit, a miss is red', () => {
    const inputs = aRatingInput({ value: '84', policy: { ...policy, tolerance: 5 }, target: aTarget('85') });
    expect(ratingOf(inputs)).toMatchObject({ colour: 'red', tolerance: 0 });
  });

  it('takes no notice of benchmarks', () => {
    const comparators = [aComparator('neighbours', '99')];
    expect(ratingOf(aRatingInput({ value: '86', comparators, policy, target: aTarget('85') }))).toMatchObject(
      {
        colour: 'green',
      },
    );
  });

  it('is not given without a target', () => {
    expect(ratingOf(aRatingInput({ comparators: [aComparator('neighbours', '60')], policy }))).toEqual({
      kind: 'not rated',
      because: { reason: 'no target' },
    });
  });
});

describe('the amber limit of a target, on the basis of benchmarks and without one of this period', () => {
  it.each([
    ['81', 'amber'],
    ['80', 'amber'],
    ['79', 'red'],
  ] as const)('%s of a target of 85 with an amber limit of 80 is %s', (value, colour) => {
    expect(ratingOf(aRatingInput({ value, target: aTarget('85', { amber: 80 }) }))).toMatchObject({ colour });
  });
});

describe('a rating by significance', () => {
  const policy = { basis: 'significance' } as const;
  const observation = anObservation('40.0', { interval: { lower: 39, upper: 41 } });

  it.each([
    ['more is better and the comparator lies below', 'high', '38.9', 'green'],
    ['more is better and the comparator lies above', 'high', '41.1', 'red'],
    ['less is better and the comparator lies below', 'low', '38.9', 'red'],
    ['less is better and the comparator lies above', 'low', '41.1', 'green'],
    ['the comparator lies inside', 'high', '40.5', 'amber'],
    ['the comparator touches the lower limit', 'low', '39', 'amber'],
    ['the comparator touches the upper limit', 'high', '41', 'amber'],
  ] as const)('where %3$s is beside 39 to 41: %s', (_, polarity, benchmark, colour) => {
    const comparators = [aComparator('england', benchmark)];
    const rating = ratingOf(aRatingInput({ observation, polarity, comparators, policy }));
    expect(rating).toMatchObject({
      kind: 'rated',
      colour,
      basis: 'significance',
      comparisons: [{ verdict: colour }],
    });
  });

  it('is not given without an interval', () => {
    const comparators = [aComparator('england', '60')];
    expect(ratingOf(aRatingInput({ comparators, policy }))).toEqual({
      kind: 'not rated',
      because: { reason: 'no interval' },
    });
  });

  it('is not given beside a figure of another year', () => {
    const comparators = [aComparatorOf('england', '60', '2013')];
    expect(ratingOf(aRatingInput({ observation, comparators, policy }))).toMatchObject({
      because: { reason: 'other period', comparator: 'england' },
    });
  });

  it('takes no notice of a target', () => {
    const comparators = [aComparator('england', '38')];
    const rating = ratingOf(aRatingInput({ observation, comparators, policy, target: aTarget('99') }));
    expect(rating).toMatchObject({ colour: 'green' });
  });

  it.each([
    ['38', '38.5', 'green'],
    ['42', '43', 'red'],
    ['38', '42', 'amber'],
    ['38', '40', 'amber'],
  ])('with every benchmark counted, beside %s and %s, is %s', (neighbours, england, colour) => {
    const comparators = [aComparator('neighbours', neighbours), aComparator('england', england)];
    const rating = ratingOf(
      aRatingInput({ observation, comparators, policy: { ...policy, combine: 'all' } }),
    );
    expect(rating).toMatchObject({ colour });
  });
});

describe('a rating against every benchmark', () => {
  const policy = { combine: 'all' } as const;

  // docs/methods.md#ratings. Ours is 90; 89 is in line, 93 is ahead of us; 85 is met, 95 is not.
  it.each([
    ['in line with every one', '89', '88', undefined, 'green'],
    ['in line with every one, target met', '89', '88', '85', 'green'],
    ['in line with every one, target missed', '89', '88', '95', 'amber'],
    ['behind every one', '93', '94', undefined, 'red'],
    ['behind every one, target met', '93', '94', '85', 'red'],
    ['behind one of two', '89', '94', undefined, 'amber'],
    ['behind the other of two', '93', '88', undefined, 'amber'],
    ['behind one of two, target missed', '89', '94', '95', 'amber'],
  ] as const)('%s', (_, neighbours, england, target, colour) => {
    const inputs = aRatingInput({
      value: '90',
      policy,
      comparators: [aComparator('neighbours', neighbours), aComparator('england', england)],
      target: target === undefined ? undefined : aTarget(target),
    });
    expect(ratingOf(inputs)).toMatchObject({
      colour,
      comparisons: [{ name: 'neighbours' }, { name: 'england' }],
    });
  });

  it('leaves out a benchmark that has no figure for the period', () => {
    const comparators = [aComparatorOf('neighbours', '99', '2013'), aComparator('england', '89')];
    const rating = ratingOf(aRatingInput({ value: '90', policy, comparators }));
    expect(rating).toMatchObject({ colour: 'green', comparisons: [{ name: 'england' }] });
  });

  it('rests on the target alone where no benchmark has a figure for the period', () => {
    const comparators = [aComparatorOf('neighbours', '99', '2013')];
    expect(ratingOf(aRatingInput({ value: '90', policy, comparators, target: aTarget('85') }))).toMatchObject(
      {
        colour: 'green',
      },
    );
  });

  it('is not given with neither', () => {
    expect(ratingOf(aRatingInput({ value: '90', policy }))).toMatchObject({
      because: { reason: 'no comparator' },
    });
  });
});
