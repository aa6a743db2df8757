import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { anyTable, aTablePack, textsIn } from '#mocks/aTablePack';

// `npm run bench:withholding` runs 20,000 of these.
describe('any table of up to four dimensions with all its totals', () => {
  it('passes the audit once it is published, keeps its noughts, and loses nothing where nothing is small', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { whole, pack } = aTablePack(table);
        const texts = textsIn(pack, whole);
        const values = whole.counts.map(({ value = Number.NaN }) => value);
        expect(auditPack(pack)).toEqual([]);
        values.forEach((value, place) => {
          if (value === 0) expect(texts[place]).toBe('0');
          if (value > 0 && value < 6) expect(texts[place]).toBe('c');
          if (texts[place] !== 'c') expect(texts[place]).toBe(String(value));
        });
        if (!values.some((value) => value > 0 && value < 6)) expect(texts).not.toContain('c');
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
