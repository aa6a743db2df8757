import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable, type TableShape } from '@/sources/plan/tableText';
import { aTable, utf8 } from '#mocks/aPlanFolder';

const SHAPE: TableShape = {
  file: 'things.csv',
  columns: ['id', 'title', 'note'],
  neededColumns: ['id', 'title'],
  mostRows: 1000,
};

/** The rows as texts, and the issues. */
function read(content: Uint8Array) {
  const { rows, issues } = parseTable(content, SHAPE);
  return { rows: rows.map(({ row, cell }) => [row, cell('id'), cell('title'), cell('note')]), issues };
}

describe('a table', () => {
  it('has rows numbered as a spreadsheet shows them', () => {
    expect(read(aTable('id,title,note', 'a,First,x', 'b,Second,y'))).toEqual({
      rows: [
        [2, 'a', 'First', 'x'],
        [3, 'b', 'Second', 'y'],
      ],
      issues: [],
    });
  });

  it('may have its columns in any order and letter case, with spaces about them', () => {
    expect(read(aTable(' Title , ID', 'First,a')).rows).toEqual([[2, 'a', 'First', '']]);
  });

  it('may have empty lines, which are counted and left out', () => {
    expect(read(aTable('id,title', '', 'a,First', ',', '  ,', 'b,Second')).rows).toEqual([
      [3, 'a', 'First', ''],
      [6, 'b', 'Second', ''],
    ]);
  });

  it('may have texts in quotes, with commas, quotes and line ends in them', () => {
    const { rows, issues } = read(aTable('id,title', 'a,"One, ""two""', 'and three"', 'b,Second'));
    expect(rows).toEqual([
      [2, 'a', 'One, "two"\nand three', ''],
      [3, 'b', 'Second', ''],
    ]);
    expect(issues).toEqual([]);
  });

  it.each([
    ['of Windows', '\r\n'],
    ['of an old Macintosh', '\r'],
  ])('may have the line ends %s', (_, end) => {
    expect(read(utf8(['id,title', 'a,First', 'b,Second'].join(end))).rows).toHaveLength(2);
  });

  it('may have empty cells after the last of a row', () => {
    expect(read(aTable('id,title,note', 'a,First,x,,', 'b,12,,,'))).toEqual({
      rows: [
        [2, 'a', 'First', 'x'],
        [3, 'b', '12', ''],
      ],
      issues: [],
    });
  });

  it('may have cells missing at the end of a row, which read as empty', () => {
    expect(read(aTable('id,title,note', 'a,First')).rows).toEqual([[2, 'a', 'First', '']]);
  });

  it('may have empty cells beyond its header', () => {
    expect(read(aTable('id,title', 'a,First,,')).issues).toEqual([]);
  });

  it('may have only a header', () => {
    expect(read(aTable('id,title'))).toEqual({ rows: [], issues: [] });
  });

  it.each(['sep=,', '"sep=,"', 'SEP=,'])(
    'begins behind the line by which Excel knows the separator: %s',
    (line) => {
      const { rows, issues } = parseTable(aTable(line, 'id,title', 'a,First'), SHAPE);
      expect(issues).toEqual([]);
      expect(rows.map(({ row, cell }) => [row, cell('title')])).toEqual([[2, 'First']]);
    },
  );

  it('is one error where that line names another separator', () => {
    const { issues } = parseTable(aTable('sep=;', 'id;title', 'a;First'), SHAPE);
    expect(issues.map(({ code }) => code)).toEqual(['separator']);
  });

  it.each(['#N/A', '#DIV/0!', '#ref!', '#VALUE!', '#NAME?', '########'])(
    'says what the error %s is, in a cell that is read',
    (error) => {
      const { rows, issues } = parseTable(
        aTable('id,title,mine', `a,${error},x`, `b,Second,${error}`),
        SHAPE,
      );
      expect(rows.map(({ row }) => row)).toEqual([3]);
      expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
        { code: 'cell-error', row: 2, column: 'title' },
      ]);
    },
  );

  it('takes a minus sign for a number and not for a formula', () => {
    expect(read(aTable('id,title', 'a,-5', 'b,+5')).issues).toEqual([]);
  });

  it('keeps out a column that it does not have, and notes it with the nearest name', () => {
    const { rows, issues } = read(aTable('id,titel,title', 'a,Erste,First'));
    expect(rows).toEqual([[2, 'a', 'First', '']]);
    expect(issues).toEqual([
      {
        severity: 'note',
        code: 'unknown-column',
        file: 'things.csv',
        row: 1,
        column: 'titel',
        message: 'The column "titel" is not one that this file has, and is left out. Did you mean "title"?',
      },
    ]);
  });
});

