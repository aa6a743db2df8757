import { describe, expect, it } from 'vitest';
import type { AreaCode } from '@/domain/figures/area';
import { neighbourPlace } from '@/domain/scorecard/neighbourPlace';
import { aFigure } from '#mocks/aReading';

/** Neighbours with these figures; `x` for one without. */
function theFigures(...texts: readonly string[]) {
  return texts.map((text, index) => ({
    area: `MADEUP${index}` as AreaCode,
    reading: text === 'x' ? undefined : aFigure(text),
  }));
}

describe('how many neighbours do better and worse', () => {
  it.each([
    ['more is better', '62.2', 'high', ['60.0', '65.0', '62.2', 'x'], { better: 1, worse: 1, of: 3 }],
    ['less is better', '5.9', 'low', ['5.7', '6.0', '6.1', '4.0'], { better: 2, worse: 2, of: 4 }],
    [
      'one is level at the decimals that both have',
      '4.4',
      'low',
      ['4.38', '4'],
      { better: 0, worse: 0, of: 2 },
    ],
    ['all are ahead', '0', 'high', ['1', '2'], { better: 2, worse: 0, of: 2 }],
    ['a neighbour has a true nought', '2', 'low', ['0', '3'], { better: 1, worse: 1, of: 2 }],
  ] as const)('%s', (_, ours, polarity, figures, expected) => {
    expect(neighbourPlace(aFigure(ours), theFigures(...figures), polarity)).toEqual(expected);
  });

  it('is not said where neither more nor less is better', () => {
    expect(neighbourPlace(aFigure('5'), theFigures('4'), 'neutral')).toBeUndefined();
  });

  it('is not said where no neighbour has a figure', () => {
    expect(neighbourPlace(aFigure('5'), theFigures('x'), 'high')).toBeUndefined();
    expect(neighbourPlace(aFigure('5'), [], 'high')).toBeUndefined();
  });
});
