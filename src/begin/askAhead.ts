import { addressed, contentOf, isAreaCode, pageBuild } from './pageFacts';
import { isViewShown } from './shownView';

/** The addresses of the program's files as the page names them (src/site/sitePage.ts), the app's own first. */
export function programFiles(): readonly string[] {
  return filesIn('scorecard-program');
}

/** The address of the code of the page that the reader opens, if that page is drawn at build time (scripts/firstFiles.mjs). */
export function pageFile(): string | undefined {
  const name = pageName();
  return filesIn('scorecard-pages').find((file) => file.includes(`/${name}-`));
}

function pageName(): string | undefined {
  const [path = ''] = location.hash.split('?');
  if (path.endsWith('/scorecard')) return 'scorecard';
  if (!isViewShown()) return undefined;
  return document.querySelector('[data-choice]') === null ? 'overview' : 'choice';
}

function filesIn(name: string): readonly string[] {
  const files = contentOf(name)?.split(' ') ?? [];
  return files.filter((file) => file !== '').map((file) => new URL(file, document.baseURI).href);
}

/** Fetches the program and the figures of the first view early, so that both have arrived when the app starts. */
export function askForProgram(): void {
  for (const href of [...programFiles(), pageFile() ?? []].flat()) hint({ rel: 'modulepreload', href });
  for (const path of contentOf('scorecard-data')?.split(' ') ?? []) hintPart(path);
}

/** Fetches the figures of the authority that the address names. In a plan for every authority, only the address says which these are. */
export function askForFigures(): void {
  const { plan, area } = addressed();
  if (!isAreaCode(area)) return;
  // The list of digests is fetched too, because a file is read only once its digest has been checked.
  for (const name of [area, 'digests']) hintPart(`${encodeURIComponent(decoded(plan))}/areas/${name}.json`);
}

function hintPart(path: string): void {
  hint({ rel: 'preload', as: 'fetch', href: `./pack/${path}?build=${pageBuild()}` });
}

function hint(linkAttributes: Partial<HTMLLinkElement>): void {
  const link = document.createElement('link');
  Object.assign(link, { crossOrigin: '' }, linkAttributes);
  document.head.append(link);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
