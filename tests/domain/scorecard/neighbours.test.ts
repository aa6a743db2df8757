import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '@/domain/figures/area';
import { neighbourAverage, type NeighbourReading } from '@/domain/scorecard/neighbours';
import { aFigure } from '#mocks/aReading';

/** Neighbours with these figures; `x` for one without. */
function theFigures(...texts: readonly string[]): readonly NeighbourReading[] {
  return texts.map((text, index) => ({
    area: `MADEUP${index}` as AreaCode,
    reading: text === 'x' ? undefined : aFigure(text),
  }));
}

// Rotherham's ten neighbours as DfE publishes them (Local Authority Interactive Tool, April 2026), in the order of the
// 2025 model; mean, median and count worked out from LAIT’s own figures.
describe('the average of the statistical neighbours, against DfE’s own figures', () => {
  it('is 4.38 and 4.5 for NEET in 2025', () => {
    const neet = theFigures('3.9', '4.6', '4.6', '3.6', '4', '2.4', '5.4', '5.8', '4.4', '5.1');
    expect(neighbourAverage(neet)).toEqual({ mean: 4.38, median: 4.5, withFigure: 10, neighbourCount: 10 });
  });

  it('is 7.17 but 5.45 for NEET or not known in 2025, where one neighbour drags the mean', () => {
    const either = theFigures('6.2', '7.3', '5.4', '4.2', '4.6', '21.5', '5.4', '6.7', '4.9', '5.5');
    expect(neighbourAverage(either)).toEqual({
      mean: 7.17,
      median: 5.45,
      withFigure: 10,
      neighbourCount: 10,
    });
  });

  it('counts 8 of 10 for long plans in 2025, and a true nought among the eight', () => {
    const plans = theFigures('2.2', '1.9', '2.8', '1.7', '3.7', '3.9', 'x', 'x', '0', '2.8');
    expect(neighbourAverage(plans)).toEqual({ mean: 2.375, median: 2.5, withFigure: 8, neighbourCount: 10 });
  });

  it('counts 9 of 10 for breastfeeding in 2024', () => {
    const breastfed = theFigures(
      '37.49',
      '38.65',
      '37.75',
      '36.72',
      'x',
      '46.37',
      '36.13',
      '33.63',
      '44.36',
      '31.11',
    );
    const average = neighbourAverage(breastfed);
    expect(average).toMatchObject({ withFigure: 9, neighbourCount: 10, median: 37.49 });
    expect(average?.mean).toBeCloseTo(38.0233, 4);
  });
});

describe('the average of the statistical neighbours', () => {
  it('is the one figure where one neighbour has a value', () => {
    expect(neighbourAverage(theFigures('x', '7.5', 'x'))).toEqual({
      mean: 7.5,
      median: 7.5,
      withFigure: 1,
      neighbourCount: 3,
    });
  });

  it('is not there where no neighbour has a value, rather than nought', () => {
    expect(neighbourAverage(theFigures('x', 'x'))).toBeUndefined();
  });

  it('is not there where there are no neighbours', () => {
    expect(neighbourAverage([])).toBeUndefined();
  });

  it('is nought where every neighbour has a true nought', () => {
    expect(neighbourAverage(theFigures('0', '0.0'))).toEqual({
      mean: 0,
      median: 0,
      withFigure: 2,
      neighbourCount: 2,
    });
  });

  it('has no float noise', () => {
    expect(neighbourAverage(theFigures('0.1', '0.2'))).toMatchObject({ mean: 0.15, median: 0.15 });
  });

  it('lies between the least and the greatest, whatever the order', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 10_000 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(values, (tenths) => {
        const texts = tenths.map((value) => (value / 10).toFixed(1));
        const average = neighbourAverage(theFigures(...texts));
        const [least, greatest] = [Math.min(...tenths) / 10, Math.max(...tenths) / 10];
        for (const found of [average?.mean, average?.median]) {
          expect(found).toBeGreaterThanOrEqual(least);
          expect(found).toBeLessThanOrEqual(greatest);
        }
        expect(neighbourAverage(theFigures(...texts.toReversed()))).toEqual(average);
      }),
    );
  });
});
