// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import type { HttpHandler } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPack } from '#mocks/aPack';
import { brokenServer, cutShort, missing, offline, otherRelease, slow } from '#mocks/handlers';
import { openPage, serve } from '#tests/support/openPage';
import { server } from '#tests/support/server';

const PLAN = 'sampleton/scorecard.json';
const pack = aPack();

beforeEach(() => serve(pack));

/** What goes wrong, as the web server plays it, and the sentence that the reader sees. */
const FAILURES: readonly (readonly [what: string, fault: (path: string) => HttpHandler, sentence: string])[] =
  [
    [
      'a file that is not there',
      missing,
      'The site does not hold this file. It may have been uploaded in part.',
    ],
    ['a server that fails', brokenServer, 'The web server answered with error 500.'],
    ['a server that refuses', (path) => brokenServer(path, 403), 'The web server answered with error 403.'],
    [
      'a file cut short',
      (path) => cutShort(path, pack),
      'The file is not complete. It may have been cut short on the way, or uploaded in part.',
    ],
    [
      'a connection that is down',
      offline,
      'The web server could not be reached. The connection may be down.',
    ],
    [
      'a pack of a newer release',
      otherRelease,
      'The figures are newer than the program: they are in layout 99',
    ],
    [
      'a pack of an older release',
      (path) => otherRelease(path, 1),
      'Build the site again with this release of Scorecard, and upload all of it.',
    ],
  ];

describe('a page that cannot load its plan', () => {
  it.each(FAILURES)('tells of %s, and loads once it is mended', async (_, fault, sentence) => {
    server.use(fault(PLAN));
    const user = openPage('/sampleton');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Could not load the plan.');
    expect(alert).toHaveTextContent(sentence);
    expect(screen.getByRole('navigation', { name: 'Pages' })).toBeVisible();

    serve(pack);
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^2 of 8 indicators are green/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each([
    ['scorecard', 'Could not load the scorecard.'],
    ['indicator/readiness', 'Could not load the indicator.'],
  ])('says so on the page %s too, and loads once it is mended', async (page, sentence) => {
    server.use(missing(PLAN));
    const user = openPage(`/sampleton/${page}`);
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(screen.getByRole('navigation', { name: 'Pages' })).toBeVisible();
    expect(screen.getByRole('contentinfo')).toBeVisible();
    serve(pack);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
  });
});

describe('a failure', () => {
  it('that lasts is shown again, and can be tried again', async () => {
    server.use(missing(PLAN));
    const user = openPage('/sampleton');
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Could not load the plan.');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('that passes is not shown: the file is asked for once more first', async () => {
    server.use(brokenServer(PLAN, 500, { once: true }));
    openPage('/sampleton');
    expect(await screen.findByText(/^2 of 8 indicators are green/)).toBeInTheDocument();
  });

  it('of the list of plans leaves a sentence and a way to try again', async () => {
    server.use(brokenServer('plans.json'));
    const user = openPage('/sampleton');
    expect(await screen.findByRole('alert')).toHaveTextContent('Could not load the list of plans.');
    serve(pack);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^2 of 8 indicators are green/)).toBeInTheDocument();
  });

  it('of the plan leaves the rules readable on the page of methods', async () => {
    server.use(missing(PLAN));
    openPage('/sampleton/methods');
    expect(await screen.findByRole('alert')).toHaveTextContent('Could not load the plan’s own settings.');
    expect(screen.getByRole('heading', { name: 'Statistical neighbours' })).toBeVisible();
  });

  it('of one indicator’s sources leaves the rest of its page', async () => {
    server.use(brokenServer('sampleton/indicators/readiness.json'));
    const user = openPage('/sampleton/indicator/readiness');
    await user.click(await screen.findByText('Show the figures'));
    const figures = within(screen.getByRole('region', { name: /^Figures of Children ready for school/ }));
    await waitFor(() => expect(figures.getAllByText('could not be loaded')).toHaveLength(3));
    expect(figures.getByText('62.2%')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Why green?' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Where the figures are from could not be loaded.');
    serve(pack);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
    expect(figures.queryByText('could not be loaded')).not.toBeInTheDocument();
  });
});

describe('a slow connection', () => {
  it('shows what is awaited, under a header that can be used', async () => {
    server.use(slow(PLAN));
    openPage('/sampleton/scorecard');
    expect(await screen.findByText('Loading the scorecard…')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Loading the scorecard…');
    expect(within(screen.getByRole('banner')).getByRole('link', { name: 'Glossary' })).toBeVisible();
  });

  it('shows the page when the answer comes', async () => {
    server.use(slow(PLAN, 300));
    openPage('/sampleton/scorecard');
    expect(await screen.findByText('Loading the scorecard…')).toBeVisible();
    expect(await screen.findByText(/^8 indicators/)).toBeInTheDocument();
    expect(screen.queryByText('Loading the scorecard…')).not.toBeInTheDocument();
  });
});
