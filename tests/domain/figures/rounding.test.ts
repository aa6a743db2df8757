import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, roundTo, withoutNoise } from '@/domain/figures/rounding';

describe('rounding half away from zero, on the digits that a person sees', () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [1.5, 0, 2],
    [62.25, 1, 62.3],
    [1.45, 1, 1.5],
    [8.345, 2, 8.35],
    [2.675, 2, 2.68],
    [93.96728016359918, 0, 94],
    [93.96728016359918, 1, 94],
    [4.38, 1, 4.4],
    [4.34, 1, 4.3],
    [0.4999, 0, 0],
    [21_500, 0, 21_500],
    [1250, -2, 1300],
  ])('%d to %i places is %d', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });

  it.each([
    [1.5e-7, 7, 2e-7],
    [1.4e-7, 7, 1e-7],
    [4.9e-2, 2, 0.05],
    [1.2e21, 2, 1.2e21],
    [123_456_789.125, 2, 123_456_789.13],
  ])('%d, which a computer writes with an exponent, to %i places is %d', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });

  it('leaves no minus sign before a nought', () => {
    expect(roundTo(-0.04, 1)).toBe(0);
    expect(roundTo(-0, 1)).toBe(0);
  });

  it('leaves a figure as it is when it has no more places than asked for', () => {
    const figures = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(figures, ([digits, places]) => {
        const figure = Number(`${digits}e-${places}`);
        expect(roundTo(figure, places)).toBe(figure);
      }),
    );
  });

  it('rounds a loss as it rounds a gain', () => {
    const figures = fc.tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(figures, ([digits, places]) => {
        const figure = Number(`${digits}e-4`);
        expect(roundTo(-figure, places)).toBe(0 - roundTo(figure, places));
      }),
    );
  });
});

describe('a figure that was worked out', () => {
  it.each([
    ['100 × 0.145', 100 * 0.145, 0, 15],
    ['100 × 0.285', 100 * 0.285, 0, 29],
    ['100 × 0.575', 100 * 0.575, 0, 58],
  ])('rounds as on paper: %s', (_, value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });
});

describe('a difference without float noise', () => {
  // Worked on paper.
  it.each([
    [5.9, 5.7, 0.2],
    [62.2, 60.3, 1.9],
    [62.2, 6.5, 55.7],
    [75.9, 69.3, 6.6],
    [87.1, 81, 6.1],
    [85.7, 79.9, 5.8],
    [0.9, 0.85, 0.05],
    [21_500, 18_000, 3500],
  ])('%d less %d is %d', (now, before, expected) => {
    expect(withoutNoise(now - before)).toBe(expected);
  });
});

describe('the decimals that a figure was written with', () => {
  it.each([
    ['93', 0],
    ['10.70', 2],
    ['-0.3', 1],
    ['4.9e-2', 3],
    ['49E-3', 3],
    ['1.5e3', 0],
    ['.5', 1],
  ])('%s has %i', (text, expected) => {
    expect(decimalsOf(text)).toBe(expected);
  });
});
