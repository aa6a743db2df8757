import { describe, expect, it } from 'vitest';
import type { IndicatorOverrides } from '#mocks/anIndicator';
import { ENGLAND_CODE, type AreaCode } from '@/domain/figures/area';
import { scorecardOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { ALL_AUTHORITIES } from '@/domain/ranking/nationalRanking';
import { MADE_UP_AREAS, THE_SHIRES, anArea } from '#mocks/anArea';
import { aPlanData, type Figures } from '#mocks/aPlan';

/** Boroughs 1 to `count`, whose figure is their number; England and the region stand among them and are not authorities. */
function nationalRankIn(
  count: number,
  area: AreaCode,
  indicator: IndicatorOverrides = {},
  other: Figures = {},
) {
  const boroughs = Array.from({ length: count }, (_, index) => anArea(index + 1));
  const figures: Figures = {
    [ENGLAND_CODE]: { 2014: '0.5' },
    [THE_SHIRES]: { 2014: '0.5' },
    ...Object.fromEntries(boroughs.map(({ code }, index) => [code, { 2014: `${index + 1}` }])),
    ...other,
  };
  const [row] = scorecardOf(aPlanData({ areas: [...MADE_UP_AREAS, ...boroughs], figures, indicator }), area);
  return row?.nationalRank satisfies ScorecardRow['nationalRank'] | undefined;
}

// Of the numbers 1 to 141, type-7 quartiles are 36, 71 and 106.
describe('the place of an authority among all authorities', () => {
  it('is first and in band A where it has the least and less is better', () => {
    expect(nationalRankIn(141, anArea(1).code, { polarity: 'low' })).toEqual({
      rank: { place: 1, tiedCount: 1, of: 141 },
      quarter: { band: 'A', cuts: [36, 71, 106], topQuartile: 36 },
    });
  });

  it('is last and in band D where it has the least and more is better', () => {
    expect(nationalRankIn(141, anArea(1).code)).toEqual({
      rank: { place: 141, tiedCount: 1, of: 141 },
      quarter: { band: 'D', cuts: [36, 71, 106], topQuartile: 106 },
    });
  });

  it.each([
    [36, 'A', 'D'],
    [37, 'B', 'C'],
    [71, 'B', 'C'],
    [72, 'C', 'B'],
    [106, 'C', 'B'],
    [107, 'D', 'A'],
  ])('Borough %i is in band %s where less is better and %s where more is', (number, low, high) => {
    expect(nationalRankIn(141, anArea(number).code, { polarity: 'low' })?.quarter?.band).toBe(low);
    expect(nationalRankIn(141, anArea(number).code, { polarity: 'high' })?.quarter?.band).toBe(high);
  });

  it('counts only those that have a value in the period', () => {
    const without: Figures = { [anArea(2).code]: { 2014: 'c' }, [anArea(3).code]: { 2013: '3' } };
    expect(nationalRankIn(141, anArea(4).code, { polarity: 'low' }, without)?.rank).toEqual({
      place: 2,
      tiedCount: 1,
      of: 139,
    });
  });

  it('is shared by equals', () => {
    const tie: Figures = { [anArea(2).code]: { 2014: '1' } };
    expect(nationalRankIn(141, anArea(2).code, { polarity: 'low' }, tie)?.rank).toEqual({
      place: 1,
      tiedCount: 2,
      of: 141,
    });
    expect(nationalRankIn(141, anArea(3).code, { polarity: 'low' }, tie)?.rank.place).toBe(3);
  });
});

describe('an indicator whose publisher says that it cannot be put in quarters', () => {
  it('has a place and no band', () => {
    expect(nationalRankIn(141, anArea(2).code, { polarity: 'low', unbanded: true })).toEqual({
      rank: { place: 2, tiedCount: 1, of: 141 },
      quarter: undefined,
    });
  });
});

describe('no place among all authorities', () => {
  it('is given for an indicator that is neither good nor bad', () => {
    expect(nationalRankIn(141, anArea(1).code, { polarity: 'neutral' })).toBeUndefined();
  });

  it('is given where the area has no figure', () => {
    expect(nationalRankIn(141, anArea(1).code, {}, { [anArea(1).code]: { 2014: 'c' } })).toBeUndefined();
  });

  it('is given where not all authorities are loaded', () => {
    expect(nationalRankIn(ALL_AUTHORITIES - 1, anArea(1).code)).toBeUndefined();
    expect(nationalRankIn(ALL_AUTHORITIES, anArea(1).code)).toBeDefined();
  });

  it.each([
    ['England', ENGLAND_CODE],
    ['a region', THE_SHIRES],
  ])('is given to %s, which is no authority', (_, area) => {
    expect(nationalRankIn(141, area)).toBeUndefined();
  });
});
