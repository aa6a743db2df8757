import { describe, expect, it } from 'vitest';
import { withoutFaultyRows } from '@/officerFiles/withoutFaultyRows';

const encoded = (text: string) => new TextEncoder().encode(text);

/** Tables made up. */
const TABLES = new Map([
  ['indicators.csv', encoded('id,title\nvisits,Visits\nreviews,Reviews\n')],
  ['observations.csv', encoded('indicator,value\nvisits,1\nreviews,2\nreviews,3\nvisits,4\n')],
  ['targets.csv', encoded('indicator,target\nreviews,5\n')],
]);
const at = (file: string, row: number, code = 'number', severity: 'error' | 'warning' = 'error') => ({
  severity,
  code,
  file,
  row,
  message: '',
});

function textsWithout(...issues: Parameters<typeof withoutFaultyRows>[1][number][]) {
  const found = withoutFaultyRows(TABLES, issues);
  return found && [found.rows, ...[...found.files.values()].map((bytes) => new TextDecoder().decode(bytes))];
}

describe('A look at a plan that has errors', () => {
  it('is without the rows that have them, and no others', () => {
    expect(textsWithout(at('observations.csv', 3), at('observations.csv', 2, 'number', 'warning'))).toEqual([
      1,
      'id,title\nvisits,Visits\nreviews,Reviews\n',
      'indicator,value\nvisits,1\nreviews,3\nvisits,4\n',
      'indicator,target\nreviews,5\n',
    ]);
  });

  it('is without all that names an indicator whose own row has an error', () => {
    expect(textsWithout(at('plan.xlsx, sheet indicators', 3))).toEqual([
      4,
      'id,title\nvisits,Visits\n',
      'indicator,value\nvisits,1\nvisits,4\n',
      'indicator,target\n',
    ]);
  });

  it('is not there where an error is in no row', () => {
    expect(
      textsWithout({ severity: 'error', code: 'missing-file', file: 'plan.json', message: '' }),
    ).toBeUndefined();
  });
});
