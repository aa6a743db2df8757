// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pack } from '#mocks/aPack';
import { addressNow, openPageAt, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

const HERE = '/rotherham-now/scorecard';
let pack: Pack;

beforeAll(async () => {
  pack = await shippedPack(['rotherham-now']);
});
beforeEach(() => serve(pack));

const rows = () =>
  screen
    .getAllByRole('row')
    .filter((row) => row.classList.contains('sc-table__row') && !row.hidden)
    .map((row) => within(row).getByRole('rowheader').querySelector('a')?.textContent);
const bar = () => screen.findByRole('region', { name: 'My set' });

describe('my set of indicators', () => {
  it('is chosen by ticks on the rows, shown alone, and kept in the address', async () => {
    const user = await openPageAt(HERE);
    await user.click(screen.getByText('View'));
    await user.click(screen.getByRole('checkbox', { name: 'Choose a set of my own' }));
    expect(await bar()).toHaveTextContent('My set: no indicators. Tick the indicators that you want.');
    const boxes = screen.getAllByRole('checkbox', { name: /^In my set: / });
    expect(boxes).toHaveLength(rows().length);
    await user.click(screen.getByRole('checkbox', { name: /^In my set: .*\(NEET\)/ }));
    const [other] = boxes.filter((box) => !box.getAttribute('aria-label')?.includes('NEET'));
    await user.click(other ?? document.body);
    expect(await bar()).toHaveTextContent('My set: 2 indicators.');
    await user.click(screen.getByRole('button', { name: 'Show only these' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(addressNow()).toMatch(/^\/rotherham-now\/scorecard\?set=neet,[a-z-]+$/);
    expect(screen.queryByRole('checkbox', { name: /^In my set: / })).toBeNull();
  });

  it('opens from an address, and says what of it the plan does not have', async () => {
    await openPageAt(`${HERE}?set=neet,no-such`);
    expect(await bar()).toHaveTextContent('My set: 1 indicator. 1 in the address is not in this plan.');
    expect(rows()).toEqual(['16- and 17-year-olds not in education, employment or training (NEET)']);
    expect(screen.getByText('Only: a reader’s own set.')).toBeInTheDocument();
  });

  it('can be changed, printed and left', async () => {
    const printed = vi.fn<() => void>();
    vi.stubGlobal('print', printed);
    const user = await openPageAt(`${HERE}?set=neet`);
    await bar();
    await user.click(screen.getByRole('button', { name: 'Print my set' }));
    expect(printed).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Change the set' }));
    const neet = await screen.findByRole('checkbox', { name: /^In my set: .*\(NEET\)/ });
    expect(neet).toBeChecked();
    await user.click(neet);
    expect(await bar()).toHaveTextContent('My set: no indicators.');
    await user.click(screen.getByRole('button', { name: 'Stop choosing' }));
    await waitFor(() => expect(addressNow()).toBe(HERE));
    expect(screen.queryByRole('region', { name: 'My set' })).toBeNull();
  });

  it('is not lost when a reader shows all rows again', async () => {
    const user = await openPageAt(`${HERE}?set=neet`);
    await bar();
    await user.click(screen.getAllByRole('button', { name: /^(Show all|All \d+)/ })[0] ?? document.body);
    await waitFor(() => expect(rows().length).toBeGreaterThan(40));
    expect(screen.getByRole('checkbox', { name: /^In my set: .*\(NEET\)/ })).toBeChecked();
  });
});
