import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, cutsOfSorted, quartileCuts, topQuartile, type Cuts } from '@/domain/ranking/band';

describe('the cuts between quarters, as a spreadsheet’s QUARTILE.INC gives them', () => {
  it.each([
    [
      [1, 2, 3, 4],
      [1.75, 2.5, 3.25],
    ],
    [
      [5, 3, 1, 4, 2],
      [2, 3, 4],
    ],
    [
      [0, 10],
      [2.5, 5, 7.5],
    ],
    [[7], [7, 7, 7]],
    [
      [0, 0, 0, 8],
      [0, 0, 2],
    ],
    [
      [10, 20, 30, 40, 50, 60],
      [22.5, 35, 47.5],
    ],
    [
      [-2, -1, 0, 1],
      [-1.25, -0.5, 0.25],
    ],
  ])('of %j are %j', (values, cuts) => {
    expect(quartileCuts(values)).toEqual(cuts);
  });

  it('are not there without values', () => {
    expect(quartileCuts([])).toBeUndefined();
  });

  it('have no float noise', () => {
    expect(quartileCuts([0.1, 0.2, 0.3, 0.4])).toEqual([0.175, 0.25, 0.325]);
  });

  it('are the same of figures that are in order already', () => {
    expect(cutsOfSorted(new Float64Array([1, 2, 3, 4]))).toEqual([1.75, 2.5, 3.25]);
    expect(cutsOfSorted([])).toBeUndefined();
    const values = fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 160 });
    fc.assert(
      fc.property(values, (all) => {
        const tenths = all.map((value) => value / 10);
        expect(cutsOfSorted(Float64Array.from(tenths).sort())).toEqual(quartileCuts(tenths));
      }),
    );
  });
});

describe('the band of a figure', () => {
  // Cuts and bands from DfE's own tool, LAIT.
  it.each<readonly [string, number, Cuts, string]>([
    ['NEET 2025, on the third cut', 4.4, [2.2, 3.4, 4.4], 'C'],
    ['NEET or not known 2025', 4.7, [3.8, 4.8, 6.5], 'B'],
    ['Year 6 overweight 2025', 40.5, [33.95, 36.8, 39.2], 'D'],
    ['special school exclusions, where two cuts are nought', 0.25126, [0, 0, 0.119], 'D'],
    ['special school exclusions of nought', 0, [0, 0, 0.119], 'A'],
    ['special school exclusions on the third cut', 0.119, [0, 0, 0.119], 'C'],
  ])('%s: %d is in the right quarter where less is better', (_, value, cuts, band) => {
    expect(bandOf(value, cuts, 'low')).toBe(band);
  });

  // Cuts 10, 20, 30: right-closed, so a figure on a cut belongs to the quarter below it.
  it.each([
    [5, 'A', 'D'],
    [10, 'A', 'D'],
    [10.1, 'B', 'C'],
    [20, 'B', 'C'],
    [20.1, 'C', 'B'],
    [30, 'C', 'B'],
    [30.1, 'D', 'A'],
    [99, 'D', 'A'],
  ])('%d is %s where less is better and %s where more is', (value, low, high) => {
    expect(bandOf(value, [10, 20, 30], 'low')).toBe(low);
    expect(bandOf(value, [10, 20, 30], 'high')).toBe(high);
  });

  it('does not turn on float noise at a cut', () => {
    expect(bandOf(4.4000000000000004, [2.2, 3.4, 4.4], 'low')).toBe('C');
    expect(bandOf(0.1 + 0.2, [0.3, 0.5, 0.7], 'low')).toBe('A');
  });

  it('is the mirror image when the polarity is turned round', () => {
    const mirror = { A: 'D', B: 'C', C: 'B', D: 'A' } as const;
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (all) => {
        const cuts = quartileCuts(all) ?? [0, 0, 0];
        for (const value of all) expect(bandOf(value, cuts, 'high')).toBe(mirror[bandOf(value, cuts, 'low')]);
      }),
    );
  });

  it('never puts a better figure in a worse band', () => {
    const order = ['A', 'B', 'C', 'D'];
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (all) => {
        const cuts = quartileCuts(all) ?? [0, 0, 0];
        const places = all
          .toSorted((a, b) => a - b)
          .map((value) => order.indexOf(bandOf(value, cuts, 'low')));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the top quartile', () => {
  it('is the cut between A and B: the first where less is better, the third where more is', () => {
    expect(topQuartile([10, 20, 30], 'low')).toBe(10);
    expect(topQuartile([10, 20, 30], 'high')).toBe(30);
  });
});
