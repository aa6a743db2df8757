// Runs before the first paint: says which of the views drawn at build time the address names, so that this one is painted as it
// comes. Once its top is painted it fetches the app, and starts it when the browser has nothing better to do or the reader first touches
// the page.
import { askForFigures, askForProgram, programFiles } from './askAhead';
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
  const begin = (): void => {
    if (view === undefined) afterPaint();
    else void view.then(showFetched).then(afterPaint);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();
}

/** Starts the app at once if nothing is drawn for the address, and after the first paint otherwise. */
function afterPaint(): void {
  if (!isViewShown()) return start();
  for (const touch of TOUCHES) addEventListener(touch, start, { once: true, capture: true });
  const whenIdle = (task: () => void): void => {
    // Safari has none.
    if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: IDLE_MS });
    else setTimeout(task, 50);
  };
  requestAnimationFrame(() => setTimeout(() => whenIdle(start)));
  setTimeout(start, IDLE_MS); // A tab in the background paints nothing.
}

function start(): void {
  if (isBegun) return;
  isBegun = true;
  for (const touch of TOUCHES) removeEventListener(touch, start, { capture: true });
  const slow = setTimeout(() => {
    const seen = isViewShown() ? '. Until it is here, the buttons do nothing' : '';
    sayNotStarted(`The program of this page is still loading${seen}.`);
  }, SLOW_MS);
  inTwoTasks()
    .finally(() => clearTimeout(slow))
    .then(takeNoticeAway, () =>
      sayNotStarted(
        isViewShown()
          ? 'The program of this page did not load. What you see is right, but its buttons do nothing.'
          : 'The program of this page did not load, and this page cannot be shown without it.',
      ),
    );
}

/** React first, and once the browser has had time to draw and to answer, the app that needs it. */
async function inTwoTasks(): Promise<void> {
  const files = programFiles();
  const react = files.find((file) => file.includes('/react-'));
  if (react !== undefined) {
    await import(/* @vite-ignore */ react);
    await new Promise((done) => setTimeout(done));
  }
  const [app] = files;
  if (app === undefined) throw new Error('The page names no program.');
  await import(/* @vite-ignore */ app);
}

/** A link to another drawn view is followed without the app; for one to anything else the app is needed now. */
function followLink(): void {
  if (!showFollowedView()) start();
}
