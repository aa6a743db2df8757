import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE, PUBLISHED_NEIGHBOURS, type AreaCode } from '@/domain/figures/area';
import {
  englandComparator,
  neighbourReadings,
  neighboursComparator,
  regionComparator,
  type ComparatorFigures,
} from '@/domain/scorecard/comparator';
import { EXAMPLEFORD, MOCKHAM, TESTBURY, THE_SHIRES } from '#mocks/anArea';
import { aPeriod } from '#mocks/aPeriod';
import { anObservation, aSeries, type Cell } from '#mocks/anObservation';
import { aFigure } from '#mocks/aReading';

const period = aPeriod('2014');
const ours = anObservation('62.2', { period });

/** Three neighbours, a region and the figures given. */
function surroundings(
  figures: Readonly<Record<AreaCode, Readonly<Record<string, Cell>>>>,
  rest: Partial<ComparatorFigures> = {},
): ComparatorFigures {
  return {
    seriesOf: (area) => figures[area] && aSeries(figures[area]),
    neighbours: [EXAMPLEFORD, TESTBURY, MOCKHAM],
    regions: [THE_SHIRES],
    average: 'mean',
    decimals: 1,
    ...rest,
  };
}

const held = { [EXAMPLEFORD]: { 2014: '60.0' }, [TESTBURY]: { 2014: '65.1' }, [MOCKHAM]: { 2014: '61.0' } };

describe('the neighbours’ average', () => {
  it('is worked out from those that have a figure, and rounded to the indicator’s decimals, as it is printed', () => {
    expect(neighboursComparator(surroundings(held), period, ours)).toEqual({
      name: 'neighbours',
      benchmark: { kind: 'value', reading: { kind: 'value', value: 62, decimals: 1 } },
      average: { mean: 62.0333333333, median: 61, withFigure: 3, neighbourCount: 3 },
    });
  });

  it('is drawn, ranked and counted from at the figure that is printed: 9, 9 and 10.5 in whole per cent are 10', () => {
    const shares = { [EXAMPLEFORD]: { 2014: '9' }, [TESTBURY]: { 2014: '9' }, [MOCKHAM]: { 2014: '10.5' } };
    const { benchmark } = neighboursComparator(surroundings(shares, { decimals: 0 }), period, ours);
    expect(benchmark).toEqual({ kind: 'value', reading: { kind: 'value', value: 10, decimals: 0 } });
  });

  it('is of the newest period that any of them has, where none has a figure for ours, as England’s is', () => {
    const earlier = {
      [EXAMPLEFORD]: { 2012: '50', 2013: '58' },
      [TESTBURY]: { 2013: '61' },
      [MOCKHAM]: { 2012: '40' },
    };
    // 58 and 61, halved.
    expect(neighboursComparator(surroundings(earlier), period, ours)).toEqual({
      name: 'neighbours',
      benchmark: {
        kind: 'other period',
        period: aPeriod('2013'),
        reading: { kind: 'value', value: 59.5, decimals: 1 },
      },
    });
    expect(neighboursComparator(surroundings({}), period, ours).benchmark).toEqual({ kind: 'none' });
  });

  it('is the median where the plan says so', () => {
    expect(neighboursComparator(surroundings(held, { average: 'median' }), period, ours)).toMatchObject({
      benchmark: { kind: 'value', reading: { value: 61, decimals: 1 } },
    });
  });

  it('says how many of the neighbours it stands on', () => {
    const some = { ...held, [TESTBURY]: { 2014: 'c' }, [MOCKHAM]: { 2013: '61.0' } };
    expect(neighboursComparator(surroundings(some), period, ours)).toMatchObject({
      benchmark: { reading: { value: 60 } },
      average: { withFigure: 1, neighbourCount: 3 },
    });
  });

  it('is as published, where a source prints it, and not worked out', () => {
    const comparator = neighboursComparator(
      surroundings({ ...held, [PUBLISHED_NEIGHBOURS]: { 2014: '57' } }),
      period,
      ours,
    );
    expect(comparator).toEqual({
      name: 'neighbours',
      benchmark: { kind: 'value', reading: { kind: 'value', value: 57, decimals: 0 } },
    });
  });

  it.each([
    ['only for another year', { 2013: '57' }],
    ['without a figure for this year', { 2013: '57', 2014: 'x' }],
  ])('is worked out where a source prints it %s', (_, printed) => {
    const all = { ...held, [PUBLISHED_NEIGHBOURS]: printed };
    expect(neighboursComparator(surroundings(all), period, ours)).toMatchObject({
      benchmark: { kind: 'value', reading: { value: 62 } },
      average: { withFigure: 3, neighbourCount: 3 },
    });
  });

  it('is of another year where a source prints only that, and no neighbour has a figure', () => {
    expect(
      neighboursComparator(surroundings({ [PUBLISHED_NEIGHBOURS]: { 2013: '57' } }), period, ours),
    ).toMatchObject({ benchmark: { kind: 'other period', period: aPeriod('2013'), reading: { value: 57 } } });
  });

  it('is not there where nobody has a figure', () => {
    expect(neighboursComparator(surroundings({}), period, ours)).toEqual({
      name: 'neighbours',
      benchmark: { kind: 'none' },
    });
  });
});

