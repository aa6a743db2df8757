import { describe, expect, it } from 'vitest';
import { toUnit } from '@/domain/figures/unit';
import { gapWord, groupGap, type Counted } from '@/domain/groups/groupGap';
import { anObservation } from '#mocks/anObservation';

const rules = { indicator: { unit: toUnit('percent'), people: true }, smallest: 6 };
/** A share with the counts behind it. */
const counted = (numerator: number, denominator: number): Counted => ({
  observation: anObservation(((100 * numerator) / denominator).toFixed(1)),
  counts: { numerator, denominator },
});
const figure = (text: string, more: object = {}): Counted => ({
  observation: anObservation(text, more),
  counts: undefined,
});
const hidden = figure('c');
const all = counted(200, 1000);

describe('the gap of a group', () => {
  it('is to all others, who are the headline’s counts less its own: 24% beside 16% is 8 points, from 3.0 to 12.9', () => {
    const gap = groupGap(counted(120, 500), all, [counted(80, 500)], rules);
    expect(gap).toMatchObject({ kind: 'gap', to: 'rest', otherValue: 16, difference: 8, side: 'above' });
    if (gap.kind !== 'gap') throw new Error('A gap is expected.');
    expect(gap.interval?.lower).toBeCloseTo(3.045, 3);
    expect(gap.interval?.upper).toBeCloseTo(12.918, 3);
  });

  it('is similar where its interval holds nought', () => {
    const gap = groupGap(counted(75, 400), all, [], rules);
    expect(gap).toMatchObject({ to: 'rest', side: 'similar' });
  });

  it('of a withheld group is withheld', () => {
    expect(groupGap(hidden, all, [], rules)).toEqual({ kind: 'none', because: 'withheld' });
  });

  it('is to the headline where one other group alone is withheld, for the rest would give it away', () => {
    const gap = groupGap(counted(120, 500), all, [hidden], rules);
    expect(gap).toMatchObject({ kind: 'gap', to: 'whole', otherValue: 20, difference: 4, side: 'untested' });
  });

  it('is to the rest again where two are withheld, of whom the rest tells neither', () => {
    expect(groupGap(counted(120, 500), all, [hidden, hidden], rules)).toMatchObject({ to: 'rest' });
  });

  it('is withheld where the rest are too few to publish', () => {
    expect(groupGap(counted(195, 950), all, [counted(5, 50)], rules)).toEqual({
      kind: 'none',
      because: 'few others',
    });
  });

  it('is to the headline where counts are not published, tested by the group’s own interval', () => {
    const group = figure('24.0', { interval: { lower: 20.5, upper: 27.9 } });
    expect(groupGap(group, figure('20.0'), [], rules)).toMatchObject({
      to: 'whole',
      difference: 4,
      interval: { lower: 0.5, upper: 7.9 },
      side: 'above',
    });
    expect(groupGap(figure('24.0'), figure('20.0'), [], rules)).toMatchObject({ side: 'untested' });
  });

  it('is to the headline where the group counts more than the headline does', () => {
    expect(groupGap(counted(120, 1200), all, [], rules)).toMatchObject({ to: 'whole' });
  });

  it('of a rate is to the rate of the rest', () => {
    const rate = (numerator: number, denominator: number): Counted => ({
      observation: anObservation(((10_000 * numerator) / denominator).toFixed(1)),
      counts: { numerator, denominator },
    });
    const gap = groupGap(rate(100, 10_000), rate(300, 50_000), [], {
      indicator: { unit: toUnit('per 10,000 children'), people: true },
      smallest: 6,
    });
    expect(gap).toMatchObject({ to: 'rest', otherValue: 50, difference: 50, side: 'above' });
  });

  it('is none for a count, without a figure, and without one for all', () => {
    const counts = { ...rules, indicator: { unit: toUnit('count'), people: true } };
    expect(groupGap(figure('45'), figure('60'), [], counts)).toEqual({ kind: 'none', because: 'a count' });
    expect(groupGap(figure('x'), all, [], rules)).toEqual({ kind: 'none', because: 'no figure' });
    expect(groupGap(figure('24.0'), figure('x'), [], rules)).toEqual({
      kind: 'none',
      because: 'no headline',
    });
  });
});

describe('what a gap means', () => {
  it('depends on which way is better, and is never better or worse where neither is', () => {
    expect([gapWord('above', 'low'), gapWord('above', 'high')]).toEqual(['worse', 'better']);
    expect([gapWord('below', 'low'), gapWord('below', 'high')]).toEqual(['better', 'worse']);
    expect([gapWord('above', 'neutral'), gapWord('below', 'neutral')]).toEqual(['higher', 'lower']);
    expect([gapWord('similar', 'low'), gapWord('untested', 'high')]).toEqual(['similar', 'untested']);
  });
});
