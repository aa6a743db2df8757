// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { brokenServer } from '#mocks/handlers';
import { addressNow, openPage, openPageAt, serve } from '#tests/support/openPage';
import { server } from '#tests/support/server';
import { shippedPack } from '#tests/support/shippedPlan';

const pack = await shippedPack(['sample-borough']);
const rotherham = await shippedPack(['rotherham-cypp-2013']);

/** The cells of a row as text, from left to right. */
async function cellsOf(title: string): Promise<readonly string[]> {
  const row = (await screen.findByText(title, { selector: 'a' })).closest('tr');
  if (row === null) throw new Error(`There is no row of ${title}`);
  return [...row.cells].slice(1).map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
}

describe('this year so far', () => {
  beforeEach(() => serve(pack));

  it('is one row an indicator in the order that officers print', async () => {
    await openPageAt('/sample-borough/in-year');
    const cells = await cellsOf('Referrals within 12 months of an earlier one');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'This year so far: 6 of 20 figures are red',
    );
    const heads = [...document.querySelectorAll('thead tr')].map((line) =>
      [...line.querySelectorAll('th:not(.sc-print-only)')].map(({ textContent }) => textContent),
    );
    expect(heads).toEqual([
      ['Indicator', 'Month', 'Year to date', 'How we are doing', 'Whole years', 'Others, 2024/25'],
      [
        'Nov 2024',
        'Sep 2025',
        'Oct 2025',
        'Nov 2025',
        'this yearYear to date',
        'last year',
        'Rating',
        'Target',
        'Change',
        'Last 24',
        '2022/23',
        '2023/24',
        '2024/25',
        'NeighboursSimilar areasbest',
        'Englandregion',
        'Older by',
      ],
    ]);
    expect(cells[0]).toContain('28.3%');
    expect(cells[2]).toContain('24.1%');
    // What it was before would, with the localities that have not changed, bound the few cases of one that is withheld.
    expect(cells[2]).toContain('[r] revised');
    expect(cells[2]).not.toContain('was 25.9%');
    expect(cells[3]).toContain('21.5%[p]');
    expect(cells[4]).toContain('20.4%');
    expect(cells[5]).toContain('24.1%');
    expect(cells[6]).toContain('Amber');
    expect(cells[7]).toContain('≤ 20%amber ≤ 22%');
    expect(cells[8]).toContain('▶ 2.6 pp better');
    expect(cells[8]).toContain('no clear change, −2.6 pp on Oct 2025, no more than chance');
    expect(cells.at(-1)).toContain('8 months');
    expect(screen.getByText('Contacts with the front door')).toHaveAttribute(
      'href',
      '#/sample-borough/indicator/contacts',
    );
  });

  it('gives no sum of some months, and says a period that most rows do not share', async () => {
    await openPageAt('/sample-borough/in-year');
    const [, , , , toDate] = await cellsOf('Health assessments within 20 working days of coming into care');
    expect(toDate).toMatch(
      /No figure for the year to date: April to November, \d of 8 months: \d are withheld/,
    );
    const [, , , latest] = await cellsOf('School sessions missed');
    expect(latest).toContain('wk 48');
  });

  it('leads with what its year or its process says, and has a month’s move under it without a triangle', async () => {
    await openPageAt('/sample-borough/in-year');
    const changeOf = async (title: string) => (await cellsOf(title))[8];
    expect(await changeOf('Assessments finished within 45 working days')).toMatch(
      /▼ worse than before ?0.6 pp better\* ?worse than before, \+0.6 pp on Oct 2025, no more than chance$/,
    );
    expect(await changeOf('Early help that ended with the family’s needs met')).toMatch(
      /▲ better than usual ?2.3 pp worse.*within target/,
    );
    const health = await changeOf('Health assessments within 20 working days of coming into care');
    expect(health).toMatch(/▶ 14.3 pp worse.*off target.*no more than chance$/);
    expect(health).not.toContain('▼');
    // What the sign means is said once, in the key, and not in each row.
    expect(document.querySelectorAll('.sc-iy [aria-hidden] .sc-iy__note').length).toBeGreaterThan(5);
    for (const note of document.querySelectorAll('.sc-iy [aria-hidden] .sc-iy__note'))
      expect(note).not.toHaveTextContent('chance');
    expect(document.querySelector('.sc-iy-key')).toHaveTextContent('* no more than chance');
    expect(screen.getByText(/worse, within/)).toHaveTextContent(/▶ no clear change · ▽ worse, within target/);
  });

  // Of EHC plans 73.5% were in time in November, and 59.3% since April; the target is 60% of each month.
  it('says of a year to date that it misses the target that its newest month meets', async () => {
    await openPageAt('/sample-borough/in-year');
    const [, , , latest, toDate] = await cellsOf('Education, health and care plans issued within 20 weeks');
    expect(latest).toContain('73.5%');
    expect(toDate).toMatch(/^(Year to date )?59.3% ?below target/);
    const [, , , , met] = await cellsOf('Early help that ended with the family’s needs met');
    expect(met).not.toContain('target');
  });

  it('compares a term with the same term of last year, and says that its year is over', async () => {
    await openPageAt('/sample-borough/in-year');
    const row = (await screen.findByText('Suspensions from school', { selector: 'a' })).closest('tr');
    expect(row?.cells[0]).toHaveTextContent('figures of 2024/25');
    const cells = await cellsOf('Suspensions from school');
    // 949 + 869 + 827, and the year before 988 + 845 + 820
    expect(cells[4]).toContain('2,645');
    expect(cells[5]).toContain('2,653');
    expect(cells[7]).toContain('≤ 760');
    expect(cells[7]).toContain('term; ≤ 2,560 for the year: missed');
    expect(cells[8]).toMatch(/▶ 7 worse\*.*on Summer term 2023\/24, off target.*, no more than chance$/);
    expect(
      (await screen.findByText('School sessions missed', { selector: 'a' })).closest('th'),
    ).not.toHaveTextContent('figures of');
  });

  it('leaves out rows by rating, exception and priority, all of it in the address', async () => {
    const user = await openPageAt('/sample-borough/in-year');
    await user.click(await screen.findByRole('button', { name: /^Red/ }));
    expect(addressNow()).toBe('/sample-borough/in-year?rating=red');
    expect(screen.queryByText('Contacts with the front door')).toBeNull();
    await user.selectOptions(screen.getByLabelText('Priority'), 'Children in our care thrive');
    expect(addressNow()).toBe('/sample-borough/in-year?rating=red&priority=P3');
    expect(screen.getByRole('status')).toHaveTextContent(/^3 of 20 indicators shown/);
    await user.click(screen.getByRole('button', { name: /^All/ }));
    expect(addressNow()).toBe('/sample-borough/in-year');
  });

  // Sampleton keeps 26 indicators; six have only whole years.
  it('counts the indicators that have no figure within a year, and says where they are', async () => {
    await openPageAt('/sample-borough/in-year');
    expect(await screen.findByText(/6 more indicators have only whole years/)).toHaveTextContent(
      /the scorecard has them/,
    );
  });

  it('has the exceptions of the scorecard: red, or amber and worse by its triangle', async () => {
    const user = await openPageAt('/sample-borough/in-year');
    await user.click(await screen.findByRole('button', { name: 'Only exceptions 6' }));
    expect(screen.getByRole('status')).toHaveTextContent(
      '6 of 20 indicators shown: 6 red · 0 amber · 0 green · 0 not rated.',
    );
  });

  // No plan of the sample has figures of other areas for the indicators of its first priority.
  it('leaves out the columns in which no row of the view has anything', async () => {
    await openPageAt('/sample-borough/in-year?priority=P1');
    await screen.findByText('Contacts with the front door', { selector: 'a' });
    expect(screen.queryByRole('columnheader', { name: /^Others/ })).toBeNull();
    expect(screen.queryByRole('columnheader', { name: /^Neighbours/ })).toBeNull();
    expect(screen.queryByText('none published')).toBeNull();
    expect(screen.getByRole('columnheader', { name: '2024/25' })).toBeInTheDocument();
    const widths = [...document.querySelectorAll<HTMLTableRowElement>('.sc-iy__row')].map(
      ({ cells }) => cells.length,
    );
    const heads = document.querySelectorAll('.sc-iy thead tr:last-child th:not(.sc-print-only)').length;
    expect(new Set(widths)).toEqual(new Set([heads + 1]));
  });

  it('opens as its address says', async () => {
    await openPageAt('/sample-borough/in-year?only=exceptions&asat=2024');
    expect(await screen.findByText(/end of 2024/, { selector: 'strong' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Only exceptions/, pressed: true })).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: /^Dec 2024/ })).toBeInTheDocument();
  });

  it('leads to the page of each indicator, which says its year so far and how old the benchmark is', async () => {
    await openPageAt('/sample-borough/indicator/re-referrals');
    const part = (await screen.findByText('This year so far', { selector: 'h2' })).closest('section');
    expect(await screen.findByText(/^The year to date, April to November: 20.4%/)).toBeVisible();
    expect(part).toHaveTextContent('Published for 2024/25, 8 months older: Sampleton 22.5%');
    expect(screen.getByText('Every indicator this year, in one table')).toHaveAttribute(
      'href',
      '#/sample-borough/in-year',
    );
  });

  it('says what failed and offers to try again, where its file does not come', async () => {
    server.use(brokenServer('sample-borough/in-year.json', 403));
    openPage('/sample-borough/in-year');
    expect(await screen.findByRole('alert')).toHaveTextContent('Could not load the figures of this year.');
  });

  it('bears the plan’s notice, and so does every other page of it', async () => {
    await openPageAt('/sample-borough/in-year');
    expect(screen.getByRole('complementary', { name: 'Notice' })).toHaveTextContent(/^Sampleton is made up/);
  });
});

describe('a plan without figures within the year', () => {
  it('has no such page in its navigation', async () => {
    serve(rotherham);
    await openPageAt('/rotherham-cypp-2013');
    const pages = screen.getByRole('navigation', { name: 'Pages' });
    expect(within(pages).queryByRole('link', { name: 'This year' })).toBeNull();
  });

  it('says so to a reader who comes by an address', async () => {
    serve(rotherham);
    await openPageAt('/rotherham-cypp-2013/in-year');
    expect(screen.getByText('This plan has no indicator with figures within the year.')).toBeVisible();
  });
});
