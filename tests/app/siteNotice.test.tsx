// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showNotice } from '@/app/notice';
import { packClient } from '@/app/packClient';
import { NewerNotice, OfflineNotice } from '@/app/SiteNotice';
import { watchSite } from '@/app/siteWatch';
import { keepForOffline } from '@/data/keptFiles';
import { keepOpenedPack } from '@/data/openedPack';
import { plansQuery } from '@/data/packQueries';
import { aPack } from '#mocks/aPack';
import { buildOf } from '#mocks/handlers';
import { openPage, serve } from '#tests/support/openPage';
import { server } from '#tests/support/server';

const pack = aPack();

beforeEach(() => {
  serve(pack);
  document.head.innerHTML = `<meta name="scorecard-build" content="${buildOf(pack)}" />`;
});
afterEach(() => {
  showNotice(undefined);
  document.head.innerHTML = '';
});

describe('what there is to say of the site itself', () => {
  it('is nothing while it is whole and can be reached', async () => {
    openPage('/sampleton');
    expect(await screen.findByText(/^2 of 8 indicators are green/)).toBeInTheDocument();
    expect(document.querySelector('.sc-notices')).toBeNull();
  });

  it('is above every page, and goes when there is no more to say', async () => {
    openPage('/sampleton');
    await screen.findByRole('heading', { level: 1 });
    act(() => showNotice(<NewerNotice />));
    expect(screen.getByRole('button', { name: 'Load the newer release' })).toBeVisible();
    act(() => showNotice(undefined));
    expect(screen.queryByRole('button', { name: 'Load the newer release' })).not.toBeInTheDocument();
  });

  it('is, without a network, as at when the figures are and when this device last loaded them', () => {
    render(<OfflineNotice isOffline asAt="2015-01-14" lastLoaded={new Date(2026, 10, 26, 9)} />);
    expect(screen.getByRole('status')).toHaveTextContent(
      'You are offline. You can go on reading the pages that this device has opened before. Figures as at 14 January 2015; last loaded on 26 November 2026.',
    );
  });

  it('does not say when it was loaded where the device cannot tell', () => {
    render(<OfflineNotice isOffline={false} asAt="2015-01-14" lastLoaded={undefined} />);
    expect(screen.getByRole('status')).toHaveTextContent(
      /^The website cannot be reached\. .*as at 14 January 2015\.$/,
    );
  });
});

describe('a tab that stays open', () => {
  it('says that it is offline as soon as it is, and that a newer release is there once it is back', async () => {
    const client = packClient();
    await client.fetchQuery(plansQuery());
    openPage('/sampleton');
    await screen.findByText(/^2 of 8 indicators are green/);
    await watchSite(client);
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void dispatchEvent(new Event('offline')));
    expect(await screen.findByText('You are offline.')).toBeVisible();

    serve(new Map([...pack, ['sampleton/latest.json', '{}']]));
    onLine.mockReturnValue(true);
    act(() => void dispatchEvent(new Event('online')));
    expect(await screen.findByText('A newer release is here.')).toBeVisible();

    serve(pack);
    act(() => void dispatchEvent(new Event('online')));
    await waitFor(() => expect(document.querySelector('.sc-notices')).toBeNull());
  });
});

describe('a page and figures of two releases', () => {
  async function openMixed(pageOnServer: string): Promise<void> {
    document.head.innerHTML = '<meta name="scorecard-build" content="the-old-page" />';
    server.use(
      http.get('*/', () => HttpResponse.html(`<meta name="scorecard-build" content="${pageOnServer}" />`)),
    );
    const client = packClient();
    await client.fetchQuery(plansQuery());
    openPage('/sampleton');
    await screen.findByText(/^2 of 8 indicators are green/);
    await watchSite(client);
  }

  it('are noticed where only the figures were uploaded', async () => {
    await openMixed('the-old-page');
    expect(await screen.findByText('This site was uploaded in part.')).toBeVisible();
  });

  it('are noticed where the page is a copy from before the update', async () => {
    await openMixed(buildOf(pack));
    expect(await screen.findByText(/this page is a copy of the release before it/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Load the newer release' })).toBeVisible();
  });
});

describe('the copy on a device', () => {
  it('holds what was read of a public site, and nothing of one that was opened with a passphrase', async () => {
    vi.useFakeTimers();
    const put = vi.fn<(url: URL) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('caches', { open: () => Promise.resolve({ put }) });
    vi.stubGlobal('navigator', { onLine: true, serviceWorker: {} });
    const bytes = new TextEncoder().encode('{}');
    keepForOffline('sampleton/scorecard.json', bytes, buildOf(pack));
    await vi.advanceTimersByTimeAsync(1000);
    expect(put.mock.calls.map(([url]) => url.pathname)).toEqual(['/pack/sampleton/scorecard.json']);
    keepForOffline('sampleton/latest.json', bytes, 'another release');
    keepOpenedPack(new Map([['plans.json', '{}']]));
    keepForOffline('sampleton/latest.json', bytes, buildOf(pack));
    await vi.advanceTimersByTimeAsync(1000);
    expect(put).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
});
