// @vitest-environment jsdom
import { PACK_SCHEMA } from '@/packFormat/publishedPlan';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aPack } from '#mocks/aPack';
import { addressNow, openPage, openPageAt, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

const shipped = await shippedPack();

describe('the site of the shipped plans', () => {
  beforeEach(() => serve(shipped));

  it('opens on the overview of the first plan when the address names none', async () => {
    await openPageAt('');
    expect(screen.getByRole('heading', { level: 1, name: /^The plan on one page/ })).toBeVisible();
    expect(screen.getByRole('contentinfo')).toHaveTextContent(
      'Children and Young People’s Plan priorities today, Rotherham. Figures as at 30 April 2026.',
    );
    await waitFor(() =>
      expect(document.title).toBe('Overview, Children and Young People’s Plan priorities… – Scorecard'),
    );
  });

  it('goes from plan to plan, and keeps a reader of the scorecard on the scorecard', async () => {
    const user = await openPageAt('/rotherham-cypp-2013/scorecard');
    const header = screen.getByRole('banner');
    await user.click(within(header).getByText('Plan:'));
    await user.click(within(header).getByRole('link', { name: /^Safeguarding key performance indicators/ }));
    expect(await screen.findByText(/^11 indicators/)).toBeInTheDocument();
    expect(addressNow()).toBe('/rotherham-safeguarding-2012/scorecard');
    await waitFor(() => expect(document.title).toContain('Safeguarding key performance indicators'));
  });

  it('goes from page to page by its links and puts the focus on the new heading', async () => {
    const user = await openPageAt('/rotherham-safeguarding-2012');
    await user.click(
      within(screen.getByRole('navigation', { name: 'Pages' })).getByRole('link', { name: 'Glossary' }),
    );
    const heading = await screen.findByRole('heading', { level: 1, name: 'Glossary' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByRole('link', { name: 'Glossary', current: 'page' })).toBeInTheDocument();
  });

  it('says of a plan that is not there that it is not, and leads back', async () => {
    openPage('/rotherham-1999/scorecard');
    expect(await screen.findByText(/There is no plan called “rotherham-1999” on this site/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to the overview' })).toHaveAttribute(
      'href',
      '#/rotherham-now',
    );
    expect(screen.queryByRole('link', { current: 'page' })).toBeNull();
  });

  it('says of a page that is not there that it is not, and leads back', async () => {
    await openPageAt('/rotherham-now/league-table');
    expect(screen.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
    expect(screen.getByText(/There is no such page on this site/)).toBeVisible();
    expect(
      within(screen.getByRole('navigation', { name: 'Pages' })).getByRole('link', { name: 'Overview' }),
    ).not.toHaveAttribute('aria-current');
  });

  it('says of an indicator that is not there that it is not, and leads to those that are', async () => {
    openPage('/rotherham-safeguarding-2012/indicator/happiness');
    expect(await screen.findByRole('heading', { level: 1, name: 'Indicator not found' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'See all indicators of the plan' })).toHaveAttribute(
      'href',
      '#/rotherham-safeguarding-2012/scorecard',
    );
  });

  it('says of an address that was cut in the middle of a letter that there is no such plan', async () => {
    openPage('/%E0%A4%A');
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  });
});

describe('a site with little in it', () => {
  it('says that it holds no plan', async () => {
    serve(new Map([['plans.json', JSON.stringify({ schema: PACK_SCHEMA, plans: [] })]]));
    openPage('');
    expect(await screen.findByText(/The site holds no plan/)).toBeVisible();
  });

  it('offers no choice of plan where there is one', async () => {
    serve(aPack());
    await openPageAt('/sampleton');
    expect(within(screen.getByRole('banner')).queryByText('Plan:')).not.toBeInTheDocument();
  });

  it('takes the keyboard past the header to the main content', async () => {
    const user = await openPageAt('/sampleton');
    screen.getByRole('link', { name: 'Skip to main content' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
    expect(addressNow()).toBe('/sampleton');
  });

  it('copies the address of an indicator, and says so', async () => {
    const user = await openPageAt('/sampleton/indicator/readiness');
    await user.click(await screen.findByRole('button', { name: 'Copy a link to this page' }));
    expect(await screen.findByText('Copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(
      'http://localhost:3000/#/sampleton/indicator/readiness',
    );
  });

  it('shows the address to copy by hand where the browser forbids the clipboard', async () => {
    const user = await openPageAt('/sampleton/indicator/readiness');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(await screen.findByRole('button', { name: 'Copy a link to this page' }));
    expect(await screen.findByText('http://localhost:3000/#/sampleton/indicator/readiness')).toBeVisible();
  });
});
