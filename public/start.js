// Runs before the first paint: says which of the views drawn at build time the address names, so that this one is painted as it
// comes. Then it fetches the app, and starts it when the browser has nothing better to do or the reader first touches the page.
(() => {
  const SLOW_MS = 15_000;
  /** The app is started no later than this after the first paint, however busy the browser is. */
  const IDLE_MS = 1500;
  const TOUCHES = ['pointerdown', 'keydown', 'touchstart', 'focusin'];
  const page = document.documentElement;
  page.dataset.started = '';
  const firstPlaces = (contentOf('scorecard-first') ?? '').split(' ');
  page.dataset.first = nthFirst() ?? 'none';
  addEventListener('hashchange', followLink);
  /** A view is waited for no longer than this: the program draws what has not come. */
  const VIEW_MS = 4000;
  // Of a plan for every authority the file to fetch is known only from the address; it comes while the program does.
  const [, plan = '', area = ''] = location.hash.split(/[/?]/);
  const build = contentOf('scorecard-build') ?? '';
  const view = fetchedView(location.hash.slice(1));
  if (/^[A-Z]\d{8}$/.test(area)) {
    // The list of digests too: the file is not read before it is known to be the right one.
    for (const name of [area, 'digests']) {
      const hint = document.createElement('link');
      Object.assign(hint, { rel: 'preload', as: 'fetch', crossOrigin: '' });
      hint.href = `./pack/${encodeURIComponent(decoded(plan))}/areas/${name}.json?build=${build}`;
      document.head.append(hint);
    }
  }
  const presses = [];
  /** The order that the reader has asked for before the app answers. */
  let sorted;
  let isBegun = false;
  addEventListener('click', keepPress, true);
  addEventListener('submit', keepSent, true);
  addEventListener('scorecard-taking', giveOver, { once: true });
  addEventListener('scorecard-taken', pressAgain, { once: true });
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();

  function begin() {
    if (view === undefined) afterPaint();
    else void view.then(put).then(afterPaint);
  }

  /** Where nothing is drawn for the address there is nothing to paint first. */
  function afterPaint() {
    if (!isDrawn()) return start();
    for (const touch of TOUCHES) addEventListener(touch, start, { once: true, capture: true });
    const whenIdle = window.requestIdleCallback ?? ((task) => setTimeout(task, 50));
    requestAnimationFrame(() => setTimeout(() => whenIdle(start, { timeout: IDLE_MS })));
    setTimeout(start, IDLE_MS); // A tab in the background paints nothing.
  }

  function isDrawn() {
    return page.dataset.first !== 'none' || document.querySelector('.sc-first-view--fetched') !== null;
  }

  function start() {
    if (isBegun) return;
    isBegun = true;
    for (const touch of TOUCHES) removeEventListener(touch, start, { capture: true });
    const slow = setTimeout(
      () =>
        tell(
          `The program of this page is still loading${isDrawn() ? '. Until it is here, the buttons do nothing' : ''}.`,
        ),
      SLOW_MS,
    );
    inTwoTasks().then(
      () => {
        clearTimeout(slow);
        document.getElementById('not-started')?.remove();
      },
      () => {
        clearTimeout(slow);
        tell(
          isDrawn()
            ? 'The program of this page did not load. What you see is right, but its buttons do nothing.'
            : 'The program of this page did not load, and this page cannot be shown without it.',
        );
      },
    );
  }

  /** React first, and once the browser has had time to draw and to answer, the app that needs it. */
  async function inTwoTasks() {
    const [react] = document.querySelectorAll('link[rel=modulepreload][href*="/react-"]');
    if (react !== undefined) await import(react.href).then(() => new Promise((done) => setTimeout(done)));
    return import(document.querySelector('link[data-app]').href);
  }

  /**
   * A button or a box that is pressed before the app answers is pressed again when it does, and a form sent again. Rows that can be
   * ordered without the app are ordered at once.
   */
  function keepPress(event) {
    const { target } = event;
    const pressed =
      target instanceof Element ? target.closest('.sc-first-view :is(button, input[type=checkbox])') : null;
    if (pressed === null || pressed.hasAttribute('popovertarget')) return;
    if (pressed instanceof HTMLInputElement) event.preventDefault();
    if (pressed.matches('.sc-sort') && sortNow(pressed)) return;
    presses.push(() => pressed.click());
  }

  function keepSent(event) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.closest('.sc-first-view') === null) return;
    event.preventDefault();
    presses.push(() => form.requestSubmit());
  }

  /** From here on the app answers, and finds the view as it has drawn it; it is pressed as often as it takes to come to the reader's order. */
  function giveOver() {
    const { button, times = 0 } = sorted ?? {};
    putBack();
    for (let time = 0; time < times; time += 1) presses.push(() => button.click());
    removeEventListener('click', keepPress, true);
    removeEventListener('submit', keepSent, true);
    removeEventListener('hashchange', followLink);
  }

  /** One after another: the app has seen each before the next. */
  async function pressAgain() {
    for (const press of presses.splice(0)) {
      press();
      await Promise.resolve();
    }
    delete page.dataset.sorted;
  }

  /**
   * The rows by the ranks that came with the view (src/app/prerender.tsx), each in its group: up, down, and back to the plan's own
   * order, as the app would (src/pages/scorecard/ScorecardTable.tsx). False where the view has no ranks.
   */
  function sortNow(button) {
    const head = button.closest('th');
    const ranks = JSON.parse(button.closest('.sc-first-view').dataset.ranks ?? '{}')[head.dataset.sort];
    if (ranks === undefined) return false;
    const times = { none: 1, ascending: 2, descending: 0 }[head.getAttribute('aria-sort')];
    putBack();
    const rows = [...head.closest('table').querySelectorAll('.sc-table__row')];
    const ranked = rows.map((row, place) => ({ row, rank: ranks[place] }));
    const sign = times === 2 ? -1 : 1;
    if (times > 0) ranked.sort((a, b) => (a.rank === null) - (b.rank === null) || (a.rank - b.rank) * sign);
    inOrder(ranked.map(({ row }) => row));
    markSorted(head, times);
    sorted = { button, times, head, rows };
    page.dataset.sorted = '';
    return true;
  }

  function putBack() {
    if (sorted === undefined) return;
    inOrder(sorted.rows);
    markSorted(sorted.head, 0);
    sorted = undefined;
  }

  function inOrder(rows) {
    for (const row of rows) row.parentNode.append(row);
  }

  function markSorted(head, times) {
    head.setAttribute('aria-sort', ['none', 'ascending', 'descending'][times]);
    head.querySelector('.sc-sort__sign').textContent = ['↕', '▲', '▼'][times];
  }

  /** A link to another drawn view is followed without the app; for one to anything else the app is needed now. */
  function followLink() {
    const nth = nthFirst();
    if (nth !== undefined && page.dataset.first !== undefined) {
      page.dataset.first = nth;
      scrollTo(0, 0);
    } else start();
  }

  /** Which of the drawn views the address names, as text; the plain address is the first's, unless the reader chose another authority last. */
  function nthFirst() {
    const place = location.hash.slice(1);
    if (place !== '' && place !== '/') {
      const nth = firstPlaces.indexOf(place);
      return nth === -1 ? undefined : String(nth);
    }
    return firstPlaces[0] === '' || hasChosen(firstPlaces[0].split('/')[1]) ? undefined : '0';
  }

  /** See src/pages/choose/lastArea.ts. */
  function hasChosen(ofPlan) {
    try {
      return localStorage.getItem(`scorecard.area.${ofPlan}`) !== null;
    } catch {
      return false;
    }
  }

  function contentOf(name) {
    return document.querySelector(`meta[name="${name}"]`)?.content;
  }

  /**
   * The scorecard of this very address as it was drawn at build time, where the site has such views in files of their own. Undefined
   * where it has none; nothing comes of one that is missing, late, or drawn from other figures or by another program than this page's.
   */
  function fetchedView(place) {
    const views = document.querySelector('meta[name="scorecard-views"]');
    if (views === null || place !== `/${plan}/${area}/scorecard` || !/^[A-Z]\d{8}$/.test(area))
      return undefined;
    if (!views.dataset.plans.split(' ').includes(plan)) return undefined;
    return new Promise((done) => {
      // It parses a file without making text into HTML, which the page's policy forbids.
      const request = new XMLHttpRequest();
      request.open('GET', `./pack/${plan}/views/${area}.html?build=${build}`);
      request.responseType = 'document';
      request.overrideMimeType('text/html; charset=utf-8');
      request.timeout = VIEW_MS;
      request.onloadend = () => {
        const answer = request.status === 200 ? request.response : null;
        const isOurs = answer?.documentElement.dataset.drawnFrom === views.content;
        const found =
          isOurs && answer.querySelector('script') === null ? answer.querySelector('.sc-first-view') : null;
        done(found?.id === place ? found : undefined);
      };
      request.send();
    });
  }

  /** Shows a fetched view where those stand that came with the page, from where the program takes it over (src/app/start.tsx). */
  function put(found) {
    if (found === undefined || location.hash.slice(1) !== found.id) return;
    found.classList.add('sc-first-view--fetched');
    document.getElementById('first-views')?.append(found);
    addEventListener('hashchange', () => found.classList.remove('sc-first-view--fetched'), { once: true });
  }

  /** Says above everything why nothing answers, and offers to load the page again. */
  function tell(words) {
    const notice = document.getElementById('not-started') ?? document.createElement('div');
    notice.id = 'not-started';
    notice.className = 'sc-notices';
    notice.setAttribute('role', 'alert');
    const text = Object.assign(document.createElement('p'), {
      className: 'sc-notice',
      textContent: `${words} `,
    });
    const again = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'sc-link-button',
      textContent: 'Load the page again',
    });
    again.addEventListener('click', () => location.reload());
    text.append(again);
    notice.replaceChildren(text);
    document.body.prepend(notice);
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }
})();
