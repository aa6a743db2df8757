/** What an entry of the browser's history remembers: that it was seen, and the link by which the reader left it. */
type Remembered = { readonly seen?: boolean; readonly left?: string };

/** Remembers in the history by which link of the page a reader leaves it, so that Back can return to it. Returns how to stop. */
export function rememberLinks(): () => void {
  const note = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest('main a[href^="#/"]') : null;
    const left = link?.getAttribute('href');
    if (left !== null && left !== undefined) remember({ seen: true, left });
  };
  document.addEventListener('click', note, true);
  return () => document.removeEventListener('click', note, true);
}

/** The link by which the reader left this page before coming back to it; undefined for one that is opened anew. */
export function returnedLink(): HTMLElement | undefined {
  const { seen, left } = remembered();
  if (seen !== true) {
    remember({ seen: true });
    return undefined;
  }
  if (left === undefined) return undefined;
  return [...document.querySelectorAll<HTMLElement>('main a')].find(
    (link) => link.getAttribute('href') === left,
  );
}

function remembered(): Remembered {
  return (history.state ?? {}) as Remembered;
}

function remember(more: Remembered): void {
  history.replaceState({ ...(history.state as object | null), ...more }, '');
}
