import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '@/documents/csv';

const SHAPE = { columns: ['area', 'value'], numbers: ['value'] } as const;

/** What a program that reads CSV finds in the two cells of a record. */
function cellsOf(area: string, value: string): readonly string[] {
  return Papa.parse<string[]>(toCsv(SHAPE, [{ area, value }])).data[1] ?? [];
}

describe('a table as CSV', () => {
  it('has a header row, the columns in their order, and lines that end as a spreadsheet ends them', () => {
    expect(
      toCsv(SHAPE, [
        { value: '5.9', area: 'Sampleton' },
        { area: 'Testbury', value: '' },
      ]),
    ).toBe('area,value\r\nSampleton,5.9\r\nTestbury,\r\n');
  });

  it('has its header alone where there are no rows, and no byte order mark, which would be part of its first column to a script', () => {
    expect(toCsv(SHAPE, [])).toBe('area,value\r\n');
  });

  it('quotes commas, quotation marks and line ends', () => {
    const text = (area: string) => toCsv(SHAPE, [{ area, value: '' }]).slice('area,value\r\n'.length);
    expect(text('Reading, writing and maths')).toBe('"Reading, writing and maths",\r\n');
    expect(text('Called "good"')).toBe('"Called ""good""",\r\n');
    expect(text('two\nlines')).toBe('"two\nlines",\r\n');
    expect(text('"=1+1"')).toBe('"""=1+1""",\r\n');
    expect(text('=HYPERLINK("a","b")')).toBe(`"'=HYPERLINK(""a"",""b"")",\r\n`);
  });

  it.each([
    '=HYPERLINK("https://example.org","x")',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1+1',
    '\tplain',
    '\r=1',
    '\n=1',
    '\0=1',
    ' =1+1',
    ' \u00A0 =1+1',
    '\u200B=1+1',
    '\uFEFF@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    ' ＝1',
  ])('keeps %j from being run as a formula, in a column of text and in one of numbers', (text) => {
    expect(cellsOf(text, text)).toEqual([`'${text}`, `'${text}`]);
  });

  it.each(['-1', '-2.5', '-0', '+44 1709 382121', '+1', '-5%', '-1e5'])(
    'defuses %s in a column of text, however like a number it looks',
    (text) => {
      expect(cellsOf(text, '0')).toEqual([`'${text}`, '0']);
    },
  );

  it.each(['-2.5', '-0.3', '0', '5.9', '-10', '21500'])(
    'keeps the number %s a number in a column of numbers',
    (text) => {
      expect(cellsOf('Sampleton', text)).toEqual(['Sampleton', text]);
    },
  );

  it.each(['-5%', '-1e5', '+1', '-1.', '-.5'])(
    'does not take %j for a number because its column has numbers',
    (text) => {
      expect(cellsOf('Sampleton', text)).toEqual(['Sampleton', `'${text}`]);
    },
  );

  it.each(['[c]', 'κ', 'Children’s homes', '16- and 17-year-olds', '’=1', "'quoted", '2024', ' a - b'])(
    'leaves the text %s as it is',
    (text) => {
      expect(cellsOf(text, 'c')).toEqual([text, 'c']);
    },
  );
});
