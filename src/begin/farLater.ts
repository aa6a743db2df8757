const page = document.documentElement;

/**
 * Leaves what is far down a drawn view until the first screen is painted, so that neither is drawn in one long task: what is marked
 * `data-far` at build time is skipped until then (src/app/farRows.ts, _firstViews.scss).
 */
export function drawFarLater(): void {
  page.dataset['painting'] = '';
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', afterFrame, { once: true });
  else afterFrame();
}

function afterFrame(): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      delete page.dataset['painting'];
    }),
  );
}
