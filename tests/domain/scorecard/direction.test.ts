import { describe, expect, it } from 'vitest';
import { directionOf } from '@/domain/scorecard/direction';
import type { Series } from '@/domain/figures/observation';
import type { Polarity } from '@/domain/figures/polarity';
import { aPeriod } from '#mocks/aPeriod';
import { anObservation, aSeries } from '#mocks/anObservation';

/** The direction of the newest observation of a series. */
function newest(series: Series, polarity: Polarity = 'high', seasonal = false) {
  return directionOf(series, series.observations.at(-1), { polarity, seasonal });
}

describe('the direction of travel, at published decimals', () => {
  it.each([
    ['attainment by age 5 rose by 6.5', '55.7', '62.2', 'high', 'improving', 6.5],
    ['Key Stage 2 rose by 6.6', '69.3', '75.9', 'high', 'improving', 6.6],
    ['progress in maths rose by 5.8', '79.9', '85.7', 'high', 'improving', 5.8],
    ['school meals rose by 3,500', '18000', '21500', 'high', 'improving', 3500],
    ['more is better and it fell', '62.2', '60.0', 'high', 'worsening', -2.2],
    ['less is better and it fell', '5.9', '5.7', 'low', 'improving', -0.2],
    ['less is better and it rose', '5.7', '5.9', 'low', 'worsening', 0.2],
    ['schools below the floor fell from 12 to 6', '12', '6', 'low', 'improving', -6],
    ['it stayed', '62.2', '62.2', 'high', 'no change', 0],
    ['it fell to a true nought', '2', '0', 'low', 'improving', -2],
    ['it rose from a true nought', '0', '2', 'low', 'worsening', 2],
    ['neither is better and it rose', '10', '12', 'neutral', 'increasing', 2],
    ['neither is better and it fell', '12', '10', 'neutral', 'decreasing', -2],
    ['neither is better and it stayed', '12', '12', 'neutral', 'no change', 0],
    ['it moved by less than the coarser of two printed figures shows', '11', '11.4', 'low', 'no change', 0.4],
  ] as const)('%s', (_, before, now, polarity, word, change) => {
    const direction = newest(aSeries({ 2013: before, 2014: now }), polarity);
    expect(direction).toMatchObject({ kind: 'change', word, change, previous: aPeriod('2013') });
  });

  it('says what it stands on', () => {
    expect(newest(aSeries({ 2013: '11', 2014: '10.7' }), 'low')).toEqual({
      kind: 'change',
      word: 'no change',
      change: -0.3,
      decimals: 0,
      previous: aPeriod('2013'),
      before: { kind: 'value', value: 11, decimals: 0 },
      lastYear: true,
    });
  });
});

describe('two figures that are not comparable', () => {
  it.each([
    ['a year is missing between them', aSeries({ 2012: '50', 2014: '62.2' }), 'gap'],
    ['there is nothing before', aSeries({ 2014: '62.2' }), 'gap'],
    ['the series breaks now', aSeries({ 2013: '50', 2014: { text: '62.2', break: true } }), 'break'],
    ['the figure before is confidential', aSeries({ 2013: 'c', 2014: '62.2' }), 'withheld before'],
    ['the figure before is not available', aSeries({ 2013: 'x', 2014: '62.2' }), 'withheld before'],
    ['there is no figure now', aSeries({ 2013: '50', 2014: 'x' }), 'no figure'],
    ['the figure is confidential now', aSeries({ 2013: '50', 2014: 'c' }), 'no figure'],
  ])('%s', (_, series, because) => {
    expect(newest(series)).toEqual({ kind: 'not comparable', because });
  });

  it('the area has no row for the period', () => {
    const direction = directionOf(aSeries({ 2013: '50' }), undefined, { polarity: 'high', seasonal: false });
    expect(direction).toEqual({ kind: 'not comparable', because: 'no figure' });
  });

  it('a break in the year before does not part this year from it', () => {
    const series = aSeries({ 2012: '40', 2013: { text: '50', break: true }, 2014: '62.2' });
    expect(newest(series)).toMatchObject({ word: 'improving', change: 12.2 });
  });
});

describe('an indicator with seasons', () => {
  const november = aPeriod('2014', 'November');
  const series: Series = {
    ...aSeries({}),
    observations: [
      anObservation('6.4', { period: aPeriod('2013', 'November') }),
      anObservation('5.2', { period: aPeriod('2014', 'October') }),
      anObservation('5.9', { period: november }),
    ],
  };

  it('is compared with the same month last year', () => {
    expect(newest(series, 'low', true)).toMatchObject({
      word: 'improving',
      change: -0.5,
      previous: aPeriod('2013', 'November'),
      lastYear: true,
    });
  });

  it('is compared with the month before when it has no seasons', () => {
    expect(newest(series, 'low', false)).toMatchObject({
      word: 'worsening',
      change: 0.7,
      previous: aPeriod('2014', 'October'),
      lastYear: false,
    });
  });

  it('falls back on the month before where last year is not held', () => {
    const without = { ...series, observations: series.observations.slice(1) };
    expect(newest(without, 'low', true)).toMatchObject({
      previous: aPeriod('2014', 'October'),
      lastYear: false,
    });
  });

  it('is not comparable across a break between the two Novembers', () => {
    const [before, october, now] = series.observations;
    const broken = [before, october && { ...october, break: true }, now].flatMap((one) => one ?? []);
    expect(newest({ ...series, observations: broken }, 'low', true)).toEqual({
      kind: 'not comparable',
      because: 'break',
    });
  });

  it('compares an autumn term with the autumn term before', () => {
    const terms = aSeries({ '201314': '70', '201415': '78' }, 'Autumn term');
    expect(newest(terms, 'high', true)).toMatchObject({ word: 'improving', change: 8 });
    expect(newest(terms, 'high', false)).toEqual({ kind: 'not comparable', because: 'gap' });
  });
});

describe('figures that pool several years', () => {
  it('are compared with the span before, rolling by a year', () => {
    const series = aSeries({ '2010-2012': '4.1', '2011-2013': '3.9' });
    expect(newest(series, 'low')).toMatchObject({
      word: 'improving',
      previous: aPeriod('2010-2012'),
      lastYear: false,
    });
  });

  it('are compared with the span before, without overlap', () => {
    const series = aSeries({ '2007-2009': '4.1', '2010-2012': '4.3' });
    expect(newest(series, 'low')).toMatchObject({ word: 'worsening', previous: aPeriod('2007-2009') });
  });

  it('are not compared with a span that overlaps in part', () => {
    const series = aSeries({ '2008-2010': '4.1', '2010-2012': '4.3' });
    expect(newest(series, 'low')).toEqual({ kind: 'not comparable', because: 'gap' });
  });
});
