import { useSyncExternalStore } from 'react';
import type { MemoryHistory } from './memoryHistory';

type NavigateOptions = { readonly replace?: boolean };

/** The history of a pack for members, held in memory. Undefined if the address bar holds the reader's place. */
let inMemory: MemoryHistory | undefined;

/** From this call on, holds the history in memory, because the browser's history outlives the tab. */
export function keepHistoryIn(memory: MemoryHistory): void {
  inMemory = memory;
}

/** The reader's place, all of it after the `#`: path and filters, so that a copied address opens the same view on any host. */
function placeNow(): string {
  return inMemory?.currentPlace() ?? placeInAddress();
}

export function placeInAddress(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`;
}

function pathOf(place: string): string {
  return place.split('?')[0] ?? '/';
}

function searchOf(place: string): string {
  return place.split('?')[1] ?? '';
}

function subscribe(onPlaceChange: () => void): () => void {
  addEventListener('hashchange', onPlaceChange);
  addEventListener('popstate', onPlaceChange);
  return () => {
    removeEventListener('hashchange', onPlaceChange);
    removeEventListener('popstate', onPlaceChange);
  };
}

function navigate(targetPlace: string, { replace = false }: NavigateOptions = {}): void {
  const address = `#${targetPlace}`;
  if (inMemory !== undefined) inMemory.go(targetPlace, replace);
  else if (replace) history.replaceState(history.state, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** The location hook that wouter asks for: the path after the hash, without its filters. */
export function useHashPath({ ssrPath = '/' }: { readonly ssrPath?: string } = {}): [
  string,
  typeof navigate,
] {
  const path = useSyncExternalStore(
    subscribe,
    () => pathOf(placeNow()),
    () => ssrPath,
  );
  return [path, navigate];
}

/** The search hook that wouter asks for: the filters after the path. */
export function useHashSearch({ ssrSearch = '' }: { readonly ssrSearch?: string } = {}): string {
  return useSyncExternalStore(
    subscribe,
    () => searchOf(placeNow()),
    () => ssrSearch,
  );
}
