// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aPack } from '#mocks/aPack';
import { aSamplePlan, aSamplePlanFile } from '#mocks/aSamplePlan';
import { addressNow, openPageAt, serve } from '#tests/support/openPage';

const SCORECARD = '/sampleton/scorecard';

/** The titles of the rows that are shown and not hidden, in their order, without "(made up)". */
function titles(): readonly string[] {
  const table = screen.queryByRole('table');
  if (table === null) return [];
  return within(table)
    .queryAllByRole('link', { hidden: false })
    .filter((link) => link.closest('[hidden]') === null)
    .map((link) => (link.textContent ?? '').replace(' (made up)', ''));
}

const told = () => screen.getByRole('status').textContent;
const press = (user: UserEvent, name: string | RegExp) => user.click(screen.getByRole('button', { name }));

describe('the filters of the scorecard', () => {
  it('narrow the rows as a reader types, say how many are left, and write it to the address', async () => {
    const user = await openPageAt(SCORECARD);
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'school meal');
    await waitFor(() => expect(titles()).toEqual(['Pupils who eat a school meal']));
    await waitFor(() =>
      expect(told()).toMatch(/^1 of 8 indicators shown: 0 red · 0 amber · 0 green · 1 not rated\./),
    );
    expect(addressNow()).toBe(`${SCORECARD}?search=school+meal`);
  });

  it('keep every sign that is typed', async () => {
    const user = await openPageAt(SCORECARD);
    const field = screen.getByRole('searchbox', { name: 'Search' });
    await user.type(field, '50% & "a+b" #1? ');
    expect(field).toHaveValue('50% & "a+b" #1? ');
    await waitFor(() =>
      expect(screen.getByText('No indicator matches. Change the filters, or show all.')).toBeVisible(),
    );
  });

  it('show one rating or several, each button saying whether it is pressed', async () => {
    const user = await openPageAt(SCORECARD);
    await press(user, 'Red 1');
    await waitFor(() => expect(titles()).toEqual(['School sessions missed']));
    await press(user, 'Amber 1');
    await waitFor(() => expect(titles()).toEqual(['Health checks done on time', 'School sessions missed']));
    expect(addressNow()).toBe(`${SCORECARD}?rating=red,amber`);
    expect(screen.getByRole('button', { name: 'Red 1', pressed: true })).toBeVisible();
    expect(screen.getByRole('button', { name: 'All 8', pressed: false })).toBeVisible();
    await press(user, 'Red 1');
    await waitFor(() => expect(titles()).toEqual(['Health checks done on time']));
    await press(user, 'All 8');
    await waitFor(() => expect(titles()).toHaveLength(8));
    expect(addressNow()).toBe(SCORECARD);
  });

  it('show only what a report by exception must explain', async () => {
    const user = await openPageAt(SCORECARD);
    await press(user, 'Only exceptions 2');
    await waitFor(() => expect(titles()).toEqual(['Health checks done on time', 'School sessions missed']));
    expect(addressNow()).toBe(`${SCORECARD}?only=exceptions`);
  });

  it('show one priority, theme or direction', async () => {
    const user = await openPageAt(SCORECARD);
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Priority' }),
      'Every child in school (made up)',
    );
    await waitFor(() => expect(titles()).toHaveLength(3));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Direction' }), 'worsening');
    await waitFor(() => expect(titles()).toEqual(['School sessions missed']));
    expect(addressNow()).toBe(`${SCORECARD}?direction=worsening&priority=P3`);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Direction' }), 'Any direction');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Priority' }), 'Every priority');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Care (made up)');
    await waitFor(() => expect(titles()).toEqual(['Children ready for school']));
  });

  it('that leave nothing say so, and are taken away together', async () => {
    const user = await openPageAt(`${SCORECARD}?rating=red&search=clubs`);
    expect(screen.getByText('No indicator matches. Change the filters, or show all.')).toBeVisible();
    expect(told()).toMatch(/^0 of 8 indicators shown/);
    await press(user, 'Show all');
    await waitFor(() => expect(titles()).toHaveLength(8));
    expect(addressNow()).toBe(SCORECARD);
    await waitFor(() => expect(told()).toMatch(/^8 indicators: /));
  });

  it('have a field of its own name for each of two frameworks', async () => {
    const frameworks = [
      { id: 'ofsted', title: 'Ofsted', themes: [{ id: 'care', title: 'Care' }] },
      { id: 'outcomes', title: 'Outcomes', themes: [{ id: 'health', title: 'Health' }] },
    ];
    serve(aPack(aSamplePlan({ 'plan.json': aSamplePlanFile({ frameworks }) })));
    const user = await openPageAt(SCORECARD);
    expect(screen.getByRole('combobox', { name: 'Outcomes' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ofsted' }), 'Care');
    await waitFor(() => expect(titles()).toEqual(['Children ready for school']));
  });
});

describe('a copied address of the scorecard', () => {
  it('opens the same view', async () => {
    await openPageAt(`${SCORECARD}?rating=none&priority=P3&search=a&sort=-title`);
    expect(titles()).toEqual(['Young people in clubs', 'Children who started a plan']);
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('a');
    expect(screen.getByRole('combobox', { name: 'Priority' })).toHaveDisplayValue(
      'Every child in school (made up)',
    );
    expect(screen.getByRole('button', { name: 'Not rated 4', pressed: true })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: /^Indicator/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  it('that is half nonsense opens what can be read of it', async () => {
    await openPageAt(`${SCORECARD}?rating=blue,red&sort=luck&asat=soon&search=%E0%A4%A`);
    expect(screen.getByRole('button', { name: 'Red 1', pressed: true })).toBeVisible();
    expect(screen.getByRole('main')).toHaveTextContent('of 8 indicators shown');
  });
});
