import { addressed, isAreaCode, pageBuild } from './pageFacts';

/** The program waits at most this many milliseconds for a fetched view, and then draws the page itself. */
const VIEW_MS = 4000;

/**
 * Returns the scorecard for this address as it was drawn at build time, or undefined if the site has no such views in files of their own. The
 * promise resolves to undefined if the view is missing or late, or was drawn from other figures or by another program than this page's.
 */
export function fetchedView(): Promise<Element | undefined> | undefined {
  const { plan, area } = addressed();
  const place = location.hash.slice(1);
  const views = document.querySelector<HTMLMetaElement>('meta[name="scorecard-views"]');
  if (views === null || place !== `/${plan}/${area}/scorecard` || !isAreaCode(area)) return undefined;
  if (views.dataset['plans']?.split(' ').includes(plan) !== true) return undefined;
  return new Promise((resolve) => {
    // An XMLHttpRequest parses the file itself, because the page's policy forbids turning text into HTML.
    const request = new XMLHttpRequest();
    request.open('GET', `./pack/${plan}/views/${area}.html?build=${pageBuild()}`);
    request.responseType = 'document';
    request.overrideMimeType('text/html; charset=utf-8');
    request.timeout = VIEW_MS;
    request.onloadend = () => {
      const viewDocument = request.status === 200 ? request.responseXML : null;
      const isOurs = viewDocument?.documentElement.dataset['drawnFrom'] === views.content;
      const fetchedElement =
        isOurs && viewDocument.querySelector('script') === null
          ? viewDocument.querySelector('.sc-first-view')
          : null;
      resolve(fetchedElement?.id === place ? fetchedElement : undefined);
    };
    request.send();
  });
}

/** Adds a fetched view to those that came with the page; the app takes it over from there (src/app/start.tsx). */
export function showFetched(view: Element | undefined): void {
  if (view === undefined || location.hash.slice(1) !== view.id) return;
  view.classList.add('sc-first-view--fetched');
  document.getElementById('first-views')?.append(view);
  addEventListener('hashchange', () => view.classList.remove('sc-first-view--fetched'), { once: true });
}
