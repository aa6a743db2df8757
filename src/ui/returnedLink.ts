/** What is remembered about one entry of the browser's history: that the page was seen, and the link by which the reader left it. */
type Remembered = { readonly seen?: boolean; readonly left?: string };

/** Stores in the browser's history by which link the reader leaves a page, so that Back can return the focus to it. Returns a function that stops this. */
export function rememberLinks(): () => void {
  const note = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest('main a[href^="#/"]') : null;
    const leftHref = link?.getAttribute('href');
    if (leftHref !== null && leftHref !== undefined) storeRemembered({ seen: true, left: leftHref });
  };
  document.addEventListener('click', note, true);
  return () => document.removeEventListener('click', note, true);
}

/** Returns the link by which the reader left this page before coming back, or undefined if the reader has not come back to it. */
export function returnedLink(): HTMLElement | undefined {
  const { seen, left } = readRemembered();
  if (seen !== true) {
    storeRemembered({ seen: true });
    return undefined;
  }
  if (left === undefined) return undefined;
  return [...document.querySelectorAll<HTMLElement>('main a')].find(
    (link) => link.getAttribute('href') === left,
  );
}

/**
 * On a site for members, an address may name something exempt, so the browser's history holds only the number of an entry
 * (src/app/memoryHistory.ts). The rest is remembered in memory and is gone with the tab.
 */
const inThisTab = new Map<number, Remembered>();

function readRemembered(): Remembered {
  const historyEntry = entryOfMembers();
  return (
    (historyEntry === undefined ? (history.state as Remembered | null) : inThisTab.get(historyEntry)) ?? {}
  );
}

function storeRemembered(addition: Remembered): void {
  const historyEntry = entryOfMembers();
  if (historyEntry === undefined)
    history.replaceState({ ...(history.state as object | null), ...addition }, '');
  else inThisTab.set(historyEntry, { ...inThisTab.get(historyEntry), ...addition });
}

function entryOfMembers(): number | undefined {
  const place = (history.state as { readonly place?: unknown } | null)?.place;
  return typeof place === 'number' ? place : undefined;
}
