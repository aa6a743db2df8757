import { describe, expect, it } from 'vitest';
import { scorecardTable, TABLE_CSV, type TableRecord } from '@/documents/scorecardTable';
import { ENGLAND_CODE, PUBLISHED_NEIGHBOURS } from '@/domain/figures/area';
import { EXAMPLEFORD, MOCKHAM, MADE_UP_AREAS, SAMPLETON, TESTBURY, THE_SHIRES, anArea } from '#mocks/anArea';
import { aNeighbourSet, aPlanData, aTarget, type Figures } from '#mocks/aPlan';

type Parts = NonNullable<Parameters<typeof aPlanData>[0]>;

function recordOf(parts: Parts, asAt?: string): TableRecord {
  const [record] = scorecardTable(aPlanData(parts), SAMPLETON, asAt);
  if (record === undefined) throw new Error('no record');
  return record;
}

const figures: Figures = {
  [SAMPLETON]: { 2013: '55.7', 2014: '62.2' },
  [EXAMPLEFORD]: { 2014: '60.0' },
  [TESTBURY]: { 2014: '61.1' },
  [MOCKHAM]: { 2014: 'c' },
  [THE_SHIRES]: { 2014: '59' },
  [ENGLAND_CODE]: { 2014: '60.30' },
};
const neighbours = [aNeighbourSet(EXAMPLEFORD, TESTBURY, MOCKHAM)];

describe('the table that scripts read', () => {
  it('has the columns of the contract in their order', () => {
    const contract = `indicator, title, priority, area, time_period, time_identifier, value, shorthand, status, unit, polarity, decimals,
      previous_time_period, previous_value, change, direction, target, rating, rating_basis, rating_reason, reported_rating, reported_by,
      neighbours_mean, neighbours_median, neighbours_counted, neighbours_of, best_neighbour, region, england, top_quartile, rank, rank_tied,
      rank_of, band`;
    expect(TABLE_CSV.columns).toEqual(contract.split(',').map((name) => name.trim()));
  });

  it('has every column in every record', () => {
    expect(Object.keys(recordOf({})).toSorted()).toEqual([...TABLE_CSV.columns].toSorted());
  });

  it('writes a figure with all that it is compared with', () => {
    expect(
      recordOf({ figures, neighbours, indicator: { priority: 'P1' }, targets: [aTarget('65')] }),
    ).toEqual({
      indicator: 'readiness',
      title: 'Children ready for school (made up)',
      priority: 'P1',
      area: SAMPLETON,
      time_period: '2014',
      time_identifier: 'Calendar year',
      value: '62.2',
      shorthand: '',
      status: 'final',
      unit: 'percent',
      polarity: 'high',
      decimals: '1',
      previous_time_period: '2013',
      previous_value: '55.7',
      change: '6.5',
      direction: 'improving',
      target: '65',
      rating: 'amber',
      rating_basis: 'benchmark',
      rating_reason:
        '62.2% is 1.6 percentage points higher than the neighbours’ average (60.6%, 2 of 3 neighbours), which is better, and off the target of 65.0% by 2.8 points.',
      reported_rating: '',
      reported_by: '',
      neighbours_mean: '60.55',
      neighbours_median: '60.55',
      neighbours_counted: '2',
      neighbours_of: '3',
      best_neighbour: 'Testbury (made up)',
      region: '59',
      england: '60.3',
      top_quartile: '',
      rank: '',
      rank_tied: '',
      rank_of: '',
      band: '',
    });
  });

  it('writes the reason in place of a figure that is withheld', () => {
    expect(
      recordOf({ figures: { [SAMPLETON]: { 2013: '7', 2014: 'c' }, [ENGLAND_CODE]: { 2014: '8' } } }),
    ).toMatchObject({
      value: '',
      shorthand: 'c',
      direction: 'not comparable',
      change: '',
      rating: 'not rated',
      rating_basis: '',
      rating_reason: 'The figure is confidential, figure withheld [c].',
      england: '8',
    });
  });

  it('writes x where there is no row at all', () => {
    expect(recordOf({ figures: { [ENGLAND_CODE]: { 2014: '8' } } })).toMatchObject({
      time_period: '2014',
      value: '',
      shorthand: 'x',
      status: '',
      rating_reason: 'There is no figure for this period.',
    });
  });

  it('writes a true 0 as 0', () => {
    expect(recordOf({ figures: { [SAMPLETON]: { 2013: '2', 2014: '0' } } })).toMatchObject({
      value: '0',
      shorthand: '',
      change: '-2',
    });
  });

  it('writes numbers without float noise', () => {
    const close: Figures = {
      [SAMPLETON]: { 2013: '0.1', 2014: '0.3' },
      [EXAMPLEFORD]: { 2014: '0.1' },
      [TESTBURY]: { 2014: '0.2' },
    };
    expect(recordOf({ figures: close, neighbours, indicator: { unit: 'score' } })).toMatchObject({
      change: '0.2',
      neighbours_mean: '0.15',
    });
  });

  it('writes every rating that was reported, and by whom', () => {
    const rated = {
      text: 'x',
      reported: [
        { colour: 'amber', by: 'council' },
        { colour: 'green', by: 'ofsted' },
      ],
    } as const;
    expect(
      recordOf({ figures: { [SAMPLETON]: { 2014: rated } }, indicator: { basis: 'reported' } }),
    ).toMatchObject({
      value: '',
      rating: 'amber',
      rating_basis: 'reported',
      reported_rating: 'amber;green',
      reported_by: 'council;ofsted',
    });
  });

  it('writes a published neighbours’ average in the column of the average that the plan uses, with no counts', () => {
    const published: Figures = { [SAMPLETON]: { 2014: '5.9' }, [PUBLISHED_NEIGHBOURS]: { 2014: '5.7' } };
    const counts = { neighbours_counted: '', neighbours_of: '' };
    expect(recordOf({ figures: published })).toMatchObject({
      neighbours_mean: '5.7',
      neighbours_median: '',
      ...counts,
    });
    expect(recordOf({ figures: published, plan: { neighbours: { average: 'median' } } })).toMatchObject({
      neighbours_mean: '',
      neighbours_median: '5.7',
      ...counts,
    });
  });

  it('names the best neighbour by polarity, and none where neither is better', () => {
    expect(recordOf({ figures, neighbours, indicator: { polarity: 'low' } }).best_neighbour).toBe(
      'Exampleford (made up)',
    );
    expect(recordOf({ figures, neighbours, indicator: { polarity: 'neutral' } }).best_neighbour).toBe('');
  });

  it('writes rank and band where all authorities are held', () => {
    const boroughs = Array.from({ length: 140 }, (_, index) => anArea(index + 1));
    const all: Figures = Object.fromEntries(boroughs.map(({ code }) => [code, { 2014: '50' }]));
    expect(
      recordOf({ areas: [...MADE_UP_AREAS, ...boroughs], figures: { ...all, [SAMPLETON]: { 2014: '60' } } }),
    ).toMatchObject({
      rank: '1',
      rank_tied: '1',
      rank_of: '141',
      band: 'A',
      top_quartile: '50',
    });
  });

  it('shows the scorecard as it stood at the end of an earlier year', () => {
    expect(recordOf({ figures, neighbours }, '2013')).toMatchObject({
      time_period: '2013',
      value: '55.7',
      england: '',
    });
  });
});
