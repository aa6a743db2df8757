import { describe, expect, it } from 'vitest';
import { figureAxis } from '@/charts/figureAxis';

describe('an axis of figures', () => {
  it('begins at zero for bars, and ends below it where a figure does', () => {
    expect(figureAxis([2.2, 7.6], { fromZero: true, ticks: 5 })).toEqual({
      from: 0,
      to: 8,
      ticks: [0, 2, 4, 6, 8],
      decimals: 0,
    });
    expect(figureAxis([-0.48, 0.13], { fromZero: true, ticks: 5 })).toMatchObject({ from: -0.5, to: 0.2 });
    expect(figureAxis([-3, -1], { fromZero: true, ticks: 5 }).to).toBe(0);
  });

  it('need not begin at zero for points, nor goes below it where no figure does', () => {
    expect(figureAxis([40.2, 44.9], { fromZero: false, ticks: 5 }).from).toBe(40);
    expect(figureAxis([0], { fromZero: false, ticks: 5 }).from).toBe(0);
  });

  it('has room where all figures are one, and an axis where there are none', () => {
    const { from, to } = figureAxis([5, 5], { fromZero: false, ticks: 5 });
    expect(from).toBeLessThan(5);
    expect(to).toBeGreaterThan(5);
    expect(figureAxis([], { fromZero: true, ticks: 5 })).toMatchObject({ from: 0, to: 1 });
  });
});
