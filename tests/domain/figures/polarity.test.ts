import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindBy, differenceOf } from '@/domain/figures/polarity';
import { aFigure } from '#mocks/aReading';

describe('a difference at the coarser of two published decimals', () => {
  it.each([
    ['5.9', '5.7', 0.2],
    ['62.2', '60.3', 1.9],
    ['4.7', '11', -6],
    ['10.7', '11', 0],
    ['4.4', '4.38', 0],
    ['4.4', '4.34', 0.1],
    ['92.5', '93', 0],
    ['92.4', '93', -1],
    ['0', '0.4', 0],
    ['-0.3', '-0.31', 0],
    ['21500', '18000', 3500],
  ])('%s less %s is %d', (ours, theirs, expected) => {
    expect(differenceOf(aFigure(ours), aFigure(theirs))).toBe(expected);
  });
});

describe('how far a figure is behind another', () => {
  it.each([
    ['91', '93', 'high', 2],
    ['90', '89', 'high', -1],
    ['5.9', '5.7', 'low', 0.2],
    ['4.7', '10.7', 'low', -6],
    ['82.1', '78.4', 'high', -3.7],
    ['85', '85', 'high', 0],
    ['85', '85', 'low', 0],
    ['0', '0', 'low', 0],
  ] as const)('%s beside %s, where %s is better, is behind by %d', (ours, theirs, polarity, expected) => {
    expect(behindBy(aFigure(ours), aFigure(theirs), polarity)).toBe(expected);
  });

  it('is the same seen from the other side, where the other side is better', () => {
    const figure = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.nat(3));
    fc.assert(
      fc.property(figure, figure, ([a, aPlaces], [b, bPlaces]) => {
        const [ours, theirs] = [aFigure((a / 1000).toFixed(aPlaces)), aFigure((b / 1000).toFixed(bPlaces))];
        expect(behindBy(ours, theirs, 'high')).toBe(behindBy(theirs, ours, 'low'));
        expect(behindBy(ours, theirs, 'low')).toBe(differenceOf(ours, theirs));
      }),
    );
  });
});
