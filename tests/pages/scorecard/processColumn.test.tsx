// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aMonthlyPlan } from '#mocks/aMonthlyPlan';
import { aPack } from '#mocks/aPack';
import { addressNow, openPageAt, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

const shipped = await shippedPack();

function cellsOf(title: string | RegExp): readonly string[] {
  const row = within(screen.getByRole('table')).getByRole('link', { name: title }).closest('tr');
  return [...(row?.querySelectorAll('.sc-cell--process') ?? [])].map(({ textContent }) => textContent ?? '');
}

describe('the column of process control', () => {
  it('is there where a plan has figures by month, and says what each row’s process does', async () => {
    serve(aPack(aMonthlyPlan()));
    await openPageAt('/sampleton/scorecard');
    expect(screen.getByRole('columnheader', { name: 'Process' })).toBeVisible();
    await screen.findByText('worse, unusually high');
    // The cells of the rows come one after another.
    await waitFor(() => expect(screen.queryAllByText('…')).toEqual([]));
    expect(cellsOf('Visits made late (made up)')).toEqual([
      'Hworse, unusually hightoo soon to judge its target',
    ]);
    expect(cellsOf('Not in work or learning (made up)')).toEqual(['too few points: 2']);
    expect(cellsOf('Children who moved (made up)')).toEqual(['none']);
  });

  it('is not there for figures by year until it is asked for, and then the address says so', async () => {
    serve(shipped);
    const user = await openPageAt('/rotherham-now/scorecard');
    expect(screen.queryByRole('columnheader', { name: 'Process' })).toBeNull();
    await user.click(screen.getByText('View'));
    const tick = screen.getByRole('checkbox', { name: 'Process' });
    expect(tick).not.toBeChecked();
    await user.click(tick);
    expect(await screen.findByRole('columnheader', { name: 'Process' })).toBeVisible();
    expect(addressNow()).toBe('/rotherham-now/scorecard?with=process');
  });
});
