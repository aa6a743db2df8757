import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows, nextRow } from '@/sources/bytes/csvBytes';
import { BLANK_CELL, FIGURE, NO_FIGURE, OBSOLETE, readFigure } from '@/sources/ees/eesFigure';
import { heldBytes } from '@/sources/fileBytes';
import { toNumber } from '@/sources/number';
import { shorthandOf } from '@/sources/publishedFile';
import { utf8 } from '#mocks/aPlanFolder';

function read(cell: string) {
  const rows = csvRows(heldBytes('things.csv', utf8(`372,"${cell}"\n`)));
  nextRow(rows);
  const figure = { code: 0, value: Number.NaN, decimals: 0 };
  const kind = readFigure(rows, 1, figure);
  return { kind, ...figure };
}

describe('a cell of an indicator', () => {
  it.each([
    ['93', 93, 0],
    [' 93.20 ', 93.2, 2],
    ['-0.3', -0.3, 1],
    ['.5', 0.5, 1],
    ['0', 0, 0],
    ['-0.0', 0, 1],
    ['0.00013', 0.00013, 5],
    ['1,234.5', 1234.5, 1],
    ['4.9000000000000004', 4.9, 10],
    ['6.7970000000000003E-2', 0.06797, 10],
    ['93%', 93, 0],
  ])('"%s" is %d to %i decimals', (cell, value, decimals) => {
    expect(read(cell)).toEqual({ kind: FIGURE, code: 0, value, decimals });
  });

  it.each([
    ['c', 'c', FIGURE],
    ['x', 'x', FIGURE],
    ['z', 'z', FIGURE],
    ['u', 'u', FIGURE],
    ['k', 'k', FIGURE],
    ['low', 'low', FIGURE],
    ['Z', 'z', FIGURE],
    ['~', 'low', OBSOLETE],
    [':', 'x', OBSOLETE],
    ['.', 'x', OBSOLETE],
    ['..', 'x', OBSOLETE],
    ['-', 'x', OBSOLETE],
    ['', 'x', BLANK_CELL],
    [' ', 'x', BLANK_CELL],
  ])('"%s" is the shorthand %s, and never zero', (cell, shorthand, kind) => {
    const found = read(cell);
    expect([shorthandOf(found.code), found.kind, found.value]).toEqual([shorthand, kind, Number.NaN]);
  });

  it.each(['n/a', '5.', '1.2.3', '12a', '--5', '1e400', '9999999999999999'])('"%s" is no figure', (cell) => {
    expect(read(cell).kind).toBe(NO_FIGURE);
  });

  it('is read as Number() reads it, however many digits it has', () => {
    const digits = (most: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: most });
    fc.assert(
      fc.property(fc.constantFrom('', '-'), digits(14), digits(24), (sign, whole, part) => {
        const text = `${sign}${whole}${part === '' ? '' : '.'}${part}`;
        fc.pre(/\d/.test(text));
        expect(read(text).value).toBe(Number(text) + 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read as officers’ own tables are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-e '), maxLength: 9 }), (text) => {
        fc.pre(text.trim() !== '');
        const expected = toNumber(text.replaceAll(/^ +| +$/g, ''), true);
        const found = read(text);
        expect(found.code === 0 && found.kind === FIGURE ? [found.value, found.decimals] : undefined).toEqual(
          expected === undefined ? undefined : [expected.value, expected.decimals],
        );
      }),
      { numRuns: 2000 },
    );
  });
});
