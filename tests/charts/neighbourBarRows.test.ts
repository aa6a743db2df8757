import { describe, expect, it } from 'vitest';
import { neighbourBarRows } from '@/charts/neighbourBarRows';
import { ENGLAND_CODE } from '@/domain/figures/area';
import type { Polarity } from '@/domain/figures/polarity';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { EXAMPLEFORD, MOCKHAM, SAMPLETON, TESTBURY } from '#mocks/anArea';
import { aNeighbourSet, aPlanData, type Figures } from '#mocks/aPlan';

const figures: Figures = {
  [SAMPLETON]: { 2014: '20' },
  [EXAMPLEFORD]: { 2014: '10' },
  [TESTBURY]: { 2014: '40' },
  [MOCKHAM]: { 2014: 'x' },
  [ENGLAND_CODE]: { 2014: '30' },
};

function barsOf(
  polarity: Polarity,
  other: Figures = {},
  neighbours = [aNeighbourSet(EXAMPLEFORD, TESTBURY, MOCKHAM)],
) {
  const data = aPlanData({ indicator: { polarity }, figures: { ...figures, ...other }, neighbours });
  return scorecardOf(data, SAMPLETON).flatMap((row) => neighbourBarRows(data, row, SAMPLETON));
}

describe('the bars of the neighbours', () => {
  it('stand best first where higher is better, with the average and England in their places and no figure last', () => {
    expect(barsOf('high').map(({ kind, name, value }) => [kind, name, value])).toEqual([
      ['neighbour', 'Testbury (made up)', 40],
      ['england', 'England', 30],
      ['average', 'Neighbours’ average', 25],
      ['ours', 'Sampleton (made up)', 20],
      ['neighbour', 'Exampleford (made up)', 10],
      ['neighbour', 'Mockham (made up)', undefined],
    ]);
  });

  it('stand lowest first where lower is better', () => {
    expect(barsOf('low').map(({ value }) => value)).toEqual([10, 20, 25, 30, 40, undefined]);
  });

  it('stand highest first where neither is better', () => {
    expect(barsOf('neutral').map(({ value }) => value)).toEqual([40, 30, 25, 20, 10, undefined]);
  });

  it('are as long as their share of the longest, from nought', () => {
    expect(barsOf('high').map(({ share }) => share)).toEqual([1, 0.75, 0.625, 0.5, 0.25, 0]);
  });

  it('keep the area in the list when its figure is withheld', () => {
    const last = barsOf('high', { [SAMPLETON]: { 2014: 'c' } }).filter(({ value }) => value === undefined);
    expect(last.map(({ kind }) => kind)).toEqual(['ours', 'neighbour']);
  });

  it('give a true 0 its place and no length', () => {
    expect(barsOf('low', { [SAMPLETON]: { 2014: '0' } })[0]).toMatchObject({
      kind: 'ours',
      value: 0,
      share: 0,
    });
  });

  it('are none for an area without neighbours', () => {
    expect(barsOf('high', {}, [])).toEqual([]);
  });
});
