// Fetches and starts the app once the page that came with the file has been painted: the browser shows the view that the
// address names only when parsing has ended, and a module script in the head would be waited for first.
(() => {
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
      void import(document.querySelector('link[data-app]').href);
    };
    requestAnimationFrame(() => setTimeout(start));
    setTimeout(start, 300); // A tab in the background paints nothing.
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }
})();
