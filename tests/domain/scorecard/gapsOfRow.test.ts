import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { gapsOfRow } from '@/domain/scorecard/gapsOfRow';
import { rowOf } from '@/domain/scorecard/scorecard';
import { EXAMPLEFORD, SAMPLETON, THE_SHIRES } from '#mocks/anArea';
import { anIndicator } from '#mocks/anIndicator';
import { aNeighbourSet, aPlanData, type Figures } from '#mocks/aPlan';

function gapsIn(figures: Figures) {
  const data = aPlanData({ figures, neighbours: [aNeighbourSet(EXAMPLEFORD)] });
  return gapsOfRow(data, rowOf(data, anIndicator(), { area: SAMPLETON }), SAMPLETON);
}

describe('the gaps of a scorecard row', () => {
  it('are to each comparator that has both figures: 3 points behind England, then 2', () => {
    const figures: Figures = {
      [SAMPLETON]: { 2013: '89', 2014: '91' },
      [EXAMPLEFORD]: { 2013: '90', 2014: '94' },
      [THE_SHIRES]: { 2014: '92' },
      [ENGLAND_CODE]: { 2013: '92', 2014: '93' },
    };
    expect(gapsIn(figures)).toEqual([
      {
        name: 'neighbours',
        gap: { gapNow: -3, gapBefore: -1, narrowedBy: -2, word: 'widened', decimals: 0 },
      },
      { name: 'england', gap: { gapNow: -2, gapBefore: -3, narrowedBy: 1, word: 'narrowed', decimals: 0 } },
    ]);
  });

  it.each([
    ['the area’s own series breaks', { 2013: '89', 2014: { text: '91', break: true } }],
    ['a year is missing', { 2012: '89', 2014: '91' }],
    ['the figure is withheld now', { 2013: '89', 2014: 'c' }],
  ])('are none where %s', (_, ours) => {
    expect(gapsIn({ [SAMPLETON]: ours, [ENGLAND_CODE]: { 2012: '91', 2013: '92', 2014: '93' } })).toEqual([]);
  });
});
