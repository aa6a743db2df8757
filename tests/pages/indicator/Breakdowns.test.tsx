// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBrokenDownPlan } from '#mocks/aBrokenDownPlan';
import { aPack } from '#mocks/aPack';
import { brokenServer } from '#mocks/handlers';
import { addressNow, openPageAt, partUnder, serve } from '#tests/support/openPage';
import { savedFiles } from '#tests/support/savedFiles';
import { server } from '#tests/support/server';

const pack = aPack(aBrokenDownPlan());
const ABSENT = '/sampleton/indicator/absent';

beforeEach(() => serve(pack));

async function openGroups(place: string) {
  const user = await openPageAt(place);
  await screen.findByRole('heading', { name: /^By (locality|sex|age)/ });
  return user;
}

const rowsIn = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');

describe('the groups of an indicator', () => {
  it('says who is not benefiting, by how much and within which limits', async () => {
    await openGroups(ABSENT);
    const part = partUnder('By group');
    expect(part).toHaveTextContent(
      'South (made up), 23.6%, is 7.2 percentage points above the rest (95% interval 2.2 to 12.1 points); by locality, 2014.',
    );
    expect(part).toHaveTextContent(
      'Male, 24.0%, is 8.0 percentage points above the rest (95% interval 3.0 to 12.9 points); by sex, 2014.',
    );
    expect(part).toHaveTextContent('2 groups cannot be judged');
  });

  it('shows each locality by name, and a withheld one as such', async () => {
    await openGroups(ABSENT);
    const rows = rowsIn('Gaps by locality');
    expect(rows.map((row) => row.slice(0, 4))).toEqual(['East', 'Nort', 'Sout', 'West']);
    expect(rows[1]).toContain('18.8%75 of 4002.1 pp below the rest (95% interval −7.0 to 3.0 pp)');
    expect(rows[1]).toContain('similar: within chance');
    expect(rows[0]).toContain('[c]');
    expect(rows[0]).toContain('withheld');
  });

  it('has one dimension at a time, ages by number, and keeps the choice in the address', async () => {
    const user = await openGroups(ABSENT);
    await user.click(screen.getByRole('button', { name: 'By age' }));
    expect(addressNow()).toBe(`${ABSENT}?by=age`);
    expect(rowsIn('Gaps by age').map((row) => row.slice(0, 2))).toEqual(['91', '10', '11']);
    expect(
      screen.getByRole('heading', { name: 'By age: no group differs by more than chance' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Largest gap first' }));
    expect(addressNow()).toBe(`${ABSENT}?by=age&groups=gap`);
    expect(rowsIn('Gaps by age')[0]?.slice(0, 2)).toBe('10');
  });

  it('draws each group over time, says it in words, and has the figures in a table', async () => {
    const user = await openGroups(`${ABSENT}?by=sex`);
    expect(
      screen.getByRole('img', { name: 'Male. From 21.0% in 2013 to 24.0% in 2014; 2 figures.' }),
    ).toBeVisible();
    // By its dashes and not by a colour, which a reader may have changed.
    expect(screen.getByText(/The dashed line is all of Sampleton \(made up\)\./)).toBeVisible();
    await user.click(screen.getByText('Show the figures by sex'));
    const table = screen.getByRole('region', { name: 'Figures of Pupils often absent (made up) by sex' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['PeriodFemaleMaleAll of Sampleton (made up)', '201416.0%24.0%20.0%', '201317.0%21.0%19.0%']);
  });

  it('shows two ways at once in a table, with the withheld cell withheld', async () => {
    await openGroups(`${ABSENT}?by=age+and+sex`);
    const table = screen.getByRole('region', { name: /2014, by age and sex$/ });
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows[0]).toBe('ageMaleFemale');
    expect(rows[1]).toMatch(/^9.*\[c\]/);
  });

  it('holds no count that is withheld, in the page or in any file', async () => {
    await openGroups(ABSENT);
    expect(document.body.innerHTML).not.toMatch(/\b[34] of 50\b|\b4 of 165\b|\b2\.4%/);
    const files = [...pack.values()].join('\n');
    expect(files).not.toMatch(/"numerator":[34]\b|"denominator":50\b/);
  });

  it('calls no group of a count better or worse, and gives its part of all', async () => {
    await openPageAt('/sampleton/indicator/starts');
    await screen.findByRole('heading', { name: 'By sex' });
    expect(rowsIn('Gaps by sex')).toEqual(['Male4575%', 'Female1525%']);
    expect(partUnder('By group')).not.toHaveTextContent(/worse by|Who is not benefiting/);
  });

  it('is not there for an indicator without groups', async () => {
    await openPageAt('/sampleton/indicator/meals');
    await screen.findByText('About this indicator');
    expect(screen.queryByRole('heading', { name: 'By group' })).toBeNull();
  });

  it('says that its file did not come, and offers to try again', async () => {
    server.use(brokenServer('sampleton/breakdowns/absent.json', 403));
    await openPageAt(ABSENT);
    expect(await screen.findByText(/Could not load the figures by group/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('saves every period of every group, with the gap in the latest', async () => {
    const files = savedFiles();
    const user = await openGroups(`${ABSENT}?by=sex`);
    await user.click(screen.getByRole('button', { name: 'CSV file of this chart of groups' }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]?.name).toBe('absent-by-sex-sampleton-made-up.csv');
    const lines = ((await files[0]?.content.text()) ?? '').trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toMatch(
      /^absent,Pupils often absent \(made up\),Sampleton \(made up\),percent,low,sex,Male,2014,Calendar year,24,,120,500,the rest,8,3\.045\d*,12\.917\d*,worse,The report\.$/,
    );
  });
});
