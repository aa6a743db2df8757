/** What an entry of the browser's history remembers: that it was seen, and the link by which the reader left it. */
type Remembered = { readonly seen?: boolean; readonly left?: string };

/** Remembers in the history by which link of the page a reader leaves it, so that Back can return to it. Returns how to stop. */
export function rememberLinks(): () => void {
  const note = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest('main a[href^="#/"]') : null;
    const leftHref = link?.getAttribute('href');
    if (leftHref !== null && leftHref !== undefined) storeRemembered({ seen: true, left: leftHref });
  };
  document.addEventListener('click', note, true);
  return () => document.removeEventListener('click', note, true);
}

/** The link by which the reader left this page before coming back to it; undefined for one that is opened anew. */
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
 * On a site for members, where an address may name what is exempt, the history holds only the number of an entry (src/app/memoryHistory.ts):
 * the rest is remembered here, and gone with the tab.
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