describe('a table with a fault', () => {
  it.each([
    ['nothing in it', utf8(''), 'empty-file', 1, undefined, /empty.*id, title/],
    ['nothing but spaces', utf8('  '), 'empty-file', 1, undefined, /empty.*id, title/],
    ['semicolons', aTable('id;title', 'a;First'), 'separator', 1, undefined, /";".*commas/],
    ['tabs', aTable('id\ttitle', 'a\tFirst'), 'separator', 1, undefined, /tabs.*commas/],
    ['bars', aTable('id|title', 'a|First'), 'separator', 1, undefined, /"\|".*commas/],
    ['a column missing', aTable('id,note', 'a,x'), 'missing-column', 1, 'title', /no column "title".*Add it/],
    ['a column twice', aTable('id,title,ID', 'a,b,c'), 'duplicate-column', 1, 'id', /"id".*Rename or delete/],
    [
      'a quote that is not closed',
      aTable('id,title', 'a,First', 'b,"Second'),
      'quotes',
      3,
      undefined,
      /doubled/,
    ],
    ['a quote amid a text in quotes', aTable('id,title', 'a,"5" screen"'), 'quotes', 2, undefined, /doubled/],
    [
      'a text with a bare comma',
      aTable('id,title', 'a,One, two'),
      'extra-cells',
      2,
      undefined,
      /3 cells.*header 2.*in quotation marks/,
    ],
    [
      'a thousands comma that pushes an empty last cell out of the row',
      aTable('id,title,note', '1,365,,'),
      'extra-cells',
      2,
      undefined,
      /4 cells.*header 3.*"1,365"/,
    ],
    ['a formula', aTable('id,title', 'a,=B2*2'), 'formula', 2, 'title', /formula.*paste it as values/],
    ['a formula that calls outside', aTable('id,title', 'a,@SUM(A1)'), 'formula', 2, 'title', /formula/],
    ['a formula after a space', aTable('id,title', 'a, =1+1'), 'formula', 2, 'title', /formula/],
  ])(
    '%s: says what was found, what was expected and how to mend it',
    (_, content, code, row, column, message) => {
      const { issues } = read(content);
      expect(issues).toContainEqual({
        severity: 'error',
        code,
        file: 'things.csv',
        row,
        ...(column === undefined ? {} : { column }),
        message: expect.stringMatching(message),
      });
    },
  );

  it('names the row of the header where a title stands above it, and nothing else', () => {
    expect(read(aTable('Exported on Monday,,', ',,', 'id,title,note', 'a,First,x'))).toEqual({
      rows: [],
      issues: [
        {
          severity: 'error',
          code: 'title-above-header',
          file: 'things.csv',
          row: 3,
          message: 'The header is in row 3. Expected it in row 1. Delete what is above it.',
        },
      ],
    });
  });

  it('gives no rows when its header cannot be trusted', () => {
    expect(read(aTable('id,note', 'a,x')).rows).toEqual([]);
    expect(read(aTable('id;title', 'a;First')).rows).toEqual([]);
  });

  it('leaves out the row with the fault, and keeps the others', () => {
    expect(read(aTable('id,title', 'a,=1', 'b,Second')).rows).toEqual([[3, 'b', 'Second', '']]);
  });

  it('says every fault of the header at once', () => {
    expect(read(aTable('note,note')).issues.map(({ code, column }) => [code, column])).toEqual([
      ['duplicate-column', 'note'],
      ['missing-column', 'id'],
      ['missing-column', 'title'],
    ]);
  });
});

describe('any file at all', () => {
  it('is read or refused, and never brings the program down', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        for (const issue of parseTable(content, SHAPE).issues)
          expect(issue.message.length).toBeGreaterThan(20);
      }),
    );
  });

  it('is read or refused when it is text with quotes, commas and line ends anywhere', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab,"\n\r;='), maxLength: 200 });
    fc.assert(
      fc.property(texts, (text) => {
        for (const { row } of parseTable(utf8(`id,title\n${text}`), SHAPE).rows)
          expect(row).toBeGreaterThan(1);
      }),
    );
  });
});
