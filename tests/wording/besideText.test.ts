import { describe, expect, it } from 'vitest';
import { besideText } from '@/wording/besideText';
import { shippedReport } from '#tests/support/shippedReport';

const { rows } = await shippedReport('sample-borough', 'december');

function beside(id: string): string {
  const row = rows.find(({ indicator }) => indicator.id === id);
  if (row === undefined) throw new Error(`The plan has no ${id}.`);
  return besideText(row);
}

describe('the figures of others beside a month that they have none for', () => {
  it('are of their newest year, of neighbours as of England', () => {
    // plans/sample-borough/observations.csv, 202425: England 82.3; the ten neighbours' mean is 85.4.
    expect(beside('assessments-45')).toBe('neighbours 85.4% (for 2024/25) · England 82.3% (for 2024/25)');
  });

  it('are left out where the month always differs from the year', () => {
    expect(beside('not-known')).toBe('no comparator');
  });
});
