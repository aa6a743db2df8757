/** The history of a tab that leaves no trace: the browser stores only the numbers of its entries. */
export type MemoryHistory = {
  readonly currentPlace: () => string;
  readonly go: (place: string, replace: boolean) => void;
};

/**
 * Removes the first place from the address bar. After that, follows links that begin with `#/`, back and forward, and typed addresses, and
 * leaves none of these places in the address bar.
 */
export function memoryHistory(): MemoryHistory {
  let places = [takenFromAddress()];
  let entryIndex = 0;
  const note = (replace: boolean) =>
    replace ? history.replaceState({ place: entryIndex }, '') : history.pushState({ place: entryIndex }, '');
  const go: MemoryHistory['go'] = (place, replace) => {
    // A new entry gets a number that no entry had before, even if it replaces entries from which the reader went
    // back.
    if (!replace) entryIndex = places.length;
    places = replace
      ? places.map((oldPlace, index) => (index === entryIndex ? place : oldPlace))
      : [...places, place];
    note(replace);
  };
  note(true);
  addEventListener('popstate', ({ state }: PopStateEvent) => {
    const place = (state as { readonly place?: unknown } | null)?.place;
    if (typeof place === 'number' && places[place] !== undefined) entryIndex = place;
  });
  addEventListener('hashchange', () => {
    if (!location.hash.startsWith('#/')) return;
    go(takenFromAddress(), true);
    dispatchEvent(new PopStateEvent('popstate'));
  });
  document.addEventListener('click', (event) => {
    const link = linkHref(event);
    if (link === undefined) return;
    event.preventDefault();
    go(link, false);
    dispatchEvent(new PopStateEvent('popstate'));
  });
  return { currentPlace: () => places[entryIndex] ?? '/', go };
}

function takenFromAddress(): string {
  const place = `/${location.hash.replace(/^#?\/?/, '')}`;
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  return place;
}

/** Returns the place that a plain click on a link leads to, or undefined for any other click, which is left to the browser. */
function linkHref(event: MouseEvent): string | undefined {
  const isPlainClick =
    event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (event.defaultPrevented || !isPlainClick || !(event.target instanceof Element)) return undefined;
  return event.target.closest('a[href^="#/"]')?.getAttribute('href')?.slice(1);
}
