import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE, type AreaCode } from '@/domain/figures/area';
import type { Series } from '@/domain/figures/observation';
import type { Polarity } from '@/domain/figures/polarity';
import {
  ALL_AUTHORITIES,
  nationalRankingOf,
  rankIn,
  nationalRankOf,
  type RankInPeriod,
} from '@/domain/ranking/nationalRanking';
import { anArea } from '#mocks/anArea';
import { aSeries, type Cell } from '#mocks/anObservation';
import { aPeriod } from '#mocks/aPeriod';

type Cells = Readonly<Record<string, Cell>>;

/** Boroughs 1 to `count`, each with its number in 2014, and England with more; `other` exchanges cells of a borough. */
function boroughs(count: number, other: Readonly<Record<number, Cells>> = {}): ReadonlyMap<AreaCode, Series> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return new Map<AreaCode, Series>([
    [ENGLAND_CODE, aSeries({ 2014: '70', 2016: '71' })],
    ...numbers.map((number): [AreaCode, Series] => [
      anArea(number).code,
      aSeries(other[number] ?? { 2014: `${number}` }),
    ]),
  ]);
}

function rankingOf(held: ReadonlyMap<AreaCode, Series>, area: AreaCode, polarity: Polarity = 'low') {
  return nationalRankingOf(held, { polarity }, { area, isAuthority: (code) => code !== ENGLAND_CODE });
}

describe('what is known of an indicator over all areas', () => {
  it('is every period in which any has a figure, oldest first, and the area’s own place in those of its own', () => {
    const held = boroughs(141, { 1: { 2013: '9', 2014: '1', 2015: 'c' } });
    const found = rankingOf(held, anArea(1).code);
    expect(found.periods.map(({ timePeriod }) => timePeriod)).toEqual(['2013', '2014', '2016']);
    // Of the numbers 1 to 141, type-7 quartiles are 36, 71 and 106.
    expect(found.ranks).toEqual([
      { period: aPeriod('2013'), rank: { place: 1, tiedCount: 1, of: 1 }, cuts: [9, 9, 9] },
      { period: aPeriod('2014'), rank: { place: 1, tiedCount: 1, of: 141 }, cuts: [36, 71, 106] },
    ]);
  });

  it('has no place where neither way is better, and the periods all the same', () => {
    const found = rankingOf(boroughs(141), anArea(1).code, 'neutral');
    expect(found.ranks).toEqual([]);
    expect(found.periods).toHaveLength(2);
  });

  it('has no place for England, or where too few authorities are held', () => {
    expect(rankingOf(boroughs(141), ENGLAND_CODE).ranks).toEqual([]);
    expect(rankingOf(boroughs(ALL_AUTHORITIES - 1), anArea(1).code).ranks).toEqual([]);
    expect(rankingOf(boroughs(ALL_AUTHORITIES), anArea(1).code).ranks).toHaveLength(1);
  });

  it('has no place for an authority without a figure', () => {
    expect(rankingOf(boroughs(141, { 7: { 2014: 'x' } }), anArea(7).code).ranks).toEqual([]);
    expect(rankingOf(boroughs(141), 'NOWHERE' as AreaCode).ranks).toEqual([]);
  });
});

describe('the place in one period', () => {
  const ranks: readonly RankInPeriod[] = [
    { period: aPeriod('2014'), rank: { place: 3, tiedCount: 1, of: 150 }, cuts: [1, 2, 3] },
  ];

  it('is that of the very period', () => {
    const known = { periods: [], ranks };
    expect(rankIn(known, aPeriod('2014'))).toBe(ranks[0]);
    expect(rankIn(known, aPeriod('2015'))).toBeUndefined();
    // The calendar year and the reporting year of one number are two periods.
    expect(rankIn(known, aPeriod('2014', 'Reporting year'))).toBeUndefined();
  });
});

describe('a national rank', () => {
  const at: RankInPeriod = {
    period: aPeriod('2025', 'Reporting year'),
    rank: { place: 115, tiedCount: 2, of: 153 },
    cuts: [2.2, 3.4, 4.4],
  };

  // Rotherham's NEET of 2025, which DfE's own tool puts in band C (LAIT).
  it('has the band and the best quarter where the publisher allows for them', () => {
    expect(nationalRankOf(at, 4.4, { polarity: 'low' })).toEqual({
      rank: at.rank,
      quarter: { band: 'C', cuts: [2.2, 3.4, 4.4], topQuartile: 2.2 },
    });
    expect(nationalRankOf(at, 4.4, { polarity: 'high' })?.quarter).toMatchObject({
      band: 'B',
      topQuartile: 4.4,
    });
  });

  it('has a place and no band where the publisher says that there are no quarters', () => {
    expect(nationalRankOf(at, 4.4, { polarity: 'low', unbanded: true })).toEqual({
      rank: at.rank,
      quarter: undefined,
    });
  });

  it('is not there where neither way is better', () => {
    expect(nationalRankOf(at, 4.4, { polarity: 'neutral' })).toBeUndefined();
  });
});
