// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '#mocks/aPack';
import { addressNow, openPageAt, partUnder, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

/** NEET is amber, repeat referrals green and three placements red. */
const SET = 'set=neet,re-referrals,cla-3-placements';
let pack: Pack;

beforeAll(async () => {
  pack = await shippedPack(['rotherham-now']);
});
beforeEach(() => serve(pack));

const bar = () => screen.findByRole('region', { name: 'My set' });

describe('the overview of my set', () => {
  it('counts and lists the figures of the set alone, and no priority', async () => {
    await openPageAt(`/rotherham-now?${SET}`);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'My set on one page: 1 of 3 figures is red',
    );
    expect(await bar()).toHaveTextContent('My set: 3 indicators.');
    const entries = within(partUnder('What needs attention')).getAllByRole('heading', { level: 3 });
    expect(entries.map((entry) => entry.textContent)).toEqual([
      'Children looked after with three or more placements in the year',
    ]);
    expect(screen.queryByRole('heading', { name: 'By priority' })).toBeNull();
  });

  it('goes on to the brief, the scorecard and its red rows with the set in the address', async () => {
    const user = await openPageAt(`/rotherham-now?${SET}`);
    const red = screen.getByRole('link', { name: /^Red 1/ });
    expect(red).toHaveAttribute('href', `#/rotherham-now/scorecard?rating=red&${SET}`);
    await user.click(within(await bar()).getByRole('link', { name: 'My set: brief' }));
    expect(addressNow()).toBe(`/rotherham-now/brief?${SET}`);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('1 of 3 figures is red');
    // NEET is amber and 0.1 points worse, which is no more than chance: no exception.
    const asks = await screen.findByRole('region', { name: 'One to ask about' });
    expect(within(asks).getAllByRole('listitem')).toHaveLength(1);
    expect(within(await bar()).getByRole('link', { name: 'My set: scorecard' })).toHaveAttribute(
      'href',
      `#/rotherham-now/scorecard?${SET}`,
    );
    await user.click(within(await bar()).getByRole('link', { name: 'Show all indicators' }));
    expect(addressNow()).toBe('/rotherham-now/brief');
  });

  it('says what of the address the plan does not have', async () => {
    await openPageAt('/rotherham-now?set=neet,no-such');
    expect(await bar()).toHaveTextContent('My set: 1 indicator. 1 in the address is not in this plan.');
  });
});

describe('what has changed for a set', () => {
  it('counts the indicators of the set alone, since the report that was frozen', async () => {
    serve(await shippedPack(['sample-borough']));
    await openPageAt('/sample-borough?set=not-known,cp-visits');
    const changed = await screen.findByText(/^Since the report of 12 November 2025: /);
    expect(changed).toHaveTextContent('2 changes of rating');
    expect(changed).toHaveTextContent('2 new figures');
    expect(screen.getByRole('heading', { name: '1 rating got worse' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '1 rating got better (may be chance)' })).toBeVisible();
  });
});
