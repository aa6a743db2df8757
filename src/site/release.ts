import { digestOf } from '@/pack/write/packDigests';

/** The script that keeps a copy of the site on the reader's device. A pack for members has no such script. */
export const OFFLINE_PROGRAM_FILE = 'sw.js';

/** The scripts whose addresses carry the build, because their names do not change with their content. */
const UNHASHED_SCRIPTS: readonly string[] = ['start.js', 'refused.js'];

type PathDigests = readonly (readonly [path: string, digest: string])[];

/** The digest of the app: over every file, with its path, and over the views drawn into the page. */
export function digestOfApp(digests: PathDigests, views: string): string {
  return digestOf([...digests.map(([path, digest]) => `${path} ${digest}`), views].join('\n'));
}

/** The offline program. It begins with the list of what it keeps: the files of this release, each with its digest. */
export function offlineProgram(
  program: string,
  { build, digests }: { readonly build: string; readonly digests: PathDigests },
): string {
  const files = digests.map(([path, digest]): readonly [string, string] => {
    if (path === 'index.html') return ['./', digest];
    return [UNHASHED_SCRIPTS.includes(path) ? `./${path}?build=${build}` : `./${path}`, digest];
  });
  return `const RELEASE = ${JSON.stringify({ build, files: Object.fromEntries(files) })};\n${program}`;
}

/** Whether the first views are drawn from this file of the pack. */
export function isForFirstViews(path: string, openingArea: string | undefined): boolean {
  return /(^|\/)(plans|scorecard)\.json$/.test(path) || path.endsWith(`/areas/${openingArea ?? ''}.json`);
}

/** The list of every file of a site, by path, from which the next build knows which files it may delete. */
export const SITE_FILES = 'site-files.json';

export function siteFilesText(files: readonly string[]): string {
  return `${JSON.stringify({ files })}\n`;
}
