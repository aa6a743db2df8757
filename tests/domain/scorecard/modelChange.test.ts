import { describe, expect, it } from 'vitest';
import { modelChange } from '@/domain/scorecard/modelChange';
import type { NeighbourSet } from '@/domain/plan/plan';
import { withModel } from '@/domain/plan/planData';
import { EXAMPLEFORD, MOCKHAM, SAMPLETON, TESTBURY } from '#mocks/anArea';
import { aNeighbourSet, aPlanData, type Figures } from '#mocks/aPlan';

const BY_2025: NeighbourSet = { ...aNeighbourSet(EXAMPLEFORD, TESTBURY), model: '2025' };
const BY_2021: NeighbourSet = { ...aNeighbourSet(EXAMPLEFORD, MOCKHAM), model: '2021' };

/** Sampleton has 62: its neighbours have 60 and 61 by one model, 60 and `mockham` by the other. */
function aChoice(mockham: string, neighbours: readonly NeighbourSet[] = [BY_2025, BY_2021]) {
  const figures: Figures = {
    [SAMPLETON]: { 2014: '62.0' },
    [EXAMPLEFORD]: { 2014: '60.0' },
    [TESTBURY]: { 2014: '61.0' },
    [MOCKHAM]: { 2014: mockham },
  };
  return aPlanData({ figures, neighbours, plan: { neighbours: { model: '2025', average: 'mean' } } });
}

describe('what another model of neighbours would change', () => {
  it('is who stays, leaves and joins, and each rating that would be another', () => {
    // By 2025 the mean is 60.5, and 62 is better; by 2021 it is 65, and 62 is behind.
    const change = modelChange(aChoice('70.0'), '2021');
    expect(change).toMatchObject({
      from: '2025',
      to: '2021',
      staying: [EXAMPLEFORD],
      leaving: [TESTBURY],
      joining: [MOCKHAM],
    });
    expect(
      change?.ratings.map(({ ownModelRow, otherModelRow }) => [
        ownModelRow.rating,
        ownModelRow.comparators.neighbours.average?.mean,
        otherModelRow.rating,
        otherModelRow.comparators.neighbours.average?.mean,
      ]),
    ).toEqual([
      [expect.objectContaining({ colour: 'green' }), 60.5, expect.objectContaining({ colour: 'red' }), 65],
    ]);
  });

  it('is no rating where both averages say the same of the figure', () => {
    expect(modelChange(aChoice('50.0'), '2021')?.ratings).toEqual([]);
  });

  it('is told the other way round by a reader who has chosen the other model', () => {
    expect(modelChange(withModel(aChoice('70.0'), '2021'), '2025')).toMatchObject({
      from: '2021',
      to: '2025',
      leaving: [MOCKHAM],
      joining: [TESTBURY],
      ratings: [
        { ownModelRow: { rating: { colour: 'red' } }, otherModelRow: { rating: { colour: 'green' } } },
      ],
    });
  });

  it.each([
    ['is the plan’s own', '2025', [BY_2025, BY_2021]],
    ['is not in the plan', '1999', [BY_2025, BY_2021]],
    ['is another’s alone', '2021', [BY_2025, { ...BY_2021, area: TESTBURY }]],
    ['is the only one, and the area’s own neighbours have no model', '2021', [aNeighbourSet(EXAMPLEFORD)]],
  ])('is nothing where the model %s', (_, model, sets) => {
    expect(modelChange(aChoice('70.0', sets), model)).toBeUndefined();
  });
});
