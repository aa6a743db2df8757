import { addressed, contentOf, isAreaCode, pageBuild } from './pageFacts';

/** The addresses of the program's files as the page names them (src/site/sitePage.ts), the app's own first. */
export function programFiles(): readonly string[] {
  const files = contentOf('scorecard-program')?.split(' ') ?? [];
  return files.map((file) => new URL(file, document.baseURI).href);
}

/** Fetches the program, and the figures that the first view is drawn from, so that both are there when the app starts. */
export function askForProgram(): void {
  for (const href of programFiles()) hint({ rel: 'modulepreload', href });
  for (const path of contentOf('scorecard-data')?.split(' ') ?? []) hintPart(path);
}

/** Fetches the figures of the authority that the address names, which of a plan for every authority are known only from there. */
export function askForFigures(): void {
  const { plan, area } = addressed();
  if (!isAreaCode(area)) return;
  // The list of digests too: the file is not read before it is known to be the right one.
  for (const name of [area, 'digests']) hintPart(`${encodeURIComponent(decoded(plan))}/areas/${name}.json`);
}

function hintPart(path: string): void {
  hint({ rel: 'preload', as: 'fetch', href: `./pack/${path}?build=${pageBuild()}` });
}

function hint(what: Partial<HTMLLinkElement>): void {
  const link = document.createElement('link');
  Object.assign(link, { crossOrigin: '' }, what);
  document.head.append(link);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
