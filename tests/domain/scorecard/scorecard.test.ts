import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { comparatorsOf, policyOf, rowOf, scorecardOf } from '@/domain/scorecard/scorecard';
import { EXAMPLEFORD, MOCKHAM, SAMPLETON, TESTBURY, THE_SHIRES } from '#mocks/anArea';
import { READINESS, anIndicator } from '#mocks/anIndicator';
import { aPeriod } from '#mocks/aPeriod';
import { aNeighbourSet, aPlanData, aTarget, type Figures } from '#mocks/aPlan';

const figures: Figures = {
  [SAMPLETON]: { 2012: '50.0', 2013: '55.7', 2014: '62.2' },
  [EXAMPLEFORD]: { 2012: '51.0', 2013: '58.0', 2014: '60.0' },
  [TESTBURY]: { 2013: '56.0', 2014: '61.0' },
  [THE_SHIRES]: { 2013: '54.0', 2014: '59.0' },
  [ENGLAND_CODE]: { 2013: '52', 2014: '60.3' },
};
const neighbours = [aNeighbourSet(EXAMPLEFORD, TESTBURY, MOCKHAM)];
const data = aPlanData({ figures, neighbours, targets: [aTarget('65.0')] });

describe('one row of a scorecard', () => {
  it('holds the latest figure with all that it is compared with', () => {
    const [row] = scorecardOf(data, SAMPLETON);
    expect(row).toMatchObject({
      indicator: { id: READINESS },
      period: aPeriod('2014'),
      observation: { reading: { kind: 'value', value: 62.2, decimals: 1 } },
      direction: { kind: 'change', word: 'improving', change: 6.5, previous: aPeriod('2013') },
      target: { value: 65 },
      rating: { kind: 'rated', colour: 'amber', target: { isMet: false, distanceBehind: 2.8 } },
      comparators: {
        neighbours: {
          benchmark: { kind: 'value', reading: { value: 60.5 } },
          average: { mean: 60.5, median: 60.5, withFigure: 2, neighbourCount: 3 },
        },
        region: { benchmark: { kind: 'value', reading: { value: 59 } } },
        england: { benchmark: { kind: 'value', reading: { value: 60.3 } } },
      },
      nationalRank: undefined,
    });
    expect(row?.neighbours.map(({ area, reading }) => [area, reading?.value])).toEqual([
      [EXAMPLEFORD, 60],
      [TESTBURY, 61],
      [MOCKHAM, undefined],
    ]);
  });

  it('never counts the area among its own neighbours', () => {
    const [row] = scorecardOf(
      aPlanData({ figures, neighbours: [aNeighbourSet(SAMPLETON, TESTBURY)] }),
      SAMPLETON,
    );
    expect(row?.comparators.neighbours).toMatchObject({
      average: { mean: 61, withFigure: 1, neighbourCount: 1 },
    });
    expect(row?.neighbours.map(({ area }) => area)).toEqual([TESTBURY]);
  });

  it('has no neighbours where the plan names none for the area', () => {
    const [row] = scorecardOf(data, EXAMPLEFORD);
    expect(row?.neighbours).toEqual([]);
    expect(row?.comparators.neighbours.benchmark).toEqual({ kind: 'none' });
    expect(row?.rating).toMatchObject({
      colour: 'red',
      comparisons: [{ name: 'england', distanceBehind: 0.3 }],
    });
  });

  it('takes no target of another period', () => {
    const late = aPlanData({ figures, targets: [aTarget('65.0', { period: aPeriod('2015') })] });
    expect(scorecardOf(late, SAMPLETON)[0]?.target).toBeUndefined();
  });

  it('has nothing to show for an indicator without observations, and says so', () => {
    expect(scorecardOf(aPlanData(), SAMPLETON)).toMatchObject([
      {
        period: undefined,
        observation: undefined,
        series: { observations: [] },
        direction: { kind: 'not comparable', because: 'no figure' },
        rating: { kind: 'not rated', because: { reason: 'no figure' } },
        neighbours: [],
        nationalRank: undefined,
      },
    ]);
  });
});

