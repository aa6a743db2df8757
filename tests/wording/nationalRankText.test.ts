import { describe, expect, it } from 'vitest';
import type { Cuts } from '@/domain/ranking/band';
import type { Indicator } from '@/domain/figures/indicator';
import { ordinal } from '@/domain/ranking/ordinal';
import { nationalRankOf, type NationalRank } from '@/domain/ranking/nationalRanking';
import { bandCaution, bandText, boundaryShort, rankText } from '@/wording/nationalRankText';
import { anIndicator, type IndicatorOverrides } from '#mocks/anIndicator';
import { aPeriod } from '#mocks/aPeriod';

// Cuts of NEET in 2025 (LAIT): the quarters of 153 authorities end at 2.2, 3.4 and 4.4.
const NEET: Cuts = [2.2, 3.4, 4.4];

/** What is said of a figure between these cuts. */
function said(value: number, indicator: IndicatorOverrides, cuts: Cuts = NEET) {
  const full = anIndicator(indicator);
  const nationalRank = nationalRankAt(value, full, cuts);
  return { band: bandText(nationalRank, value, full), caution: bandCaution(nationalRank, value, full) };
}

function nationalRankAt(value: number, indicator: Indicator, cuts: Cuts): NationalRank {
  const period = aPeriod('2025', 'Reporting year');
  const found = nationalRankOf({ period, rank: { place: 1, tiedCount: 1, of: 153 }, cuts }, value, indicator);
  if (found === undefined) throw new Error('The test asks for a standing where neither way is better.');
  return found;
}

describe('the place in words', () => {
  it('names the band across the boundary in three words where the column is narrow', () => {
    const indicator = anIndicator({ polarity: 'low' });
    const short = (value: number) => boundaryShort(nationalRankAt(value, indicator, NEET), value, indicator);
    expect(short(4.4)).toBe('borders on D');
    expect(short(4.3)).toBeUndefined();
  });

  it('is joint where it is shared', () => {
    expect(rankText({ rank: { place: 115, tiedCount: 2, of: 153 } })).toBe('joint 115th of 153');
    expect(rankText({ rank: { place: 1, tiedCount: 1, of: 88 } })).toBe('1st of 88');
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [101, '101st'],
    [111, '111th'],
    [112, '112th'],
    [113, '113th'],
    [122, '122nd'],
    [153, '153rd'],
  ])('of %i is %s', (place, words) => {
    expect(ordinal(place)).toBe(words);
  });
});

describe('the band in words', () => {
  it.each([
    [2.1, 'band A', 'band D'],
    [2.2, 'band A, on the boundary with B', 'band D, on the boundary with C'],
    [2.3, 'band B', 'band C'],
    [3.4, 'band B, on the boundary with C', 'band C, on the boundary with B'],
    [4.4, 'band C, on the boundary with D', 'band B, on the boundary with A'],
    [4.5, 'band D', 'band A'],
  ])('of %d is "%s" where less is better and "%s" where more is', (value, low, high) => {
    expect(said(value, { polarity: 'low' }).band).toBe(low);
    expect(said(value, { polarity: 'high' }).band).toBe(high);
  });

  it('knows the boundary through float noise', () => {
    expect(said(4.4000000000000004, { polarity: 'low' }).band).toBe('band C, on the boundary with D');
  });

  it('names the band beyond both where two cuts are one', () => {
    expect(said(0, { polarity: 'low' }, [0, 0, 0.119]).band).toBe('band A, on the boundary with C');
  });

  it('is a reason where the publisher says that there are no quarters', () => {
    const { band, caution } = said(4.4, { polarity: 'low', unbanded: true });
    expect(band).toMatch(/^no band: its publisher says/);
    expect(caution).toBeUndefined();
  });
});

describe('the caution beside a band', () => {
  it('is given where the printed figure would be in another: 4.44 is printed 4.4, and the cut is 4.41', () => {
    expect(said(4.44, { polarity: 'low', decimals: 1 }, [2.2, 3.4, 4.41])).toEqual({
      band: 'band D',
      caution: 'The band rests on rounding: by the printed figures it would be C.',
    });
  });

  it.each([
    ['both are printed as they are', 4.4, NEET],
    ['they lie far apart', 9.99, [2.2, 3.4, 4.41] as Cuts],
  ])('is not given where %s', (_, value, cuts) => {
    expect(said(value, { polarity: 'low', decimals: 1 }, cuts).caution).toBeUndefined();
  });
});
