import { describe, expect, it } from 'vitest';
import { toCsv } from '@/documents/csv';

function cellOf(text: string): string {
  return toCsv(['cell'], [{ cell: text }])
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');
}

describe('a table as CSV', () => {
  it('has a header row, the columns in their order, and lines that end as a spreadsheet ends them', () => {
    expect(
      toCsv(
        ['area', 'value'],
        [
          { value: '5.9', area: 'Sampleton' },
          { area: 'Testbury', value: '' },
        ],
      ),
    ).toBe('area,value\r\nSampleton,5.9\r\nTestbury,\r\n');
  });

  it('has its header alone where there are no rows', () => {
    expect(toCsv(['area', 'value'], [])).toBe('area,value\r\n');
  });

  it('leaves a cell empty that a record lacks', () => {
    expect(toCsv(['area', 'value'], [{ area: 'Sampleton' }])).toBe('area,value\r\nSampleton,\r\n');
  });

  it('quotes commas, quotation marks and line ends', () => {
    expect(cellOf('Reading, writing and maths')).toBe('"Reading, writing and maths"');
    expect(cellOf('Called "good"')).toBe('"Called ""good"""');
    expect(cellOf('two\nlines')).toBe('"two\nlines"');
  });

  it.each([
    '=HYPERLINK("https://example.org","x")',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1',
    '\n=1',
    ' =1+1',
    '＝1+1',
    '\0=1',
  ])('keeps %j from being run as a formula', (text) => {
    const cell = cellOf(text).replace(/^"|"$/g, '').replaceAll('""', '"');
    expect(cell).toBe(`'${text}`);
  });

  it.each(['-2.5', '-0.3', '0', '5.9', '-10', '21500'])('keeps the number %s a number', (text) => {
    expect(cellOf(text)).toBe(text);
  });

  it.each(['[c]', 'κ', 'Children’s homes', '16- and 17-year-olds', '’=1'])(
    'leaves the text %s as it is',
    (text) => {
      expect(cellOf(text)).toBe(text);
    },
  );

  it('defuses what only looks like the start of a number', () => {
    expect(cellOf('-5%')).toBe("'-5%");
    expect(cellOf('-1e5')).toBe("'-1e5");
  });
});
