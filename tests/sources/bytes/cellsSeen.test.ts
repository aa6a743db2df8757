import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsSeen, isMarked } from '@/sources/bytes/cellsSeen';

describe('marks of cells', () => {
  it('are those of a Set, for any cells', () => {
    const cell = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 30 }), fc.nat({ max: 250 }));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 300 }), (cells) => {
        const marks = cellsSeen();
        const met = new Set<string>();
        for (const [combination, period, area] of cells) {
          const text = `${combination} ${period} ${area}`;
          expect(isMarked(marks, combination, period, area)).toBe(met.has(text));
          met.add(text);
        }
      }),
    );
  });
});
