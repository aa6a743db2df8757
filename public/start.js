// Fetches and starts the app once the page that came with the file has been painted: the browser shows the view that the
// address names only when parsing has ended, and a module script in the head would be waited for first.
(() => {
  const SLOW_MS = 15_000;
  // Of a plan for every authority the file to fetch is known only from the address; it comes while the program does.
  const [, plan = '', area = ''] = location.hash.split(/[/?]/);
  if (/^[A-Z]\d{8}$/.test(area)) {
    const build = document.querySelector('meta[name="scorecard-build"]')?.content ?? '';
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
    requestAnimationFrame(() => setTimeout(start));
    setTimeout(start, 300); // A tab in the background paints nothing.
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();

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
