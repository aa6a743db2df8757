import { describe, expect, it } from 'vitest';
import { tableRecords } from '#tests/support/runCommand';
import { shippedFolder } from '#tests/support/shippedPlan';
import { theShippedSite } from '#tests/support/theShippedSite';

// Expected figures are from DfE's LAIT of April 2026; ratings and means were worked out apart from this code.
const folder = shippedFolder('rotherham-now');
const records = await tableRecords(folder, '--area', 'E08000018');

// A pack has the same tables as its folder (tableOfPack.test.ts), and is sooner read.
const site = theShippedSite(['rotherham-now']);
const asAt = (year: string) => tableRecords(site(), '--area', 'E08000018', '--as-at', year);

function row(id: string): Record<string, string> {
  return records.find(({ indicator }) => indicator === id) ?? {};
}

describe('the plan of today', () => {
  it('has 18 red, 9 amber, 16 green and 4 that are not rated, of 47', () => {
    const count = (wanted: string) => records.filter(({ rating }) => rating === wanted).length;
    expect([count('red'), count('amber'), count('green'), count('not rated'), records.length]).toEqual([
      18, 9, 16, 4, 47,
    ]);
  });

  it('rates NEET amber: 4.4 is level with a mean of 4.38 and behind England’s 3.4', () => {
    expect(row('neet')).toMatchObject({
      value: '4.4',
      rating: 'amber',
      neighbours_mean: '4.38',
      neighbours_counted: '10',
      neighbours_of: '10',
      england: '3.4',
      time_period: '2025',
    });
  });

  it.each([
    ['ncmp-year6', 'red'],
    ['suspensions', 'amber'],
    ['re-referrals', 'green'],
    ['ehcp-20-weeks', 'green'],
    ['cla-rate', 'not rated'],
    ['cin-rate', 'not rated'],
    ['cp-plan-rate', 'not rated'],
    ['cp-plan-2-years-open', 'not rated'],
  ])('rates %s %s', (id, rating) => {
    expect(row(id)['rating']).toBe(rating);
  });

  it('rates plans that lasted two years red, and says that 8 of 10 neighbours have a figure', () => {
    expect(row('cp-plan-2-years-closed')).toMatchObject({
      rating: 'red',
      neighbours_counted: '8',
      neighbours_of: '10',
    });
    expect(row('cp-plan-2-years-closed')['rating_reason']).toContain('8 of 10 neighbours');
  });

  it('rates care leavers in work or learning red and worsening: 46 beside 50 and 54', () => {
    expect(row('care-leavers-eet')).toMatchObject({
      value: '46',
      neighbours_mean: '50',
      england: '54',
      rating: 'red',
      direction: 'worsening',
    });
  });

  it('does not compare the figure after the entitlement to early education widened with those before', () => {
    expect(row('early-education-2')).toMatchObject({
      direction: 'not comparable',
      rating: 'green',
      change: '',
    });
  });

  // What the sources' own notes say: the profile of 2021, grades set by teachers and then exams again, and a code of its own for coronavirus.
  it.each(['good-level-of-development', 'attainment-8', 'english-maths-9-5', 'absence', 'severe-absence'])(
    'counts no change of %s across the break of 2021/22',
    async (id) => {
      const of = ({ indicator }: Record<string, string>) => indicator === id;
      const [year, next] = [(await asAt('2022')).find(of), (await asAt('2023')).find(of)];
      expect(year).toMatchObject({ time_period: '202122', change: '', direction: 'not comparable' });
      expect(next?.['direction']).toBeDefined();
      expect(next?.['direction']).not.toBe('not comparable');
    },
  );

  it('carries England’s first-time entrants, which are a sum and no rate, as not available', () => {
    expect(row('first-time-entrants')).toMatchObject({
      value: '142',
      england: '',
      neighbours_counted: '9',
      rating: 'green',
    });
  });

  // Worked out on LAIT's own file by others than this program.
  it.each([
    ['neet', '115', '2', '153', 'C'],
    ['neet-or-not-known', '73', '4', '153', 'B'],
    ['cp-plan-2-years-closed', '82', '3', '133', 'C'],
    ['breastfeeding', '71', '1', '88', 'D'],
  ])('gives Rotherham’s place in England for %s', (id, rank, tied, of, band) => {
    expect(row(id)).toMatchObject({ rank, rank_tied: tied, rank_of: of, band });
  });

  it('has no place where neither more nor less is better, nor where its own figure is not available', () => {
    const unplaced = records.filter(({ rank }) => rank === '').map(({ indicator }) => indicator);
    expect(unplaced).toEqual(['cp-plan-rate', 'cp-plan-2-years-open', 'cin-rate', 'cla-rate']);
  });

  it('has no indicator for engaging with parents, nor for child sexual exploitation', () => {
    expect(records.filter(({ priority }) => priority === 'P2' || priority === 'P4')).toEqual([]);
  });
});

describe('the plan of today for another area, time or indicator', () => {
  it('knows an authority by its DfE number too', async () => {
    expect(await tableRecords(site(), '--area', '372')).toEqual(records);
  });

  it('gives the 153 authorities of today for "all"', async () => {
    const all = await tableRecords(site(), '--area', 'all', '--indicator', 'neet');
    expect(new Set(all.map(({ area }) => area)).size).toBe(153);
    expect(all.find(({ area }) => area === 'E08000018')).toEqual(row('neet'));
  });

  it('gives several areas in the order they are asked for', async () => {
    const two = await tableRecords(
      site(),
      '--area',
      'E92000001',
      '--area',
      'E08000018',
      '--indicator',
      'neet',
    );
    expect(two.map(({ area, value }) => [area, value])).toEqual([
      ['E92000001', '3.4'],
      ['E08000018', '4.4'],
    ]);
  });

  it('shows how it stood at the end of an earlier year', async () => {
    const neet = (await asAt('2024')).find(({ indicator }) => indicator === 'neet');
    expect(neet).toMatchObject({ time_period: '2024', rating: 'red' });
  });
});
