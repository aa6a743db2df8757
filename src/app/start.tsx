import type { QueryClient } from '@tanstack/react-query';
import { startTransition, useEffect, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { isSealed } from '@/data/isSealed';
import { planQuery, plansQuery } from '@/data/packQueries';
import { pageBuild } from '@/data/fetchFile';
import { releaseQuery } from '@/data/release';
import { lastArea } from '@/pages/choose/lastArea';
import { parsePlace } from '@/ui/address';
import { App } from './App';
import { chooseArea, drawnPageAt, loadPointedPages } from './drawnPages';
import { packClient } from './packClient';

/**
 * Starts the app in the page. If the page came with a view drawn at build time for this address, that view is painted already: the app takes
 * it over once the data have loaded, and no row moves. For any other address the app draws the page from scratch.
 */
export async function start({ hasServer = true }: { readonly hasServer?: boolean } = {}): Promise<void> {
  document.documentElement.dataset['started'] = '';
  if (isSealed()) return (await import('./startSealed')).startSealed();
  const client = packClient();
  loadPointedPages();
  const view = firstView();
  const hasCode = view === undefined || (await loadViewData(view, client));
  const isStillNamed = view !== undefined && firstView() === view;
  // If the code of the drawn view did not load, the view stays, and the first program says why its buttons do nothing
  // (src/begin/begin.ts).
  if (isStillNamed && !hasCode) return;
  if (isStillNamed && isViewLoaded(view, client)) takeOverView(view, client);
  else drawFromScratch(client);
  if (!hasServer) return;
  // The rest loads once the page is drawn. If it does not load, the page does without it.
  setTimeout(
    () => void import('./siteWatch').then(({ watchSite }) => watchSite(client)).catch(() => undefined),
    1500,
  );
}

function takeOverView(view: HTMLElement, client: QueryClient): void {
  const viewPlace = view.id;
  const otherViews = [...document.querySelectorAll('.sc-first-view')].filter(
    (otherView) => otherView !== view,
  );
  for (const otherView of otherViews) otherView.remove();
  view.dataset['taking'] = '';
  view.hidden = false;
  view.removeAttribute('id');
  delete document.documentElement.dataset['first'];
  // The plain address alone would not open the view of this authority, so from here on the address names the
  // authority.
  const isOfArea = parsePlace(viewPlace).area !== undefined;
  const sort = sortInPage();
  if (sort !== undefined) keepSortInAddress(view, viewPlace, sort);
  else if (isPlainAddress() && isOfArea) history.replaceState(null, '', `#${viewPlace}`);
  const finishTakeover = () => {
    view.classList.add('sc-first-view--taken');
    dispatchEvent(new Event(TAKEOVER_DONE));
  };
  const firstPlace = sort === undefined ? viewPlace : `${viewPlace}?sort=${sort}`;
  dispatchEvent(new Event(TAKEOVER_STARTED));
  // Takes over the drawn view in short tasks, between which the browser can scroll and answer typing and clicks.
  startTransition(() => {
    hydrateRoot(
      view,
      <CallWhenDrawn onDrawn={finishTakeover}>
        <App client={client} firstPlace={isPlainAddress() ? '/' : firstPlace} />
      </CallWhenDrawn>,
    );
  });
}

/** The sort order that the reader chose before the app had loaded, as the address has it (src/begin/sortedRows.ts). */
function sortInPage(): string | undefined {
  return document.documentElement.dataset['sorted'];
}

/** Puts the reader's sort order in the address and in those links of the view that keep the order, because React takes over a drawn link as it is. */
function keepSortInAddress(view: HTMLElement, place: string, sort: string): void {
  history.replaceState(history.state, '', `#${place}?sort=${sort}`);
  for (const link of view.querySelectorAll<HTMLAnchorElement>(`.sc-filters a[href^="#${place}"]`)) {
    const [path = '', search] = link.hash.split('?');
    link.hash = `${path}?${new URLSearchParams([['sort', sort], ...new URLSearchParams(search)])}`;
  }
}

/** Reports when React has taken over the view inside it. */
function CallWhenDrawn({
  onDrawn,
  children,
}: {
  readonly onDrawn: () => void;
  readonly children: ReactNode;
}): ReactNode {
  useEffect(onDrawn, [onDrawn]);
  return children;
}

/** The events sent before the app takes over the view and once the app responds, so that a button pressed in between can be pressed again (src/begin/begin.ts). */
const TAKEOVER_STARTED = 'scorecard-taking';
const TAKEOVER_DONE = 'scorecard-taken';

function drawFromScratch(client: QueryClient): void {
  const sort = sortInPage();
  if (sort !== undefined && !location.hash.includes('?'))
    history.replaceState(history.state, '', `${location.hash}?sort=${sort}`);
  document.getElementById('first-views')?.remove();
  delete document.documentElement.dataset['first'];
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<App client={client} />);
}

/** The view drawn at build time for exactly this address; an address with filters has none. The plain address has the first view. */
function firstView(): HTMLElement | undefined {
  const views = [...document.querySelectorAll<HTMLElement>('.sc-first-view')];
  const [firstView] = views;
  if (!isPlainAddress()) return views.find((view) => view.id === location.hash.slice(1));
  const isOtherArea = firstView !== undefined && lastArea(parsePlace(firstView.id).plan) !== undefined;
  return isOtherArea ? undefined : firstView;
}

/** Whether the address is that of the site alone, which names no page. */
function isPlainAddress(): boolean {
  return /^#?\/?$/.test(location.hash);
}

/** Loads the data and the code of the view; the choice of an authority only needs the list of plans. False if the code does not load. */
async function loadViewData(view: Element, client: QueryClient): Promise<boolean> {
  const code = isChoiceOfArea(view) ? chooseArea.load() : Promise.resolve(drawnPageAt(view.id)?.load());
  const hasCode = code.then(
    () => true,
    () => false,
  );
  await Promise.all([
    client.prefetchQuery(plansQuery()),
    ...(isChoiceOfArea(view) ? [] : [client.prefetchQuery(planQuery(parsePlace(view.id)))]),
  ]);
  return await hasCode;
}

/** Whether all data of the view have loaded and are from the same build as the view. */
function isViewLoaded(view: Element, client: QueryClient): boolean {
  if (client.getQueryData(releaseQuery().queryKey)?.build !== pageBuild()) return false;
  const keys = [
    plansQuery().queryKey,
    ...(isChoiceOfArea(view) ? [] : [planQuery(parsePlace(view.id)).queryKey]),
  ];
  return keys.every((queryKey) => client.getQueryData(queryKey) !== undefined);
}

function isChoiceOfArea(view: Element): boolean {
  return view.querySelector('[data-choice]') !== null;
}
