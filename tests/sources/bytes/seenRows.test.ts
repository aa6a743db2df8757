import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows, nextRow } from '@/sources/bytes/csvBytes';
import { heldBytes } from '@/sources/fileBytes';
import { seenRows, wasSeen } from '@/sources/bytes/seenRows';
import { utf8 } from '#mocks/aPlanFolder';

function seenOf(table: readonly (readonly string[])[], columns: readonly number[]): readonly boolean[] {
  const text = table.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
  const rows = csvRows(heldBytes('things.csv', utf8(text)));
  const seen = seenRows();
  const found: boolean[] = [];
  while (nextRow(rows)) found.push(wasSeen(seen, rows, columns));
  return found;
}

describe('the rows seen', () => {
  it('know a row again by the columns that count', () => {
    const table = [
      ['a', 'x'],
      ['a', 'y'],
      ['b', 'x'],
    ];
    expect(seenOf(table, [0])).toEqual([false, true, false]);
    expect(seenOf(table, [0, 1])).toEqual([false, false, false]);
  });

  it('are the same as in a Set of the texts, for any table', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab'), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 600 }), (table) => {
        const met = new Set<string>();
        const expected = table.map((cells) => {
          const text = cells.join('|');
          const isMet = met.has(text);
          met.add(text);
          return isMet;
        });
        expect(seenOf(table, [0, 1])).toEqual(expected);
      }),
    );
  });
});
