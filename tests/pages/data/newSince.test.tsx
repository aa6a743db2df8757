// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '#mocks/aPack';
import { openPageAt, partUnder, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

const HERE = '/rotherham-now/data';
const KEY = 'scorecard.seen.rotherham-now/';
const NEET = '16- and 17-year-olds not in education, employment or training (NEET)';
let pack: Pack;

type Seen = { readonly id: string; readonly period: string; readonly text: string; readonly day: string };

const kept = () => JSON.parse(localStorage.getItem(KEY) ?? '[]') as readonly Seen[];

/** As if the reader had looked on 3 November and seen another figure of NEET. */
function sawBefore(change: Partial<Seen>): void {
  const seen = kept().map((one) => ({ ...one, day: '2025-11-03', ...(one.id === 'neet' ? change : {}) }));
  localStorage.setItem(KEY, JSON.stringify(seen));
}

beforeAll(async () => {
  pack = await shippedPack(['rotherham-now']);
});
beforeEach(() => serve(pack));
afterEach(() => localStorage.clear());

async function open() {
  const user = await openPageAt(HERE);
  await screen.findByRole('heading', { name: 'New since you last looked' });
  return user;
}

describe('what is new since the reader last looked', () => {
  it('remembers a first visit in this browser alone, and says so', async () => {
    await open();
    const part = partUnder('New since you last looked');
    await waitFor(() => expect(kept().find(({ id }) => id === 'neet')?.text).toBe('4.4%'));
    expect(part).toHaveTextContent('No figure has changed since');
    expect(part).toHaveTextContent(
      'Only this browser remembers which figures you have seen. It sends them nowhere.',
    );
  });

  it('names what is new and what is revised, and counts it as seen when the reader says so', async () => {
    await open();
    await waitFor(() => expect(kept()).not.toHaveLength(0));
    sawBefore({ period: '2024', text: '4.3%' });
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    const part = partUnder('New since you last looked');
    await waitFor(() =>
      expect(part).toHaveTextContent('1 indicator is not as you saw it since 3 November 2025.'),
    );
    expect(within(part).getByRole('link', { name: NEET }).closest('li')).toHaveTextContent(
      /: 4.4% for .*; you saw 4.3% for 2024\.$/,
    );
    screen.getByRole('button', { name: 'I have seen these' }).click();
    await waitFor(() => expect(part).toHaveTextContent('No figure has changed since'));
    expect(kept().find(({ id }) => id === 'neet')?.text).toBe('4.4%');
  });

  it('forgets at a press, and begins again only when asked', async () => {
    const user = await open();
    await user.click(await screen.findByRole('button', { name: 'Forget what I have seen' }));
    const part = partUnder('New since you last looked');
    expect(part).toHaveTextContent('Nothing is remembered of earlier visits.');
    expect(localStorage.getItem(KEY)).not.toContain('4.4%');
    await user.click(screen.getByRole('button', { name: 'Remember today’s figures' }));
    expect(kept().find(({ id }) => id === 'neet')?.text).toBe('4.4%');
  });

  it('is counted on the overview, in the link to the rest', async () => {
    await open();
    await waitFor(() => expect(kept()).not.toHaveLength(0));
    sawBefore({ text: '4.5%' });
    location.hash = '/rotherham-now';
    expect(
      await screen.findByRole('link', {
        name: 'New figures and next updates: 1 indicator is new since you last looked',
      }),
    ).toHaveAttribute('href', '#/rotherham-now/data');
  });
});