describe('each neighbour’s figure', () => {
  it('stands in the order of the model, those without one among them', () => {
    const some = { [MOCKHAM]: { 2014: '0' }, [EXAMPLEFORD]: { 2014: 'c' } };
    expect(neighbourReadings(surroundings(some), period)).toEqual([
      { area: EXAMPLEFORD, reading: undefined },
      { area: TESTBURY, reading: undefined },
      { area: MOCKHAM, reading: { kind: 'value', value: 0, decimals: 0 } },
    ]);
  });
});

describe.each([
  ['the region', 'region', THE_SHIRES, regionComparator],
  ['England', 'england', ENGLAND_CODE, englandComparator],
] as const)('%s as a comparator', (_, name, area, comparatorIn) => {
  it('is its figure for the same period', () => {
    expect(comparatorIn(surroundings({ [area]: { 2014: '60.3' } }), period, ours)).toEqual({
      name,
      benchmark: { kind: 'value', reading: { kind: 'value', value: 60.3, decimals: 1 } },
    });
  });

  it('is a true nought where that is its figure', () => {
    expect(comparatorIn(surroundings({ [area]: { 2014: '0' } }), period, ours)).toMatchObject({
      benchmark: { kind: 'value', reading: { value: 0 } },
    });
  });

  it.each([
    ['the period is missing', { 2012: '58.0', 2013: '59.0' }],
    ['the figure is not available', { 2013: '59.0', 2014: 'x' }],
  ])('says its newest figure of another period where %s', (_why, cells) => {
    expect(comparatorIn(surroundings({ [area]: cells }), period, ours)).toMatchObject({
      benchmark: { kind: 'other period', period: aPeriod('2013'), reading: { value: 59 } },
    });
  });

  it('is not comparable where one of the two series breaks and the other does not', () => {
    const all = surroundings({ [area]: { 2014: { text: '60.3', break: true } } });
    expect(comparatorIn(all, period, ours).benchmark).toEqual({ kind: 'break' });
    expect(
      comparatorIn(surroundings({ [area]: { 2014: '60.3' } }), period, { ...ours, break: true }).benchmark,
    ).toEqual({ kind: 'break' });
  });

  it('is comparable where both series break in the same period', () => {
    const all = surroundings({ [area]: { 2014: { text: '60.3', break: true } } });
    expect(comparatorIn(all, period, { ...ours, break: true }).benchmark.kind).toBe('value');
  });

  it('is shown where the area itself has no figure', () => {
    expect(comparatorIn(surroundings({ [area]: { 2014: '60.3' } }), period, undefined).benchmark.kind).toBe(
      'value',
    );
  });

  it('is not there without a series', () => {
    expect(comparatorIn(surroundings({}), period, ours)).toEqual({ name, benchmark: { kind: 'none' } });
  });
});

describe('an area in no region', () => {
  it('has no region to be compared with', () => {
    const without = surroundings({ [THE_SHIRES]: { 2014: '60.3' } }, { regions: [] });
    expect(regionComparator(without, period, ours).benchmark).toEqual({ kind: 'none' });
  });
});

describe('a region that is a part of another, as Inner London of London', () => {
  const INNER = 'E13000001' as AreaCode;
  const LONDON = 'E12000007' as AreaCode;
  const regionOf = (figures: Readonly<Record<AreaCode, Readonly<Record<string, Cell>>>>) =>
    regionComparator(surroundings(figures, { regions: [INNER, LONDON] }), period, ours);

  it('is the region itself where it has a figure for the period', () => {
    expect(regionOf({ [INNER]: { 2014: '61.0' }, [LONDON]: { 2014: '60.0' } })).toEqual({
      name: 'region',
      benchmark: { kind: 'value', reading: { kind: 'value', value: 61, decimals: 1 } },
    });
  });

  it.each([
    ['is withheld', { 2014: 'x' }],
    ['is of another year', { 2013: '61.0' }],
    ['is not there', {}],
  ])('is London where its own figure %s, and says so', (_, inner) => {
    expect(regionOf({ [INNER]: inner, [LONDON]: { 2014: '60.0' } })).toEqual({
      name: 'region',
      benchmark: { kind: 'value', reading: { kind: 'value', value: 60, decimals: 1 } },
      standsIn: LONDON,
    });
  });

  it('stays the region itself where London has none for the period either', () => {
    expect(regionOf({ [INNER]: { 2013: '61.0' }, [LONDON]: { 2012: '60.0' } })).toEqual({
      name: 'region',
      benchmark: {
        kind: 'other period',
        period: aPeriod('2013'),
        reading: { kind: 'value', value: 61, decimals: 1 },
      },
    });
  });
});

describe('a comparator that is kept apart', () => {
  const figures = { [THE_SHIRES]: { 2014: '60.3' }, [ENGLAND_CODE]: { 2014: '540' } };

  it('has its figure, and is no benchmark', () => {
    const at = surroundings(figures, { notCompared: ['region', 'england'] });
    expect(regionComparator(at, period, ours).benchmark).toEqual({
      kind: 'not compared',
      reading: aFigure('60.3'),
    });
    expect(englandComparator(at, period, ours).benchmark).toEqual({
      kind: 'not compared',
      reading: aFigure('540'),
    });
  });

  it('leaves the others as they are', () => {
    const at = surroundings(figures, { notCompared: ['england'] });
    expect(regionComparator(at, period, ours).benchmark).toEqual({ kind: 'value', reading: aFigure('60.3') });
  });
});
