import { describe, expect, it } from 'vitest';
import { BESIDE_STRIP, besideMarks } from '@/charts/besideMarks';
import { ENGLAND_CODE } from '@/domain/figures/area';
import type { Polarity } from '@/domain/figures/polarity';
import { EXAMPLEFORD, MOCKHAM, SAMPLETON, TESTBURY, THE_SHIRES } from '#mocks/anArea';
import { aNeighbourSet, type Figures } from '#mocks/aPlan';
import { aScorecardRow } from '#mocks/aScorecardRow';

/** Ours is 20; the neighbours are 10, 30 and one without a figure, so their mean is 20 too; the region is 25, England 15. */
const figures: Figures = {
  [SAMPLETON]: { 2014: '20' },
  [EXAMPLEFORD]: { 2014: '10' },
  [TESTBURY]: { 2014: '30' },
  [MOCKHAM]: { 2014: 'x' },
  [THE_SHIRES]: { 2014: '25' },
  [ENGLAND_CODE]: { 2014: '15' },
};
const neighbours = [aNeighbourSet(EXAMPLEFORD, TESTBURY, MOCKHAM)];

function marksOf(polarity: Polarity, other: Figures = {}) {
  return besideMarks(
    aScorecardRow({ indicator: { polarity }, figures: { ...figures, ...other }, neighbours }),
  );
}

// The strip is 208 wide with a margin of 10: the worst stands at 10, the best at 198, the middle at 104.
describe('the strip beside others', () => {
  it('is drawn for the sizes that these tests are worked out for', () => {
    expect(BESIDE_STRIP).toMatchObject({ width: 208, margin: 10 });
  });

  it('has the highest figure to the right where higher is better', () => {
    expect(marksOf('high')).toEqual({
      neighbours: [10, 198],
      mean: 104,
      region: 151,
      england: 57,
      ownX: 104,
    });
  });

  it('has the lowest figure to the right where lower is better', () => {
    expect(marksOf('low')).toEqual({ neighbours: [198, 10], mean: 104, region: 57, england: 151, ownX: 104 });
  });

  it('has the highest figure to the right where neither is better', () => {
    expect(marksOf('neutral')).toEqual(marksOf('high'));
  });

  it('has no mark for the area where its figure is withheld, rather than one at nought', () => {
    expect(marksOf('high', { [SAMPLETON]: { 2014: 'c' } })).toMatchObject({
      ownX: undefined,
      neighbours: [10, 198],
    });
  });

  it('shows a true 0 at its place', () => {
    expect(marksOf('low', { [SAMPLETON]: { 2014: '0' } })).toMatchObject({ ownX: 198 });
  });

  it('has no mark for a comparator whose figure is of another period', () => {
    expect(marksOf('high', { [ENGLAND_CODE]: { 2013: '15' } })).toMatchObject({
      england: undefined,
      region: 151,
    });
  });

  it('puts all marks in the middle where all are equal', () => {
    const marks = besideMarks(
      aScorecardRow({ figures: { [SAMPLETON]: { 2014: '5' }, [ENGLAND_CODE]: { 2014: '5' } } }),
    );
    expect(marks).toMatchObject({ ownX: 104, england: 104 });
  });

  it('is not drawn where there is no one to stand beside', () => {
    expect(besideMarks(aScorecardRow({ figures: { [SAMPLETON]: { 2014: '5' } } }))).toBeUndefined();
  });
});
