// The program that runs before the first paint. It finds which of the views drawn at build time the address names, so
// that this view is painted as soon as it arrives. Once the top of the view is painted, it fetches the app, and
// starts the app when the browser is idle or the reader first touches the page.
import { askForFigures, askForProgram, pageFile, programFiles } from './askAhead';
import { keepEarlyPresses } from './earlyPresses';
import { drawFarLater } from './farLater';
import { fetchedView, showFetched } from './fetchedView';
import { sayNotStarted, takeNoticeAway } from './notStarted';
import { isViewShown, showFollowedView, showNamedView } from './shownView';

const SLOW_MS = 15_000;
/** The app starts at most this many milliseconds after the first paint, however busy the browser is. */
const IDLE_MS = 1500;
const FIRST_TOUCH_EVENTS = ['pointerdown', 'keydown', 'touchstart', 'focusin'];

let isBegun = false;
document.documentElement.dataset['started'] = '';
showNamedView();
// A browser loads nothing more into a page that was opened from a disk: the page says so, and its drawn view can be
// read.
const isHosted = location.protocol !== 'file:';
drawFarLater(() => isHosted && askForProgram());
addEventListener('hashchange', followLink);
addEventListener('scorecard-taking', () => removeEventListener('hashchange', followLink), { once: true });
keepEarlyPresses();
if (isHosted) beginWhenRead();
else document.documentElement.dataset['unhosted'] = '';

function beginWhenRead(): void {
  const view = fetchedView();
  askForFigures();
  const beginApp = (): void => {
    if (view === undefined) afterPaint();
    else void view.then(showFetched).then(afterPaint);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', beginApp);
  else beginApp();
}

/** Starts the app at once if no view is drawn for the address; otherwise after the first paint. */
function afterPaint(): void {
  if (!isViewShown()) return startApp();
  for (const touchEvent of FIRST_TOUCH_EVENTS)
    addEventListener(touchEvent, startApp, { once: true, capture: true });
  const whenIdle = (task: () => void): void => {
    // Safari has no `requestIdleCallback`.
    if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: IDLE_MS });
    else setTimeout(task, 50);
  };
  requestAnimationFrame(() => setTimeout(() => whenIdle(startApp)));
  setTimeout(startApp, IDLE_MS); // A tab in the background paints nothing.
}

function startApp(): void {
  if (isBegun) return;
  isBegun = true;
  for (const touchEvent of FIRST_TOUCH_EVENTS) removeEventListener(touchEvent, startApp, { capture: true });
  const slow = setTimeout(() => {
    const buttonsNote = isViewShown() ? '. Until it is here, the buttons do nothing' : '';
    sayNotStarted(`The program of this page is still loading${buttonsNote}.`);
  }, SLOW_MS);
  inShortTasks()
    .finally(() => clearTimeout(slow))
    .then(takeNoticeAway, () =>
      sayNotStarted(
        isViewShown()
          ? 'The program of this page did not load. What you see is right, but its buttons do nothing.'
          : 'The program of this page did not load, and this page cannot be shown without it.',
      ),
    );
}

/** Runs React first, then the app that needs it, then the page's own code, so that the browser has time to draw and to respond after each. */
async function inShortTasks(): Promise<void> {
  const files = programFiles();
  const [app] = files;
  if (app === undefined) throw new Error('The page names no program.');
  const page = pageFile();
  for (const file of [files.find((fileName) => fileName.includes('/react-')), app, page]) {
    if (file === undefined) continue;
    await import(/* @vite-ignore */ file);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** A link to another drawn view works without the app; a link to any other page needs the app now. */
function followLink(): void {
  if (!showFollowedView()) startApp();
}
