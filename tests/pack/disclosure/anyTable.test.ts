import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { anyTable, aTablePack, textsIn } from '#mocks/aTablePack';

const solver = await wholeNumberSolver();

// `npm run bench:withholding` runs 20,000 of these.
describe('any table of up to four dimensions with all its totals', () => {
  it('passes the audit once it is published, keeps its noughts, and loses nothing where nothing is small', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { whole, pack } = aTablePack(table);
        const texts = textsIn(pack, whole);
        const values = whole.counts.map(({ value = Number.NaN }) => value);
        const isSmall = (value: number) => value > 0 && value < 6;
        const isNeedy = values.some(isSmall);
        const wrong = values.filter((value, place) => {
          const text = texts[place];
          if (isSmall(value)) return text !== 'c';
          return text !== String(value) && !(text === 'c' && isNeedy && value > 0);
        });
        expect(wrong).toEqual([]);
        expect(auditPack(pack, { solver }).findings).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
