// Fetches and starts the app once the page that came with the file has been painted: the browser shows the view that the
// address names only when parsing has ended, and a module script in the head would be waited for first.
(() => {
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
})();
