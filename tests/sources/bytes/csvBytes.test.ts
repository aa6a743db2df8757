import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRows, nextRow, rowTexts } from '@/sources/bytes/csvBytes';
import { heldBytes } from '@/sources/fileBytes';
import { utf8 } from '#mocks/aPlanFolder';

/** Every row with its number, read in parts of this many bytes. */
function rowsOf(content: string | Uint8Array, partBytes?: number) {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const rows = csvRows(heldBytes('things.csv', bytes), partBytes);
  const found: { row: number; cells: string[]; fault: string | undefined }[] = [];
  while (nextRow(rows)) found.push({ row: rows.row, cells: rowTexts(rows), fault: rows.fault });
  return {
    found,
    cells: found.map(({ cells }) => cells),
    numbers: found.map(({ row }) => row),
    stop: rows.stop,
  };
}

describe('the rows of a CSV file', () => {
  it('are its cells', () => {
    expect(rowsOf('a,b,c\n1,,3\n').cells).toEqual([
      ['a', 'b', 'c'],
      ['1', '', '3'],
    ]);
  });

  it.each([
    ['of Unix', '\n'],
    ['of Windows', '\r\n'],
    ['written twice by an editor', '\r\r\n'],
    ['of an old Macintosh', '\r'],
  ])('end with a line end %s, or without one at the end of the file', (_, end) => {
    const expected = [['a'], ['b', 'c'], ['d']];
    expect(rowsOf(['a', 'b,c', 'd'].join(end)).cells).toEqual(expected);
    expect(rowsOf(['a', 'b,c', 'd', ''].join(end)).cells).toEqual(expected);
    expect(rowsOf(['a', 'b,c', 'd', ''].join(end), 1).cells).toEqual(expected);
  });

  it('are numbered as a spreadsheet shows them: an empty line counts, a line end in a cell does not', () => {
    expect(rowsOf('a,b\n\n"one\ntwo",x\n\r\nc,d').numbers).toEqual([1, 3, 5]);
  });

  it('begin after a byte order mark', () => {
    expect(rowsOf('\uFEFFa,b\n1,2', 1).cells[0]).toEqual(['a', 'b']);
  });

  it('may have cells in quotes, with commas, quotes and line ends in them', () => {
    expect(rowsOf('"a,b","say ""no""","one\r\ntwo",""\n').cells).toEqual([
      ['a,b', 'say "no"', 'one\r\ntwo', ''],
    ]);
  });

  it('have no spaces about a cell, in quotes or not', () => {
    expect(rowsOf(' a ," b ", ,"c" \n').cells).toEqual([['a', 'b', '', 'c']]);
  });

  it('keep a quote amid a cell that has none at its beginning', () => {
    expect(rowsOf('5" screen,b""c\n').cells).toEqual([['5" screen', 'b""c']]);
  });

  it('are none in an empty file', () => {
    expect(rowsOf('').cells).toEqual([]);
    expect(rowsOf('\uFEFF').cells).toEqual([]);
  });

  it('are the same as papaparse reads, whatever is in the cells and however small the parts', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab1,;"\n\r é–'), maxLength: 12 });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    const newline = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(
        table,
        newline,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (rows, end, part, quotes) => {
          const text = Papa.unparse(rows, { newline: end, quotes });
          const expected = Papa.parse<string[]>(text, { newline: end, delimiter: ',' })
            .data.filter((cells) => quotes || cells.length > 1 || cells[0] !== '')
            .map((cells) => cells.map((one) => one.trim()));
          expect(rowsOf(text, part).cells).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a CSV file with a fault', () => {
  it('has text after a closing quote: that row is named, the others are read', () => {
    const { found } = rowsOf('a,b\n"5" screen",2\n3,4\n');
    expect(found.map(({ row, fault }) => [row, fault])).toEqual([
      [1, undefined],
      [2, 'quotes'],
      [3, undefined],
    ]);
  });

  it('has a byte that is not UTF-8: that row is named, the others are read', () => {
    const bytes = utf8('a,b\n?,2\né,4\n');
    bytes[4] = 0xa3;
    expect(rowsOf(bytes, 3).found.map(({ row, fault }) => [row, fault])).toEqual([
      [1, undefined],
      [2, 'encoding'],
      [3, undefined],
    ]);
  });

  it('has a quote that is never closed', () => {
    expect(rowsOf('a,b\n1,"2\n3,4\n')).toMatchObject({ numbers: [1], stop: 'open-quote' });
    expect(rowsOf(`a,b\n1,"2\n${'3,4\n'.repeat(600_000)}`)).toMatchObject({
      numbers: [1],
      stop: 'open-quote',
    });
  });

  it('has lost its line ends', () => {
    expect(rowsOf(`a,b\n${'1,2,'.repeat(300_000)}`)).toMatchObject({ numbers: [1], stop: 'line-too-long' });
  });

  it('reads a line of a little less than the limit', () => {
    expect(rowsOf(`a,b\n${'1,'.repeat(499_000)}`).found.map(({ cells }) => cells.length)).toEqual([
      2, 499_001,
    ]);
  });

  it('never brings the program down', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (bytes, part) => {
        const { numbers } = rowsOf(bytes, part);
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        expect(rowsOf(bytes, part).found).toEqual(rowsOf(bytes).found);
      }),
      { numRuns: 500 },
    );
  });
});
