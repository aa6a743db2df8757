// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aSamplePlan } from '#mocks/aSamplePlan';
import { anEnglandPack } from '#mocks/anEnglandPack';
import { missing } from '#mocks/handlers';
import { addressNow, openPage, openPageAt, serve } from '#tests/support/openPage';
import { server } from '#tests/support/server';

const { plan: sampleton } = compilePlan(aSamplePlan());
const pack = await anEnglandPack(...(sampleton === undefined ? [] : [sampleton]));

const PAGES = [
  '',
  '/scorecard',
  '/indicator/neet',
  '/compare',
  '/neighbours',
  '/methods',
  '/glossary',
  '/accessibility',
];

beforeEach(() => {
  localStorage.clear();
  serve(pack);
});

/** Where the links of the page lead that stay in the plan, but for the one that leaves the authority. */
function linksInPlan(): readonly string[] {
  return screen
    .getAllByRole('link')
    .filter((link) => link.textContent !== 'Change authority')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.startsWith('#/everywhere'));
}

describe('a page of one authority of a plan for all', () => {
  it('shows whose it is in the header, and the way to another', async () => {
    await openPageAt('/everywhere/E08000018');
    const header = within(screen.getByRole('banner'));
    expect(header.getByText(/^Rotherham/)).toBeVisible();
    expect(header.getByRole('link', { name: /^Change ?authority$/ })).toHaveAttribute('href', '#/everywhere');
    expect(screen.getByRole('contentinfo')).toHaveTextContent(
      'Every authority (made-up figures), Rotherham. Figures as at 31 January 2026.',
    );
  });

  it.each(PAGES)('has no link that loses the authority: …%s', async (page) => {
    await openPageAt(`/everywhere/E08000018${page}`);
    const links = linksInPlan();
    expect(links.length).toBeGreaterThan(6);
    expect(links.filter((href) => !href.startsWith('#/everywhere/E08000018'))).toEqual([]);
  });

  it.each(PAGES)('has no link that loses the model of neighbours that was chosen: …%s', async (page) => {
    await openPageAt(`/everywhere/E08000018${page}?model=2021`);
    const back = '2025 model';
    const toOwnModel = screen
      .queryAllByRole('link', { name: new RegExp(back) })
      .map((link) => link.getAttribute('href'));
    const links = linksInPlan().filter((href) => !toOwnModel.includes(href));
    expect(links.length).toBeGreaterThan(6);
    expect(links.filter((href) => new URLSearchParams(href.split('?')[1]).get('model') !== '2021')).toEqual(
      [],
    );
  });

  it('takes a model that nobody has for the plan’s own', async () => {
    await openPageAt('/everywhere/E08000018/neighbours?model=1999');
    expect(screen.getByText(/^Neighbours by the 2025 model/)).toBeVisible();
  });

  it('says so where its part of the pack is not there', async () => {
    server.use(missing('everywhere/areas/E08000018.json'));
    openPage('/everywhere/E08000018');
    expect(await screen.findByRole('alert')).toHaveTextContent('Could not load the plan.');
  });
});

describe('before an authority is chosen', () => {
  it.each([
    ['/everywhere/methods', 'How it is worked out'],
    ['/everywhere/glossary', 'Glossary'],
    ['/everywhere/accessibility', /Accessibility/],
  ])('%s can be read', async (place, title) => {
    await openPageAt(place);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
    expect(screen.queryByRole('link', { name: /^Change ?authority$/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each(['/everywhere', '/everywhere/scorecard', '/everywhere/compare', '/everywhere/neighbours'])(
    '%s asks for one',
    async (place) => {
      await openPageAt(place);
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Choose an authority');
    },
  );
});

describe('beside a plan of one authority', () => {
  it('each is reached from the other', async () => {
    const user = await openPageAt('/everywhere/E08000018/scorecard');
    const header = screen.getByRole('banner');
    await user.click(within(header).getByText('Plan:'));
    await user.click(within(header).getByRole('link', { name: /^Children’s plan of Sampleton/ }));
    expect(await screen.findByText(/^8 indicators/)).toBeInTheDocument();
    expect(addressNow()).toBe('/sampleton/scorecard');
    expect(screen.queryByRole('link', { name: /^Change ?authority$/ })).not.toBeInTheDocument();
    await user.click(within(header).getByText('Plan:'));
    await user.click(within(header).getByRole('link', { name: /^Every authority/ }));
    expect(await screen.findByRole('heading', { level: 1, name: /Choose an authority/ })).toBeVisible();
  });
});
