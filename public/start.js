// Fetches and starts the app once the page that came with the file has been painted: the browser shows the view that the
// address names only when parsing has ended, and a module script in the head would be waited for first.
(() => {
  const SLOW_MS = 15_000;
  /** A view is waited for no longer than this: the program draws what has not come. */
  const VIEW_MS = 4000;
  // Of a plan for every authority the file to fetch is known only from the address; it comes while the program does.
  const [, plan = '', area = ''] = location.hash.split(/[/?]/);
  const build = document.querySelector('meta[name="scorecard-build"]')?.content ?? '';
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
  const begin = () => {
    let isBegun = false;
    const start = () => {
      if (isBegun) return;
      isBegun = true;
      const slow = setTimeout(
        () => tell('The program of this page is still on its way: until it is here, its buttons do nothing.'),
        SLOW_MS,
      );
      import(document.querySelector('link[data-app]').href).then(
        () => {
          clearTimeout(slow);
          document.getElementById('not-started')?.remove();
        },
        () => {
          clearTimeout(slow);
          tell('The program of this page did not come: what you see stands, but its buttons do nothing.');
        },
      );
    };
    const afterPaint = () => {
      requestAnimationFrame(() => setTimeout(start));
      setTimeout(start, 300); // A tab in the background paints nothing.
    };
    if (view === undefined) afterPaint();
    else void view.then(put).then(afterPaint);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();

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
        const page = request.status === 200 ? request.response : null;
        const isOurs = page?.documentElement.dataset.drawnFrom === views.content;
        const found =
          isOurs && page.querySelector('script') === null ? page.querySelector('.sc-first-view') : null;
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
