// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pack } from '#mocks/aPack';
import { anEnglandPack } from '#mocks/anEnglandPack';
import { addressNow, openPage, openPageAt, serve } from '#tests/support/openPage';

const pack: Pack = await anEnglandPack();

beforeEach(() => {
  localStorage.clear();
  serve(pack);
});

const box = () => screen.getByRole('searchbox', { name: 'Name of the authority' });

/** The names that can be chosen from. */
function choices(): readonly (string | null)[] {
  return within(screen.getByRole('main'))
    .getAllByRole('link')
    .map((link) => link.textContent);
}

describe('the choice of an authority', () => {
  it('is where a site for every authority opens', async () => {
    await openPageAt('');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Choose an authority');
    expect(screen.getByText('153 authorities.')).toBeVisible();
    await waitFor(() => expect(document.title).toContain('Every authority (made-up figures)'));
    expect(choices()).toHaveLength(153);
  });

  it('lists them by region, each the way to its own page', async () => {
    await openPageAt('');
    const regions = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(regions).toEqual([
      'East Midlands',
      'East of England',
      'Inner London',
      'North East',
      'North West',
      'Outer London',
      'South East',
      'South West',
      'West Midlands',
      'Yorkshire and The Humber',
    ]);
    expect(screen.getByRole('link', { name: 'Rotherham' })).toHaveAttribute('href', '#/everywhere/E08000018');
    expect(screen.queryByRole('link', { name: 'Poole' })).not.toBeInTheDocument();
  });

  it('narrows as letters are typed, and Enter opens the first', async () => {
    const user = await openPageAt('');
    await user.type(box(), 'rother');
    expect(choices()).toEqual(['Rotherham']);
    expect(screen.getByText('1 of 153 authorities. Press Enter to open Rotherham.')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: /^The plan on one page/ })).toBeVisible();
    expect(addressNow()).toBe('/everywhere/E08000018');
  });

  it('says where no authority has the letters, and Enter then opens nothing', async () => {
    const user = await openPageAt('');
    await user.type(box(), 'atlantis{Enter}');
    expect(screen.getByText(/^No authority has these letters in its name\./)).toBeVisible();
    expect(addressNow()).toBe('');
  });

  it('leads on to the page that was asked for', async () => {
    const user = await openPageAt('/everywhere/indicator/neet');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Choose an authority');
    await user.click(screen.getByRole('link', { name: 'Rotherham' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: /^Young people not in education/ }),
    ).toBeVisible();
    expect(addressNow()).toBe('/everywhere/E08000018/indicator/neet');
  });

  it('keeps the model of neighbours that the address asks for', async () => {
    await openPageAt('/everywhere/scorecard?model=2021');
    expect(screen.getByRole('link', { name: 'Rotherham' })).toHaveAttribute(
      'href',
      '#/everywhere/E08000018/scorecard?model=2021',
    );
  });
});

describe('the authority that was chosen last', () => {
  it('is opened at once the next time', async () => {
    const user = await openPageAt('');
    await user.click(screen.getByRole('link', { name: 'Camden' }));
    await screen.findByRole('heading', { level: 1, name: /^The plan on one page/ });
    cleanup();
    openPage('');
    expect(await screen.findByRole('heading', { level: 1, name: /^The plan on one page/ })).toBeVisible();
    expect(addressNow()).toBe('/everywhere/E09000007');
  });

  it('is offered to a reader who wants another', async () => {
    const user = await openPageAt('');
    await user.type(box(), 'camden{Enter}');
    await user.click(await screen.findByRole('link', { name: /^Change ?authority$/ }));
    expect(await screen.findByText(/^Last time:/)).toHaveTextContent('Last time: Camden');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Choose an authority');
    expect(addressNow()).toBe('/everywhere');
  });

  it('is asked for again where the figures no longer have it', async () => {
    localStorage.setItem('scorecard.area.everywhere', 'E06000029');
    await openPageAt('');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Choose an authority');
    expect(screen.queryByText(/^Last time/)).not.toBeInTheDocument();
  });

  it('is asked for each time in a browser that stores nothing, which opens every page all the same', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    const user = await openPageAt('');
    await user.click(screen.getByRole('link', { name: 'Camden' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^The plan on one page/ })).toBeVisible();
  });
});

describe('an address with the code of no authority', () => {
  it.each(['E06000029', 'E99999999'])('says so, and lets the reader choose: %s', async (code) => {
    await openPageAt(`/everywhere/${code}/scorecard`);
    expect(
      screen.getByText(new RegExp(`There is no authority with the code ${code} in these figures`)),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Rotherham' })).toHaveAttribute(
      'href',
      '#/everywhere/E08000018/scorecard',
    );
  });

  it('takes a code in small letters for the same', async () => {
    await openPageAt('/everywhere/e08000018');
    expect(screen.getByRole('heading', { level: 1, name: /^The plan on one page/ })).toBeVisible();
  });
});
