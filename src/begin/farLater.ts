const page = document.documentElement;

/** So many elements are laid out in one short task, and so many parts of a long table: those far down are left undrawn anyway. */
const MOST_ELEMENTS = 110;
const MOST_PARTS = 60;

/**
 * Leaves what is far down a drawn view until the first screen is painted, and then draws it a few parts a frame, so that no task is
 * long: what is marked `data-far` at build time is skipped until then (src/app/farParts.ts, _firstViews.scss).
 */
export function drawFarLater(): void {
  page.dataset['painting'] = '';
  if (document.readyState === 'loading')
    addEventListener('DOMContentLoaded', () => afterFrame(drawMore), { once: true });
  else afterFrame(drawMore);
}

function drawMore(): void {
  const views = [...document.querySelectorAll('.sc-first-view')];
  const shown = views.find((view) => getComputedStyle(view).display !== 'none');
  const left = [...(shown?.querySelectorAll('[data-far]') ?? [])];
  if (left.length === 0 || left.length > MOST_PARTS) {
    delete page.dataset['painting'];
    return;
  }
  let elements = 0;
  for (const part of left) {
    part.removeAttribute('data-far');
    elements += part.getElementsByTagName('*').length;
    if (elements > MOST_ELEMENTS) break;
  }
  afterFrame(drawMore);
}

function afterFrame(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
