import { describe, expect, it } from 'vitest';
import { gapChange } from '@/domain/scorecard/gap';
import { aFigure } from '#mocks/aReading';

function aPair([ours, theirs]: readonly [ours: string, theirs: string]) {
  return { ownReading: aFigure(ours), comparatorReading: aFigure(theirs) };
}

describe('the gap to a comparator', () => {
  it('narrowed by 1 where writing was 3 points behind England and is now 2', () => {
    expect(gapChange(aPair(['91', '93']), aPair(['89', '92']))).toEqual({
      gapNow: -2,
      gapBefore: -3,
      narrowedBy: 1,
      word: 'narrowed',
      decimals: 0,
    });
  });

  it.each([
    ['narrowed to nothing', ['5.7', '5.7'], ['5.9', '5.7'], 0.2, 'narrowed'],
    ['widened', ['5.9', '4.6'], ['5.5', '4.6'], -0.4, 'widened'],
    ['widened in our favour', ['90', '80'], ['85', '80'], -5, 'widened'],
    ['stayed', ['62.2', '60.3'], ['60.2', '58.3'], 0, 'unchanged'],
    ['changed sides and stayed as wide', ['92', '90'], ['88', '90'], 0, 'crossed'],
    ['changed sides, and is less', ['91', '90'], ['88', '90'], 1, 'crossed'],
    ['stayed at the decimals that all four figures have', ['5.9', '5'], ['5.6', '5'], 0, 'unchanged'],
  ] as const)('%s', (_, now, before, narrowedBy, word) => {
    expect(gapChange(aPair(now), aPair(before))).toMatchObject({ narrowedBy, word });
  });
});
