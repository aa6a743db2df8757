// Runs before the first paint: says which of the views drawn at build time the address names, so that this one is painted as it
// comes. Once its top is painted it fetches the app, and starts it when the browser has nothing better to do or the reader first touches
// the page.
import { askForFigures, askForProgram, pageFile, programFiles } from './askAhead';
import { keepEarlyPresses } from './earlyPresses';
import { drawFarLater } from './farLater';
import { fetchedView, showFetched } from './fetchedView';
import { sayNotStarted, takeNoticeAway } from './notStarted';
import { isViewShown, showFollowedView, showNamedView } from './shownView';

const SLOW_MS = 15_000;
/** The app is started no later than this after the first paint, however busy the browser is. */
const IDLE_MS = 1500;
const TOUCHES = ['pointerdown', 'keydown', 'touchstart', 'focusin'];

let isBegun = false;
document.documentElement.dataset['started'] = '';
showNamedView();
// Opened from a disk, a browser loads nothing more: the page says so, and what is drawn in it can be read.
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

/** Starts the app at once if nothing is drawn for the address, and after the first paint otherwise. */
function afterPaint(): void {
  if (!isViewShown()) return startApp();
  for (const touchEvent of TOUCHES) addEventListener(touchEvent, startApp, { once: true, capture: true });
  const whenIdle = (task: () => void): void => {
    // Safari has none.
    if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: IDLE_MS });
    else setTimeout(task, 50);
  };
  requestAnimationFrame(() => setTimeout(() => whenIdle(startApp)));
  setTimeout(startApp, IDLE_MS); // A tab in the background paints nothing.
}

function startApp(): void {
  if (isBegun) return;
  isBegun = true;
  for (const touchEvent of TOUCHES) removeEventListener(touchEvent, startApp, { capture: true });
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

/** React first, then the app that needs it, then the page's own code: the browser has time to draw and to answer after each. */
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

/** A link to another drawn view is followed without the app; for one to anything else the app is needed now. */
function followLink(): void {
  if (!showFollowedView()) startApp();
}
