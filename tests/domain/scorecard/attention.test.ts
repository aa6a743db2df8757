import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE, type AreaCode } from '@/domain/figures/area';
import { ratingChanges, lostRatings } from '@/domain/scorecard/attention';
import { goingWell, needingAttention } from '@/domain/certainty/attentionOrder';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import type { PlanData } from '@/domain/plan/planData';
import { scorecardOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { EXAMPLEFORD, SAMPLETON, TESTBURY } from '#mocks/anArea';
import { aMonthlySeries } from '#mocks/aMonthlySeries';
import { anIndicator } from '#mocks/anIndicator';
import { aPeriod } from '#mocks/aPeriod';
import { aSeries, type Cell } from '#mocks/anObservation';
import { aNeighbourSet, aPlanData, aTarget } from '#mocks/aPlan';

type Years = Readonly<Record<string, Cell>>;

/** A plan with several indicators, each with Sampleton's figures and two neighbours'; England is rated against. */
function aPlanOf(
  indicators: Readonly<
    Record<string, { ours: Years; england: Years; neighbours?: readonly [string, string] }>
  >,
): PlanData {
  const seriesOf = (id: string, area: AreaCode, years: Years): [AreaCode, Series] => [
    area,
    { ...aSeries(years), indicator: id as IndicatorId, area },
  ];
  return {
    ...aPlanData({ neighbours: [aNeighbourSet(EXAMPLEFORD, TESTBURY)] }),
    indicators: Object.keys(indicators).map((id) =>
      anIndicator({ id: id as IndicatorId, benchmarks: ['england'] }),
    ),
    series: new Map(
      Object.entries(indicators).map(([id, { ours, england, neighbours: [one, other] = ['50', '50'] }]) => [
        id as IndicatorId,
        new Map([
          seriesOf(id, SAMPLETON, ours),
          seriesOf(id, ENGLAND_CODE, england),
          seriesOf(id, EXAMPLEFORD, { 2014: one }),
          seriesOf(id, TESTBURY, { 2014: other }),
        ]),
      ]),
    ),
  };
}

const ids = (rows: readonly ScorecardRow[]) => rows.map(({ indicator }) => indicator.id);
const england = { 2013: '60', 2014: '60' };

describe('what needs attention', () => {
  const data = aPlanOf({
    green: { ours: { 2013: '60', 2014: '70' }, england },
    'red-and-better': { ours: { 2013: '40', 2014: '45' }, england },
    'red-and-worse': { ours: { 2013: '50', 2014: '45' }, england, neighbours: ['40', '40'] },
    'red-and-worse-and-last': { ours: { 2013: '50', 2014: '45' }, england, neighbours: ['50', '50'] },
    withheld: { ours: { 2013: '50', 2014: 'c' }, england },
  });

  // Of a change of which nothing is known 1 for worse; the neighbours are worth 2 (both better), 0 (both worse) and 2.
  it('are the red figures by their change and by how many neighbours do better', () => {
    expect(ids(needingAttention(scorecardOf(data, SAMPLETON)))).toEqual([
      'red-and-worse-and-last',
      'red-and-better',
      'red-and-worse',
    ]);
  });

  it('come earlier the longer they have been red: ten periods are worth 2', () => {
    const rows = scorecardOf(data, SAMPLETON);
    const years = (row: ScorecardRow) => (row.indicator.id === 'red-and-worse' ? 10 : 1);
    expect(ids(needingAttention(rows, years))[0]).toBe('red-and-worse-and-last');
    expect(ids(needingAttention(rows, years))[1]).toBe('red-and-worse');
  });
});

/** With so narrow a range that a change of 5 is more than chance: 5 ± √2. */
const sharp = (value: number, half = 1): Cell => ({
  text: String(value),
  interval: { lower: value - half, upper: value + half },
});

describe('what goes well', () => {
  const data = aPlanOf({
    red: { ours: { 2013: '40', 2014: '45' }, england },
    'green-and-worse': { ours: { 2013: sharp(80), 2014: sharp(75) }, england },
    'green-and-the-same': { ours: { 2013: '75', 2014: '75' }, england },
    'green-and-better': {
      ours: { 2013: sharp(70), 2014: sharp(75) },
      england,
      neighbours: ['90', '90'],
    },
    'green-and-better-and-first': {
      ours: { 2013: sharp(70), 2014: sharp(75) },
      england,
      neighbours: ['70', '70'],
    },
    // 75 ± 4 less 70 ± 4 is 5 ± 5.66: it may be chance.
    'green-and-perhaps-better': {
      ours: { 2013: sharp(70, 4), 2014: sharp(75, 4) },
      england,
      neighbours: ['90', '90'],
    },
  });

  it('are the green figures, those better by more than chance first, of them those that most neighbours do worse than, and those worse by more than chance last', () => {
    expect(ids(goingWell(scorecardOf(data, SAMPLETON)))).toEqual([
      'green-and-better-and-first',
      'green-and-better',
      'green-and-the-same',
      'green-and-perhaps-better',
      'green-and-worse',
    ]);
  });
});

describe('ratings that changed', () => {
  const data = aPlanOf({
    'now-green': { ours: { 2013: '50', 2014: '70' }, england },
    'now-red': { ours: { 2013: '70', 2014: '50' }, england },
    'still-red': { ours: { 2013: '50', 2014: '51' }, england },
    'over-a-gap': { ours: { 2012: '70', 2014: '50' }, england: { ...england, 2012: '60' } },
    'over-a-break': {
      ours: { 2013: '70', 2014: { text: '50', break: true } },
      england: { 2013: '60', 2014: { text: '60', break: true } },
    },
    'not-rated-before': { ours: { 2013: '70', 2014: '50' }, england: { 2014: '60' } },
  });

  it('are those of two periods that follow each other, those that got worse first', () => {
    const changes = ratingChanges(data, scorecardOf(data, SAMPLETON), SAMPLETON);
    expect(changes.map(({ row, from, to }) => [row.indicator.id, from, to])).toEqual([
      ['now-red', 'green', 'red'],
      ['now-green', 'red', 'green'],
    ]);
  });
});

describe('what has changed', () => {
  it('begins with the newest month; what changed a quarter ago stands behind it, even where it got worse', () => {
    const monthly = (id: string, ours: Series, theirs: Series) =>
      [
        id as IndicatorId,
        new Map([
          [SAMPLETON, ours],
          [ENGLAND_CODE, theirs],
        ]),
      ] as const;
    const names = ['a-quarter-ago', 'this-month'];
    const data: PlanData = {
      ...aPlanData(),
      indicators: names.map((id) => anIndicator({ id: id as IndicatorId, benchmarks: ['england'] })),
      series: new Map([
        monthly(
          'a-quarter-ago',
          aMonthlySeries('2017-02', '70', '50'),
          aMonthlySeries('2017-02', '60', '60'),
        ),
        monthly('this-month', aMonthlySeries('2017-05', '50', '70'), aMonthlySeries('2017-05', '60', '60')),
      ]),
    };
    const changes = ratingChanges(data, scorecardOf(data, SAMPLETON), SAMPLETON);
    expect(changes.map(({ row, isNews }) => [row.indicator.id, isNews])).toEqual([
      ['this-month', true],
      ['a-quarter-ago', false],
    ]);
  });

  it('tells of ratings that end because the targets do, and of no others', () => {
    const data = aPlanOf({
      ended: { ours: { 2014: '70' }, england: {} },
      never: { ours: { 2014: '70' }, england: {} },
    });
    const targets = [aTarget('65', { indicator: 'ended' as IndicatorId, period: aPeriod('2013') })];
    const lost = lostRatings(scorecardOf({ ...data, targets }, SAMPLETON));
    expect(lost.map(({ row, lastTarget }) => [row.indicator.id, lastTarget.timePeriod])).toEqual([
      ['ended', '2013'],
    ]);
  });
});
