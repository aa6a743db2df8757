import { describe, expect, it } from 'vitest';
import { SPARKLINE_SIZE, sparklinePath } from '@/charts/sparklinePath';
import { aPeriod } from '#mocks/aPeriod';
import { aSeries } from '#mocks/anObservation';

/** The points of an SVG path, line by line: `M5,27L56,5` is one line of two points. */
function linesOf(path: string | undefined): readonly (readonly (readonly number[])[])[] {
  return (path ?? '')
    .split('M')
    .filter((part) => part !== '')
    .map((part) => part.split('L').map((point) => point.split(',').map(Number)));
}

// The drawing is 112 by 32 with a margin of 5: the lowest figure stands at 27, the highest at 5, the years from 5 to 107.
describe('a sparkline', () => {
  it('is drawn for the sizes that these tests are worked out for', () => {
    expect(SPARKLINE_SIZE).toEqual({ width: 112, height: 32, margin: 5 });
  });

  it('joins the figures of years that follow each other, oldest to the left and highest at the top', () => {
    const path = sparklinePath(aSeries({ 2012: '10', 2013: '30', 2014: '20' }), aPeriod('2014'));
    expect(linesOf(path?.line)).toEqual([
      [
        [5, 27],
        [56, 5],
        [107, 16],
      ],
    ]);
    expect(path).toMatchObject({ dots: '', lastPoint: { x: 107, y: 16 } });
  });

  it('is open where a year has no row', () => {
    const path = sparklinePath(aSeries({ 2010: '10', 2011: '10', 2013: '30', 2014: '30' }), aPeriod('2014'));
    expect(linesOf(path?.line)).toEqual([
      [
        [5, 27],
        [30.5, 27],
      ],
      [
        [81.5, 5],
        [107, 5],
      ],
    ]);
  });

  it('is open where a figure is withheld, and never falls to nought there', () => {
    const path = sparklinePath(aSeries({ 2011: '10', 2012: '10', 2013: 'c', 2014: '30' }), aPeriod('2014'));
    expect(linesOf(path?.line)).toEqual([
      [
        [5, 27],
        [39, 27],
      ],
    ]);
    expect(path?.dots).toBe('M107,5h0');
    expect(path?.lastPoint).toEqual({ x: 107, y: 5 });
  });

  it('is open where the series breaks, though no year is missing', () => {
    const path = sparklinePath(
      aSeries({ 2011: '10', 2012: '10', 2013: { text: '30', break: true }, 2014: '30' }),
      aPeriod('2014'),
    );
    expect(linesOf(path?.line)).toEqual([
      [
        [5, 27],
        [39, 27],
      ],
      [
        [73, 5],
        [107, 5],
      ],
    ]);
  });

  it('draws a true 0 as a figure', () => {
    const path = sparklinePath(aSeries({ 2013: '0', 2014: '4' }), aPeriod('2014'));
    expect(linesOf(path?.line)).toEqual([
      [
        [5, 27],
        [107, 5],
      ],
    ]);
  });

  it('marks no last point where the latest period has no figure, and leaves its place empty', () => {
    const path = sparklinePath(aSeries({ 2012: '10', 2013: '30', 2014: 'x' }), aPeriod('2014'));
    expect(linesOf(path?.line)).toEqual([
      [
        [5, 27],
        [56, 5],
      ],
    ]);
    expect(path?.lastPoint).toBeUndefined();
  });

  it('shows one figure as a dot in the middle', () => {
    const path = sparklinePath(aSeries({ 2014: '30' }), aPeriod('2014'));
    expect(path?.line).toBe('');
    expect(path?.dots).toMatch(/,16h0$/);
  });

  it('is flat in the middle where nothing changes', () => {
    const path = sparklinePath(aSeries({ 2013: '7', 2014: '7' }), aPeriod('2014'));
    expect(linesOf(path?.line)).toEqual([
      [
        [5, 16],
        [107, 16],
      ],
    ]);
  });

  it('is not drawn without a figure', () => {
    expect(sparklinePath(aSeries({ 2013: 'c', 2014: 'x' }), aPeriod('2014'))).toBeUndefined();
    expect(sparklinePath(aSeries({}), undefined)).toBeUndefined();
  });

  it('leaves out figures of another kind of period', () => {
    const years = aSeries({ 2013: '10', 2014: '20' });
    const month = aSeries({ 2014: '90' }, 'November');
    const path = sparklinePath(
      { ...years, observations: [...years.observations, ...month.observations] },
      aPeriod('2014'),
    );
    expect(linesOf(path?.line)).toEqual([
      [
        [5, 27],
        [107, 5],
      ],
    ]);
  });
});
