// @vitest-environment jsdom
import { PACK_SCHEMA } from '@/packFormat/publishedPlan';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { areaViews, firstViews } from '@/app/prerender';
import { start } from '@/app/start';
import { aPack } from '#mocks/aPack';
import { brokenServer, buildOf } from '#mocks/handlers';
import { addressNow, serve } from '#tests/support/openPage';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { anEnglandPack, anEnglandPlan, ROTHERHAM } from '#mocks/anEnglandPack';
import { server } from '#tests/support/server';

const pack = aPack();
const drawn = firstViews(pack);
/** What the list of the pack's files says, as `packHandlers` serves it. */
const BUILD = buildOf(pack);

/** The page as the web server sends it: the views drawn at build time, and the place of the app. */
async function openAt(hash: string, build = BUILD): Promise<void> {
  history.replaceState(null, '', `./${hash}`);
  document.head.innerHTML = `<meta name="scorecard-build" content="${build}" />`;
  document.body.innerHTML = `${drawn}<div id="root"></div>`;
  await act(() => start());
}

const viewOf = (place: string) =>
  [...document.querySelectorAll('.sc-first-view')].find(({ id }) => id === place);

beforeEach(() => serve(pack));
afterEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

describe('a page that was drawn at build time', () => {
  it('holds the first plan’s overview and scorecard, to be read before the program comes', () => {
    document.body.innerHTML = drawn;
    expect(viewOf('/sampleton')).toHaveTextContent(
      '2 of 8 indicators are green (25%); 2 of the 4 that can be rated (50%).',
    );
    expect(viewOf('/sampleton/scorecard')).toHaveTextContent(
      '8 indicators: 1 red · 1 amber · 2 green · 4 not rated.',
    );
  });

  it('is drawn the same each time', () => {
    expect(firstViews(pack)).toBe(drawn);
  });

  it('is taken over in place: no part is drawn anew, and its controls work', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    history.replaceState(null, '', './#/sampleton/scorecard');
    document.head.innerHTML = `<meta name="scorecard-build" content="${BUILD}" />`;
    document.body.innerHTML = `${drawn}<div id="root"></div>`;
    const heading = viewOf('/sampleton/scorecard')?.querySelector('h1');
    await act(() => start());
    expect(screen.getByRole('heading', { level: 1 })).toBe(heading);
    expect(complaints.mock.calls.filter(([text]) => /hydrat|match/i.test(String(text)))).toEqual([]);

    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Red 1' }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^1 of 8 indicators shown/));
    expect(addressNow()).toBe('/sampleton/scorecard?rating=red');
  });

  it('gives way where the address asks for a filtered view', async () => {
    await openAt('#/sampleton/scorecard?rating=red');
    expect(await screen.findByText(/^1 of 8 indicators shown/)).toBeInTheDocument();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('gives way to what the site holds where that is of another build', async () => {
    await openAt('#/sampleton', 'another-one-');
    expect(await screen.findByText(/^2 of 8 indicators are green/)).toBeInTheDocument();
    expect(document.querySelector('.sc-first-view')).toBeNull();
  });

  it('is what the plain address opens, and is taken over there without a change of the address', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    history.replaceState(null, '', './');
    document.head.innerHTML = `<meta name="scorecard-build" content="${BUILD}" />`;
    document.body.innerHTML = `${drawn}<div id="root"></div>`;
    const heading = viewOf('/sampleton')?.querySelector('h1');
    await act(() => start());
    expect(screen.getByRole('heading', { level: 1, name: /^The plan on one page/ })).toBe(heading);
    expect(document.querySelectorAll('.sc-first-view')).toHaveLength(1);
    expect(location.hash).toBe('');
    expect(complaints.mock.calls.filter(([text]) => /hydrat|match/i.test(String(text)))).toEqual([]);
  });

  it('shows the first view as it comes, and hides the others until the address names one', () => {
    document.body.innerHTML = drawn;
    expect(viewOf('/sampleton')).not.toHaveAttribute('hidden');
    expect(viewOf('/sampleton/scorecard')).toHaveAttribute('hidden');
  });

  it.each([
    ['#/sampleton/glossary', 'Glossary'],
    ['#/nowhere', 'Page not found'],
    ['#/%E0%A4%A', 'Page not found'],
  ])('gives way at the address "%s"', async (hash, title) => {
    await openAt(hash);
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('gives way to a sentence where the data do not come', async () => {
    server.use(brokenServer('sampleton/scorecard.json'));
    await openAt('#/sampleton');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not load the plan. The web server answered with error 500.',
    );
  });
});

describe('a site without a plan', () => {
  it('has nothing drawn at build time', () => {
    expect(firstViews(new Map([['plans.json', JSON.stringify({ schema: PACK_SCHEMA, plans: [] })]]))).toBe(
      '',
    );
  });
});

describe('a site for every authority', () => {
  it('has the choice of an authority drawn at build time', async () => {
    const html = firstViews(await anEnglandPack());
    expect(html).toContain('id="/everywhere"');
    expect(html).toContain('Choose an authority');
  });

  it('that opens with one authority has its whole scorecard drawn at build time', async () => {
    const pack = new Map(publishedFiles([await anEnglandPlan()], { opens: ROTHERHAM }));
    const html = firstViews(pack);
    expect(html).toContain(`id="/everywhere/${ROTHERHAM}"`);
    expect(html).toContain(`id="/everywhere/${ROTHERHAM}/scorecard"`);
    const { indicators } = JSON.parse(pack.get(`everywhere/areas/${ROTHERHAM}.json`) ?? '') as {
      readonly indicators: readonly { readonly title: string }[];
    };
    for (const { title } of indicators) expect(html).toContain(title);
  });

  it('opens at the plain address with the authority that the reader chose last, where there is one', async () => {
    const everywhere = new Map(publishedFiles([await anEnglandPlan()], { opens: ROTHERHAM }));
    serve(everywhere);
    localStorage.setItem('scorecard.area.everywhere', 'E08000016');
    history.replaceState(null, '', './');
    document.head.innerHTML = `<meta name="scorecard-build" content="${buildOf(everywhere)}" />`;
    document.body.innerHTML = `${firstViews(everywhere)}<div id="root"></div>`;
    await act(() => start());
    expect(await screen.findByText(/^Barnsley · .* figures as at/)).toBeVisible();
    localStorage.clear();
  });

  it('names its authority in the address where the plain address opens with one', async () => {
    const everywhere = new Map(publishedFiles([await anEnglandPlan()], { opens: ROTHERHAM }));
    serve(everywhere);
    history.replaceState(null, '', './');
    document.head.innerHTML = `<meta name="scorecard-build" content="${buildOf(everywhere)}" />`;
    document.body.innerHTML = `${firstViews(everywhere)}<div id="root"></div>`;
    await act(() => start());
    expect(location.hash).toBe(`#/everywhere/${ROTHERHAM}`);
    expect(await screen.findByText(/^Rotherham · .* figures as at/)).toBeVisible();
  });

  it('takes over the scorecard of another authority that was fetched as it was drawn', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const heading = await openFetched();
    expect(screen.getByRole('heading', { level: 1 })).toBe(heading);
    expect(complaints.mock.calls.filter(([text]) => /hydrat|match/i.test(String(text)))).toEqual([]);
    expect(document.querySelectorAll('.sc-first-view')).toHaveLength(1);
    const user = userEvent.setup();
    await user.type(screen.getByRole('searchbox'), 'ready');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^1 of 5 indicators shown/));
  });

  it('draws that scorecard anew where the site holds another build than the page is of', async () => {
    const heading = await openFetched('another-one-');
    expect(await screen.findByRole('heading', { level: 1 })).not.toBe(heading);
    expect(document.querySelector('.sc-first-view')).toBeNull();
  });
});

/** The page of a site that opens with Rotherham, with Barnsley's scorecard put into it as src/begin/begin.ts does; the view's own heading. */
async function openFetched(build?: string): Promise<Element | null> {
  const everywhere = new Map(publishedFiles([await anEnglandPlan()], { opens: ROTHERHAM }));
  serve(everywhere);
  const [plan, area] = ['everywhere', 'E08000016'];
  const part = everywhere.get(`${plan}/areas/${area}.json`) ?? '';
  const view = areaViews(everywhere.get('plans.json') ?? '')({ plan, area, part });
  history.replaceState(null, '', `./#/${plan}/${area}/scorecard`);
  document.head.innerHTML = `<meta name="scorecard-build" content="${build ?? buildOf(everywhere)}" />`;
  document.body.innerHTML = `${firstViews(everywhere)}<div id="root"></div>`;
  document.getElementById('first-views')?.insertAdjacentHTML('beforeend', view ?? '');
  const heading = viewOf(`/${plan}/${area}/scorecard`)?.querySelector('h1') ?? null;
  await act(() => start());
  return heading;
}
