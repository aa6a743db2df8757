const page = document.documentElement;

/** How many elements are laid out in one short task, and how many parts of a long table; parts far down are not drawn until the reader scrolls to them. */
const MOST_ELEMENTS = 110;
const MOST_PARTS = 60;

/**
 * Paints a drawn view in three steps, so that no task is long: its top, then the first screen, and then the parts far down, a few in each
 * frame. These parts are marked `data-far` at build time and skipped until then (src/app/farParts.ts, _firstViews.scss). `onTop` is called
 * once the top is painted, or at once if no view is drawn for the address.
 */
export function drawFarLater(onTop: () => void): void {
  if (page.dataset['first'] === 'none') return onTop();
  page.dataset['painting'] = '';
  page.dataset['topAlone'] = '';
  requestAnimationFrame(() => paintTopWhenRead(onTop));
}

/** The browser may paint a frame before it has read the view's heading; the top is not painted in that frame. */
function paintTopWhenRead(onTop: () => void): void {
  if (isTopPainted()) setTimeout(() => paintScreen(onTop));
  else requestAnimationFrame(() => paintTopWhenRead(onTop));
}

function isTopPainted(): boolean {
  const view = document.querySelectorAll('.sc-first-view')[Number(page.dataset['first'])];
  return !isPageLoading() || (view?.querySelector('h1') ?? undefined) !== undefined;
}

function paintScreen(onTop: () => void): void {
  onTop();
  delete page.dataset['topAlone'];
  const drawNextParts = (): void => afterFrame(drawNextFrame);
  if (isPageLoading()) addEventListener('DOMContentLoaded', drawNextParts, { once: true });
  else drawNextParts();
}

function isPageLoading(): boolean {
  return document.readyState === 'loading';
}

function drawNextFrame(): void {
  const views = [...document.querySelectorAll('.sc-first-view')];
  const shownView = views.find((view) => getComputedStyle(view).display !== 'none');
  const remainingParts = [...(shownView?.querySelectorAll('[data-far]') ?? [])];
  if (remainingParts.length === 0 || remainingParts.length > MOST_PARTS) {
    delete page.dataset['painting'];
    return;
  }
  let elements = 0;
  for (const part of remainingParts) {
    part.removeAttribute('data-far');
    elements += part.getElementsByTagName('*').length;
    if (elements > MOST_ELEMENTS) break;
  }
  afterFrame(drawNextFrame);
}

function afterFrame(callback: () => void): void {
  requestAnimationFrame(() => setTimeout(callback));
}
