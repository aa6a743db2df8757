import { describe, expect, it } from 'vitest';
import { parseIndicators } from '@/sources/plan/indicatorsTable';
import { aTable } from '#mocks/aPlanFolder';

/** One indicator from a header and a row. */
function anIndicatorRow(header: string, row: string) {
  const { rows, issues } = parseIndicators(aTable(header, row));
  return { indicator: rows[0]?.indicator, issues };
}

describe('an indicator with a fault', () => {
  it.each([
    [
      'id,title,polarity,unit',
      'a,A title,,percent',
      'no-polarity',
      'polarity',
      /no polarity.*high.*low.*neutral/,
    ],
    [
      'id,title,polarity,unit',
      'a,A title,hgih,percent',
      'unknown-word',
      'polarity',
      /"hgih".*high, low, neutral.*"high"/,
    ],
    ['id,title,polarity,unit', ',A title,high,percent', 'empty-cell', 'id', /empty.*Fill it in/],
    ['id,title,polarity,unit', 'a,,high,percent', 'empty-cell', 'title', /empty/],
    ['id,title,polarity,unit', 'a,A title,high,', 'empty-cell', 'unit', /empty/],
    [
      'id,title,polarity,unit',
      'a,A title,high,% (of 40 children)',
      'unit-whole',
      'unit',
      /40 in the column denominator/,
    ],
    ['id,title,polarity,unit', 'NI 65,A title,high,percent', 'indicator-id', 'id', /"NI 65".*hyphens/],
    ['id,title,polarity,unit', 'a--b,A title,high,percent', 'indicator-id', 'id', /single hyphens/],
    ['id,title,polarity,unit', '../a,A title,high,percent', 'indicator-id', 'id', /"\.\.\/a"/],
    [
      'id,title,polarity,unit,decimals',
      'a,A title,high,percent,seven',
      'not-a-number',
      'decimals',
      /"seven"/,
    ],
    ['id,title,polarity,unit,decimals', 'a,A title,high,percent,7', 'decimals', 'decimals', /0 to 6/],
    ['id,title,polarity,unit,decimals', 'a,A title,high,percent,1.5', 'decimals', 'decimals', /whole number/],
    ['id,title,polarity,unit,decimals', 'a,A title,high,percent,-1', 'decimals', 'decimals', /0 to 6/],
    [
      'id,title,polarity,unit,type',
      'a,A title,high,percent,regional',
      'unknown-word',
      'type',
      /national, local/,
    ],
    [
      'id,title,polarity,unit,level',
      'a,A title,high,percent,how-good',
      'unknown-word',
      'level',
      /"how-well"|how-much/,
    ],
    [
      'id,title,polarity,unit,status',
      'a,A title,high,percent,dead',
      'unknown-word',
      'status',
      /active, retired/,
    ],
    [
      'id,title,polarity,unit,seasonal',
      'a,A title,high,percent,often',
      'unknown-word',
      'seasonal',
      /yes or no/,
    ],
    ['id,title,polarity,unit,people', 'a,A title,high,percent,some', 'unknown-word', 'people', /yes or no/],
    [
      'id,title,polarity,unit,basis',
      'a,A title,high,percent,luck',
      'unknown-word',
      'basis',
      /benchmark, target/,
    ],
    [
      'id,title,polarity,unit,benchmarks',
      'a,A title,high,percent,neighbors',
      'unknown-word',
      'benchmarks',
      /"neighbours"/,
    ],
    ['id,title,polarity,unit,tolerance', 'a,A title,high,percent,-1', 'tolerance', 'tolerance', /0 or more/],
    ['id,title,polarity,unit,good_low', 'a,A title,high,percent,ten', 'not-a-number', 'good_low', /"ten"/],
  ])('%s / %s is %s at %s', (header, row, code, column, message) => {
    const { issues } = anIndicatorRow(header, row);
    expect(issues).toContainEqual({
      severity: 'error',
      code,
      file: 'indicators.csv',
      row: 2,
      column,
      message: expect.stringMatching(message),
    });
  });

  it('is left out, and the others are kept', () => {
    const { rows } = parseIndicators(
      aTable('id,title,polarity,unit', 'a,A title,,percent', 'b,B title,low,count'),
    );
    expect(rows.map(({ row, indicator }) => [row, indicator.id])).toEqual([[3, 'b']]);
  });

  it('stands twice: says where the first is', () => {
    const { rows, issues } = parseIndicators(
      aTable('id,title,polarity,unit', 'a,A title,low,count', 'b,B title,low,count', 'a,Other,low,count'),
    );
    expect(rows).toHaveLength(2);
    expect(issues).toMatchObject([
      {
        code: 'duplicate-indicator',
        row: 4,
        column: 'id',
        message: expect.stringMatching(/"a" is in row 2/),
      },
    ]);
  });

  it('says all its faults at once', () => {
    const { issues } = anIndicatorRow('id,title,polarity,unit,decimals', 'A,,,,9');
    expect(issues.map(({ column }) => column ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
      'decimals',
      'id',
      'polarity',
      'title',
      'unit',
    ]);
  });
});
