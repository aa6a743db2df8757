import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { SITE_FILES, siteFilesText } from './release';
import { DIGESTS_FILE, MANIFEST_FILE } from '@/packFormat/packManifest';

export async function writeOwnFiles(site: string): Promise<readonly string[]> {
  const files = [...new Set([...(await filesUnder(site)), SITE_FILES])].toSorted();
  await writeFile(join(site, SITE_FILES), siteFilesText(files));
  return files;
}

/** The files in a folder that no build of Scorecard has written. */
export async function strangeFiles(site: string): Promise<readonly string[]> {
  const ownPaths = new Set((await listedFiles(site)) ?? (await filesOfOlderSite(site)));
  return (await filesUnder(site)).filter((path) => !ownPaths.has(path));
}

async function listedFiles(site: string): Promise<readonly string[] | undefined> {
  const siteFiles = (await readJson(join(site, SITE_FILES))) as { readonly files?: unknown } | undefined;
  return Array.isArray(siteFiles?.files) ? siteFiles.files.map(String) : undefined;
}

/** Earlier releases listed the files of a site in the offline program and in the lists of the pack. */
async function filesOfOlderSite(site: string): Promise<readonly string[]> {
  const program = await readFile(join(site, 'sw.js'), 'utf8').catch(() => '');
  const [, releaseText] = /^const RELEASE = (\{.*\});$/m.exec(program) ?? [];
  const app = Object.keys(objectAt(releaseText === undefined ? undefined : parsedJson(releaseText), 'files'));
  const pack = Object.keys(objectAt(await readJson(join(site, 'pack', MANIFEST_FILE)), 'files'));
  const lists = pack.filter((path) => path.endsWith(`/${DIGESTS_FILE}`));
  const listedBelow = lists.map(async (path) => {
    const folder = path.slice(0, -DIGESTS_FILE.length);
    const names = objectAt(await readJson(join(site, 'pack', path)), 'digests');
    return Object.keys(names).map((name) => `pack/${folder}${name}`);
  });
  return [
    ...app.map((path) => (path === './' ? 'index.html' : path.replace(/^\.\//, '').replace(/\?.*$/, ''))),
    'index.html',
    '_headers',
    'sw.js',
    `pack/${MANIFEST_FILE}`,
    ...pack.map((path) => `pack/${path}`),
    ...(await Promise.all(listedBelow)).flat(),
  ];
}

function objectAt(json: unknown, key: string): object {
  const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, key) : undefined;
  return typeof value === 'object' && value !== null ? value : {};
}

async function readJson(path: string): Promise<unknown> {
  return parsedJson(await readFile(path, 'utf8').catch(() => ''));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The paths of all files under a folder, sorted, with `/` on every system. Anything that is not a folder, such as a link, counts as a file. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
