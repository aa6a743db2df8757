// Loads the style sheet and the first program as files, if the host's own content security policy blocks them inside
// the page. They arrive later, but the page is right. If nothing is blocked, this does nothing.
const page = document.documentElement;
const styleScript = document.querySelector<HTMLScriptElement>('script[data-style]');
const style = styleScript?.dataset['style'];

// A style element that the policy blocked has no style sheet.
if (style !== undefined && document.querySelector('style')?.sheet === null) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: style });
  document.head.append(link);
}
if (page.dataset['started'] === undefined) void import(/* @vite-ignore */ startAddress());

function startAddress(): string {
  return (styleScript?.src ?? '').replace(/refused\.js/, 'start.js');
}
