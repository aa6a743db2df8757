import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankInSorted, rankOf } from '@/domain/ranking/rank';

describe('the place among authorities', () => {
  it('gives ties the best place: 1, 2, 2, 4', () => {
    const all = [90, 80, 80, 70];
    expect(all.map((value) => rankOf(value, all, 'high'))).toEqual([
      { place: 1, tiedCount: 1, of: 4 },
      { place: 2, tiedCount: 2, of: 4 },
      { place: 2, tiedCount: 2, of: 4 },
      { place: 4, tiedCount: 1, of: 4 },
    ]);
  });

  it('puts the least first where less is better', () => {
    const all = [3, 1, 2, 2];
    expect(all.map((value) => rankOf(value, all, 'low').place)).toEqual([4, 1, 2, 2]);
  });

  it('puts a true nought first where less is better', () => {
    expect(rankOf(0, [0, 1.5, 2], 'low')).toEqual({ place: 1, tiedCount: 1, of: 3 });
  });

  it('ranks below nought as any other figure', () => {
    expect(rankOf(-0.3, [-0.3, 0.1, -0.5], 'high')).toEqual({ place: 2, tiedCount: 1, of: 3 });
  });

  it('ties two figures that differ by float noise only', () => {
    expect(rankOf(4.4, [4.4, 4.4000000000000004, 4.3999999999999995], 'low')).toEqual({
      place: 1,
      tiedCount: 3,
      of: 3,
    });
  });

  it('says that one alone is first of one', () => {
    expect(rankOf(5, [5], 'low')).toEqual({ place: 1, tiedCount: 1, of: 1 });
  });

  it('fills every place from the first to the last, ties counted', () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.constantFrom('high', 'low'), (all, polarity) => {
        const ranks = [...new Set(all)].map((value) => rankOf(value, all, polarity));
        let next = 1;
        for (const { place, tiedCount, of } of ranks.toSorted((a, b) => a.place - b.place)) {
          expect(place).toBe(next);
          expect(of).toBe(all.length);
          next += tiedCount;
        }
        expect(next).toBe(all.length + 1);
      }),
    );
  });

  it('turns round with the polarity: first of one is last of the other', () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.nat(), (all, pick) => {
        const value = all[pick % all.length] ?? 0;
        const [high, low] = [rankOf(value, all, 'high'), rankOf(value, all, 'low')];
        expect(high.tiedCount).toBe(low.tiedCount);
        expect(high.place + low.place + high.tiedCount - 1).toBe(all.length + 1);
      }),
    );
  });
});

describe('the place among figures that are in order', () => {
  it.each([
    [2, 'low', 2, 2],
    [2, 'high', 2, 2],
    [1, 'low', 1, 1],
    [1, 'high', 4, 1],
    [3, 'low', 4, 1],
    [3, 'high', 1, 1],
  ] as const)(
    '%i of 1, 2, 2, 3 where %s is better is in place %i, shared by %i',
    (value, polarity, place, tied) => {
      expect(rankInSorted(value, [1, 2, 2, 3], polarity)).toEqual({ place, tiedCount: tied, of: 4 });
    },
  );

  it('is the place among the same figures in any order, whatever they are', () => {
    const values = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 160 });
    fc.assert(
      fc.property(values, fc.constantFrom('high', 'low'), (all, polarity) => {
        const tenths = all.map((value) => value / 10);
        const sorted = Float64Array.from(tenths).sort();
        for (const value of tenths)
          expect(rankInSorted(value, sorted, polarity)).toEqual(rankOf(value, tenths, polarity));
      }),
    );
  });
});