describe('a figure that is missing', () => {
  const missing = { ...figures, [SAMPLETON]: { 2012: '50.0', 2013: '55.7' } };

  it('is shown as missing, rather than an older figure unmarked', () => {
    expect(scorecardOf(aPlanData({ figures: missing, neighbours }), SAMPLETON)).toMatchObject([
      {
        period: aPeriod('2014'),
        observation: undefined,
        direction: { kind: 'not comparable', because: 'no figure' },
        rating: { kind: 'not rated', because: { reason: 'no figure' } },
        comparators: { neighbours: { benchmark: { kind: 'value', reading: { value: 60.5 } } } },
      },
    ]);
  });

  it('is shown with its reason where the source gives one', () => {
    const withheld = { ...figures, [SAMPLETON]: { 2013: '55.7', 2014: 'c' } };
    expect(scorecardOf(aPlanData({ figures: withheld, neighbours }), SAMPLETON)).toMatchObject([
      {
        observation: { reading: { kind: 'withheld', shorthand: 'c' } },
        rating: { kind: 'not rated', because: { reason: 'withheld', shorthand: 'c' } },
      },
    ]);
  });

  it('is not a figure of nought, and a true nought is', () => {
    const low = { polarity: 'low' } as const;
    const nought = { ...figures, [SAMPLETON]: { 2013: '2', 2014: '0' } };
    expect(scorecardOf(aPlanData({ figures: nought, neighbours, indicator: low }), SAMPLETON)).toMatchObject([
      { direction: { word: 'improving', change: -2 }, rating: { kind: 'rated', colour: 'green' } },
    ]);
  });
});

describe('a scorecard as it stood at an earlier time', () => {
  it('shows that year’s figures with that year’s comparators, and nothing later', () => {
    const [row] = scorecardOf(data, SAMPLETON, '2013');
    expect(row).toMatchObject({
      period: aPeriod('2013'),
      observation: { reading: { value: 55.7 } },
      direction: { change: 5.7, previous: aPeriod('2012') },
      target: undefined,
      rating: {
        colour: 'red',
        comparisons: [{ name: 'neighbours', comparatorReading: { value: 57 }, distanceBehind: 1.3 }],
      },
      comparators: { england: { benchmark: { reading: { value: 52 } } } },
    });
    expect(row?.series.observations).toHaveLength(2);
  });

  it('does not know a comparator’s later figures', () => {
    expect(scorecardOf(data, SAMPLETON, '2012')[0]).toMatchObject({
      observation: { reading: { value: 50 } },
      comparators: {
        england: { benchmark: { kind: 'none' } },
        neighbours: { average: { mean: 51, withFigure: 1 } },
      },
    });
  });

  it('is empty before the first figure', () => {
    expect(scorecardOf(data, SAMPLETON, '2011')[0]?.period).toBeUndefined();
  });

  it('has the calendar year in a school year that ends after it', () => {
    expect(scorecardOf(data, SAMPLETON, '201314')[0]?.period).toEqual(aPeriod('2013'));
  });
});

describe('the rating policy of an indicator', () => {
  it('is the plan’s', () => {
    expect(policyOf(data, anIndicator())).toEqual({
      basis: 'benchmark',
      benchmarks: ['neighbours', 'england'],
      combine: 'first',
      tolerance: 0,
    });
  });

  it('is its own where it has one, and the plan’s for the rest', () => {
    const own = anIndicator({ basis: 'target', benchmarks: ['region'], tolerance: 2 });
    expect(policyOf(data, own)).toEqual({
      basis: 'target',
      benchmarks: ['region'],
      combine: 'first',
      tolerance: 2,
    });
  });

  it('decides whom the area is compared with', () => {
    const beside = (benchmarks: readonly ('region' | 'england')[]) =>
      scorecardOf(aPlanData({ figures, indicator: { benchmarks } }), SAMPLETON)[0]?.rating;
    expect(beside(['region', 'england'])).toMatchObject({
      comparisons: [{ name: 'region', distanceBehind: -3.2 }],
    });
    expect(beside(['england', 'region'])).toMatchObject({
      comparisons: [{ name: 'england', distanceBehind: -1.9 }],
    });
  });
});

describe('the comparators of a period other than the latest', () => {
  it('are those of that period', () => {
    const found = comparatorsOf(data, anIndicator(), { area: SAMPLETON, period: aPeriod('2013') });
    expect(found).toMatchObject({
      neighbours: { average: { mean: 57, withFigure: 2, neighbourCount: 3 } },
      england: { benchmark: { kind: 'value', reading: { value: 52 } } },
    });
  });
});

describe('a row asked for by itself', () => {
  it('is the row of the scorecard', () => {
    expect(rowOf(data, anIndicator(), { area: SAMPLETON })).toEqual(scorecardOf(data, SAMPLETON)[0]);
  });
});
