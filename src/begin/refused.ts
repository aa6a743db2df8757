// A host whose own policy refuses what is written into the page gets it as files: the style sheet, and the program that runs first. They
// come later than they should, and the page is right. Where nothing is refused, this does nothing.
const page = document.documentElement;
const styleScript = document.querySelector<HTMLScriptElement>('script[data-style]');
const style = styleScript?.dataset['style'];

// A style that is refused has no sheet.
if (style !== undefined && document.querySelector('style')?.sheet === null) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: style });
  document.head.append(link);
}
if (page.dataset['started'] === undefined) void import(/* @vite-ignore */ startAddress());

function startAddress(): string {
  return (styleScript?.src ?? '').replace(/refused\.js/, 'start.js');
}
