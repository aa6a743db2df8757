import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greenNeeds, hardestNeed } from '@/domain/scorecard/greenNeeds';
import { ratingOf } from '@/domain/scorecard/rating';
import { aValue } from '@/domain/figures/reading';
import { aComparator } from '#mocks/aComparator';
import { anObservation } from '#mocks/anObservation';
import { aTarget } from '#mocks/aPlan';
import { aRatingInput } from '#mocks/aRating';

describe('what a green rating needs', () => {
  it('is the benchmark and the target, and the harder of the two', () => {
    const rating = ratingOf(
      aRatingInput({
        value: '62.2',
        comparators: [aComparator('neighbours', '64.0'), aComparator('england', '70.0')],
        target: aTarget('66'),
      }),
    );
    const needs = greenNeeds(rating, 'high', 'first');
    expect(needs).toMatchObject({
      kind: 'figures',
      needs: [
        { comparedWith: 'neighbours', figureNeeded: { value: 64 }, isMet: false },
        { comparedWith: 'target', figureNeeded: { value: 66 }, isMet: false },
      ],
    });
    expect(needs?.kind === 'figures' && hardestNeed(needs.needs, 'high')?.comparedWith).toBe('target');
  });

  it('is every benchmark where the plan asks for all', () => {
    const rating = ratingOf(
      aRatingInput({
        value: '6',
        polarity: 'low',
        policy: { combine: 'all' },
        comparators: [aComparator('neighbours', '5'), aComparator('england', '4')],
      }),
    );
    const needs = greenNeeds(rating, 'low', 'all');
    expect(needs?.kind === 'figures' && hardestNeed(needs.needs, 'low')).toMatchObject({
      comparedWith: 'england',
      figureNeeded: { value: 4 },
    });
  });

  it('leaves room for the tolerance', () => {
    const rating = ratingOf(
      aRatingInput({
        value: '62.2',
        policy: { tolerance: 1 },
        comparators: [aComparator('england', '64.0')],
      }),
    );
    expect(greenNeeds(rating, 'high', 'first')).toMatchObject({ needs: [{ figureNeeded: { value: 63 } }] });
  });

  it('is an interval clear of the comparator where the test decides', () => {
    const rating = ratingOf(
      aRatingInput({
        observation: anObservation('40', { interval: { lower: 38, upper: 42 } }),
        policy: { basis: 'significance' },
        comparators: [aComparator('england', '41')],
      }),
    );
    expect(greenNeeds(rating, 'high', 'first')).toEqual({ kind: 'clear of', comparators: ['england'] });
  });

  it('is not said where there is no rating, or the colour is another’s', () => {
    expect(greenNeeds(ratingOf(aRatingInput({ value: 'c' })), 'high', 'first')).toBeUndefined();
    const reported = ratingOf(
      aRatingInput({
        observation: anObservation('40', { reported: [{ colour: 'red', by: 'council' }] }),
        policy: { basis: 'reported' },
      }),
    );
    expect(greenNeeds(reported, 'high', 'first')).toBeUndefined();
  });

  it('once met, makes the rating green', () => {
    const figure = fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1));
    const cases = fc.record({
      value: figure,
      neighbours: figure,
      england: figure,
      target: fc.option(figure, { nil: undefined }),
      polarity: fc.constantFrom('high', 'low'),
      combine: fc.constantFrom('first', 'all'),
      tolerance: fc.constantFrom(0, 0.5),
    });
    fc.assert(
      fc.property(cases, ({ value, neighbours, england, target, polarity, combine, tolerance }) => {
        const inputs = aRatingInput({
          value,
          polarity,
          policy: { combine, tolerance },
          comparators: [aComparator('neighbours', neighbours), aComparator('england', england)],
          target: target === undefined ? undefined : aTarget(target),
        });
        const needs = greenNeeds(ratingOf(inputs), polarity, combine);
        if (needs?.kind !== 'figures') throw new Error('A rating by benchmark has needs.');
        const hardest = hardestNeed(needs.needs, polarity);
        const reading = aValue(hardest?.figureNeeded.value ?? Number.NaN, 1);
        expect(ratingOf({ ...inputs, observation: anObservation('0', { reading }) })).toMatchObject({
          colour: 'green',
        });
      }),
    );
  });
});
