import type { QueryClient } from '@tanstack/react-query';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { isSealed } from '@/data/isSealed';
import { planQuery, plansQuery } from '@/data/packQueries';
import { pageBuild } from '@/data/fetchFile';
import { releaseQuery } from '@/data/release';
import { parsePlace } from '@/ui/address';
import { App } from './App';
import { packClient } from './packClient';

/**
 * Puts the app in the page. Where the page came with a view drawn at build time for this very address, that view is
 * painted already: the app takes it over once the data are here, and no row moves. Anywhere else it draws from nothing.
 */
export async function start({ hasServer = true }: { readonly hasServer?: boolean } = {}): Promise<void> {
  if (isSealed()) return (await import('./startSealed')).startSealed();
  const client = packClient();
  const view = firstView();
  if (view !== undefined) await loadFor(view, client);
  const views = document.getElementById('first-views');
  if (view !== undefined && firstView() === view && isLoaded(view, client)) {
    for (const other of views?.querySelectorAll('.sc-first-view') ?? []) if (other !== view) other.remove();
    hydrateRoot(view, <App client={client} firstPlace={view.id} />);
    view.classList.add('sc-first-view--taken');
    view.removeAttribute('id');
  } else {
    views?.remove();
    const root = document.getElementById('root');
    if (root !== null) createRoot(root).render(<App client={client} />);
  }
  if (!hasServer) return;
  // What is left to do can wait until the page is drawn, and is done without where it does not come.
  setTimeout(
    () => void import('./siteWatch').then(({ watchSite }) => watchSite(client)).catch(() => undefined),
    1500,
  );
}

/** The view drawn at build time for the address, if it is exactly this one: filters make it another. */
function firstView(): Element | undefined {
  const hash = location.hash.slice(1);
  return [...document.querySelectorAll('.sc-first-view')].find((view) => view.id === hash);
}

/** The list of plans says whether the view needs a plan: the choice of an authority needs none. */
async function loadFor(view: Element, client: QueryClient): Promise<void> {
  await Promise.all([
    client.prefetchQuery(plansQuery()),
    ...(isChoice(view) ? [] : [client.prefetchQuery(planQuery(parsePlace(view.id)))]),
  ]);
}

/** All that the view shows is here, and of the very build that it was drawn from. */
function isLoaded(view: Element, client: QueryClient): boolean {
  if (client.getQueryData(releaseQuery().queryKey)?.build !== pageBuild()) return false;
  const keys = [plansQuery().queryKey, ...(isChoice(view) ? [] : [planQuery(parsePlace(view.id)).queryKey])];
  return keys.every((queryKey) => client.getQueryData(queryKey) !== undefined);
}

function isChoice(view: Element): boolean {
  return view.querySelector('[data-choice]') !== null;
}
