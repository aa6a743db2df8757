import { beforeAll, describe, expect, it } from 'vitest';
import { IN_YEAR_CSV } from '@/documents/inYearTable';
import { runCommand, tableRecords } from '#tests/support/runCommand';
import { shippedFolder } from '#tests/support/shippedPlan';
import { theShippedSite } from '#tests/support/theShippedSite';

const SAMPLE = shippedFolder('sample-borough');
const IN_YEAR = ['--area', 'X08000001', '--view', 'in-year'];

let rows: readonly Record<string, string>[] = [];
beforeAll(async () => {
  rows = await tableRecords(SAMPLE, ...IN_YEAR);
});
const site = theShippedSite(['sample-borough']);
const rowOf = (id: string) => rows.find(({ indicator }) => indicator === id);

/** Figures are those of the plan's observations.csv, added up by hand. */
describe('scorecard table --view in-year', () => {
  it('has a row for each indicator with figures within the year, and no other', () => {
    expect(rows).toHaveLength(20);
    expect(rows.map(({ in_year }) => in_year)).not.toContain('');
  });

  it('adds up the months of a sum: eight months of contacts are 10,313', () => {
    const contacts = rowOf('contacts');
    expect(contacts).toMatchObject({
      every: 'monthly',
      two_before_period: '2025 September',
      two_before: '1339',
      two_before_status: 'revised',
      two_before_was: '1325',
      one_before: '1374',
      value: '1365',
      status: 'provisional',
      to_date: '10313',
      to_date_counted: '8',
      to_date_of: '8',
      to_date_reason: '',
      last_year_period: '2024 November',
      last_year: '1275',
      direction: 'down',
      change: '-9',
      verdict: 'no clear change',
      verdict_sign: 'same',
      rating: 'not rated',
      year_3: '202425',
      year_3_value: '15006',
      benchmark_period: '',
    });
  });

  it('pools the counts of a share: 444 of 2,172 is 20.4%, beside a benchmark that is 8 months older', () => {
    const record = rowOf('re-referrals');
    expect(Number(record?.['to_date'])).toBeCloseTo(20.441988950276, 8);
    expect(record).toMatchObject({
      direction: 'improving',
      rating: 'amber',
      target: '20',
      amber: '22',
      benchmark_period: '202425 Financial year',
      benchmark_months_older: '8',
      neighbours_counted: '10',
    });
  });

  // The month is 0.6 points better, and lies below the limits of before.
  it('says what leads with its sign beside the last change, as the page does', () => {
    expect(rowOf('assessments-45')).toMatchObject({
      direction: 'improving',
      verdict: 'worse than before',
      verdict_sign: 'worse',
    });
    expect(rowOf('initial-health')).toMatchObject({
      direction: 'worsening off target',
      verdict_sign: 'same',
    });
  });

  it('gives no sum where months are withheld, and says how many', () => {
    const record = rowOf('initial-health');
    expect(record).toMatchObject({ to_date: '', to_date_of: '8' });
    expect(record?.['to_date_reason']).toMatch(/^April to November, \d of 8 months: \d are withheld/);
  });

  it('is the same from a pack as from its folder', async () => {
    expect(await tableRecords(site(), ...IN_YEAR)).toEqual(rows);
  });

  it('has its own columns, and leaves those of the scorecard as they were', async () => {
    expect(Object.keys(rows[0] ?? {})).toEqual([...IN_YEAR_CSV.columns]);
    const { result } = await runCommand('table', shippedFolder('rotherham-cypp-2013'), '--area', 'E08000018');
    expect(result).toMatch(/^indicator,title,priority,area,time_period,time_identifier,value,/);
  });

  it('lines up its columns for a terminal, with what was revised below them', async () => {
    const { result } = await runCommand('table', site(), ...IN_YEAR, '--format', 'text');
    const [head = '', , first = ''] = result.split('\n');
    expect(first.indexOf('Nov 2025')).toBe(head.indexOf('Period'));
    expect(result).toContain('Contacts with the front door: [r] revised: Sep 2025 was 1,325');
  });

  it('is told as it stood at the end of an earlier year', async () => {
    const [record] = await tableRecords(site(), ...IN_YEAR, '--indicator', 'contacts', '--as-at', '2024');
    expect(record).toMatchObject({ period: '2024 December', year: '202425', to_date_of: '9' });
  });

  it('is for localities too', async () => {
    const [record] = await tableRecords(
      site(),
      '--area',
      'sampleton-east',
      '--view',
      'in-year',
      '--indicator',
      'contacts',
    );
    expect(record).toMatchObject({ area: 'sampleton-east', period: '2025 November', value: '477' });
  });

  it('refuses a view that there is not', async () => {
    const { code, messages } = await runCommand('table', site(), '--area', 'X08000001', '--view', 'monthly');
    expect(code).toBe(2);
    expect(messages).toContain('--view monthly is not a view. Expected in-year');
  });
});
