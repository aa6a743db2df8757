import { contentOf } from './pageFacts';

const page = document.documentElement;

/** Shows the view that the address names, among those drawn into the page at build time. */
export function showNamedView(): void {
  page.dataset['first'] = namedView() ?? 'none';
}

/** Shows another drawn view, from its top, after the reader followed a link to it. False if no drawn view has the address: then the app is needed. */
export function showFollowedView(): boolean {
  const namedViewId = namedView();
  if (namedViewId === undefined || page.dataset['first'] === undefined) return false;
  page.dataset['first'] = namedViewId;
  scrollTo(0, 0);
  return true;
}

/** Whether the reader already sees a view that was drawn into the page or fetched. */
export function isViewShown(): boolean {
  return page.dataset['first'] !== 'none' || document.querySelector('.sc-first-view--fetched') !== null;
}

/** The number, as text, of the drawn view that the address names. The plain address names the first view, unless the reader chose another authority last. */
function namedView(): string | undefined {
  const drawnPlaces = (contentOf('scorecard-first') ?? '').split(' ');
  const place = location.hash.slice(1);
  if (place !== '' && place !== '/') {
    const placeIndex = drawnPlaces.indexOf(place);
    return placeIndex === -1 ? undefined : String(placeIndex);
  }
  const [firstPlace = ''] = drawnPlaces;
  return firstPlace === '' || (servesAll() && hasChosen(firstPlace.split('/')[1] ?? '')) ? undefined : '0';
}

/** Whether the first plan serves every authority. This is checked before the browser's storage is read, which takes time before the first paint. */
function servesAll(): boolean {
  return document.querySelector('meta[name="scorecard-first"][data-serves-all]') !== null;
}

/** The key is the same as in src/pages/choose/lastArea.ts. */
function hasChosen(plan: string): boolean {
  try {
    return localStorage.getItem(`scorecard.area.${plan}`) !== null;
  } catch {
    return false;
  }
}
