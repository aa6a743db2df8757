import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctCells, distinctIndex } from '@/sources/bytes/distinctCells';
import { csvRows, nextRow } from '@/sources/bytes/csvBytes';
import { heldBytes } from '@/sources/fileBytes';
import { utf8 } from '#mocks/aPlanFolder';

/** The key of every row of a table by some of its columns. */
function keysOf(table: readonly (readonly string[])[], columns: readonly number[]): readonly number[] {
  const text = table.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
  const rows = csvRows(heldBytes('things.csv', utf8(text)));
  rows.width = 3;
  const keys = distinctCells(columns);
  const found: number[] = [];
  while (nextRow(rows)) found.push(distinctIndex(keys, rows));
  return found;
}

describe('the keys of rows', () => {
  it('are the same for rows that agree in the columns, counted from the first', () => {
    const table = [
      ['a', 'x', '1'],
      ['b', 'x', '2'],
      ['a', 'x', '3'],
      ['a', 'y', '4'],
    ];
    expect(keysOf(table, [0])).toEqual([0, 1, 0, 0]);
    expect(keysOf(table, [1, 0])).toEqual([0, 1, 0, 2]);
    expect(keysOf(table, [])).toEqual([0, 0, 0, 0]);
  });

  it('are not the same for cells that only read alike when they are put together', () => {
    expect(
      keysOf(
        [
          ['ab', 'c'],
          ['a', 'bc'],
          ['ab', 'c', ''],
          ['ab', '', 'c'],
        ],
        [0, 1, 2],
      ),
    ).toEqual([0, 1, 0, 2]);
  });

  it('are those of a Map by the texts, for any table', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'abé'), maxLength: 3 });
    const row = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 400 }), (table) => {
        const known = new Map<string, number>();
        const expected = table.map(([, second, third]) => {
          const text = `${second}|${third}`;
          known.set(text, known.get(text) ?? known.size);
          return known.get(text);
        });
        expect(keysOf(table, [1, 2])).toEqual(expected);
      }),
    );
  });
});
