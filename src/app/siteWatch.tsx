import type { QueryClient } from '@tanstack/react-query';
import { pageBuild } from '@/data/fetchFile';
import { canKeep, forgetCopies, keptSince } from '@/data/keptFiles';
import { plansQuery } from '@/data/packQueries';
import { buildNow, pageBuildNow, releaseQuery } from '@/data/release';
import { MANIFEST_FILE } from '@/packFormat/packManifest';
import { parsePlace } from '@/ui/address';
import { loadDrawnAhead } from './drawnPages';
import { showNotice } from './notice';
import { MixedNotice, NewerNotice, OfflineNotice } from './SiteNotice';

/** When a tab comes to the front, it asks for a newer release, but no more often than this. */
const LEAST_MS = 10 * 60_000;

/** Watches the site, once the page is drawn: keeps a copy for offline use, and says when the site cannot be reached or has been updated. */
export async function watchSite(client: QueryClient): Promise<void> {
  const build = pageBuild();
  if (build === undefined) return;
  const isSavedCopy = canKeep() && navigator.serviceWorker.controller !== null;
  const checkSite = siteCheck(client, build);
  addEventListener('offline', () => void checkSite());
  addEventListener('online', () => void checkSite());
  let lastCheck = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - lastCheck < LEAST_MS) return;
    lastCheck = Date.now();
    void checkSite();
  });
  const release = client.getQueryData(releaseQuery().queryKey);
  if (release !== undefined && release.build !== build) void tellIfMixed(build);
  else if (isSavedCopy || !navigator.onLine) void checkSite();
  if (canKeep()) await keepPagesOffline(build);
  else loadDrawnAhead();
}

/** Called if the figures and the page are from different releases: either the page is an old copy, or the web server has an old page. */
async function tellIfMixed(openedBuild: string): Promise<void> {
  const servedBuild = await pageBuildNow(AbortSignal.timeout(15_000));
  if (servedBuild !== undefined)
    showNotice(servedBuild === openedBuild ? <MixedNotice /> : <NewerNotice isMixedRelease />);
}

/** Asks the web server for its release, and shows the notice that follows from the answer. */
function siteCheck(client: QueryClient, openedBuild: string): () => Promise<void> {
  return async () => {
    const release = client.getQueryData(releaseQuery().queryKey);
    const currentBuild = navigator.onLine ? await buildNow(AbortSignal.timeout(15_000)) : undefined;
    if (currentBuild !== undefined) {
      showNotice(currentBuild === (release?.build ?? openedBuild) ? undefined : <NewerNotice />);
      return;
    }
    const lastLoaded = await keptSince(openedBuild, MANIFEST_FILE);
    const { plan } = parsePlace(location.hash.slice(1));
    const plans = client.getQueryData(plansQuery().queryKey)?.plans;
    const asAt = (plans?.find(({ id }) => id === plan) ?? plans?.[0])?.asAt;
    showNotice(<OfflineNotice isOffline={!navigator.onLine} asAt={asAt} lastLoaded={lastLoaded} />);
  };
}

/** Starts the service worker, the program that keeps the copy. If a site no longer has a service worker, the copies on the device are deleted. */
async function keepPagesOffline(build: string): Promise<void> {
  navigator.serviceWorker.addEventListener('message', ({ data, ports }) => {
    const message = data as { readonly kind: string; readonly build?: string };
    if (message.kind === 'which') ports[0]?.postMessage(build);
    if (message.kind === 'release' && message.build !== build) showNotice(<NewerNotice />);
  });
  navigator.serviceWorker.startMessages();
  const address = new URL('./sw.js', document.baseURI).href;
  try {
    const registration = await navigator.serviceWorker.register(trusted(address), { updateViaCache: 'none' });
    navigator.serviceWorker.controller?.postMessage('opened');
    // Registering a service worker again does no harm.
    if (registration.active !== null) await registration.update();
  } catch {
    // If the device keeps no copy, the connection may end later, so the pages that most readers open next are fetched
    // now.
    loadDrawnAhead();
    const response = await fetch(address, { cache: 'no-store' }).catch(() => undefined);
    if (response?.status !== 404) return;
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.unregister();
    await forgetCopies();
  }
}

type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
};

/** The only service worker address that the page's Trusted Types policy allows. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy('scorecard', { createScriptURL: () => address }).createScriptURL(address) ??
    address
  );
}
