import { queryOptions } from '@tanstack/react-query';
import { BUILD_META, MANIFEST_FILE, type FolderDigests, type PackManifest } from '@/packFormat/packManifest';
import { digestOf } from './digest';
import { FetchError, fetchFile, type FetchOptions } from './fetchFile';
import { keepForOffline } from './keptFiles';
import { checkSchema, PackError } from './packSchema';
import { parseJson } from './parseJson';

/** The release that the tab reads: one build of the site, with the digest of each of its files. */
export type Release = {
  readonly build: string;
  readonly digests: ReadonlyMap<string, string>;
};

/** The release is loaded only once: a tab stays with the release that it was opened with. */
export function releaseQuery() {
  return queryOptions({
    queryKey: ['release'],
    queryFn: async ({ signal }) => {
      const bytes = await manifestFile({ signal });
      const release = parseManifest(bytes);
      keepForOffline(MANIFEST_FILE, bytes, release.build);
      return release;
    },
  });
}

/** The digests of the files in one folder below a plan's folder. The release holds the digest of this list. */
export function folderQuery(file: string) {
  return queryOptions({
    queryKey: ['digests', file],
    queryFn: async ({ signal, client }) => {
      const [bytes, release] = await Promise.all([
        fetchFile(file, { signal }),
        client.fetchQuery(releaseQuery()),
      ]);
      const expectedDigest = release.digests.get(file);
      if ((await digestOf(bytes)) === expectedDigest) return keptFolder(file, bytes, release);
      const freshBytes = await fetchFile(file, { signal, cache: 'reload' });
      if ((await digestOf(freshBytes)) === expectedDigest) return keptFolder(file, freshBytes, release);
      throw new PackError('The list of files is of another release than the rest of the site.');
    },
  });
}

/** Returns the build that the web server has now, read past all caches, or undefined if the server does not answer. */
export async function buildNow(signal: AbortSignal): Promise<string | undefined> {
  try {
    const { build } = parseJson(await fetchFile(MANIFEST_FILE, { signal, cache: 'reload' })) as PackManifest;
    return typeof build === 'string' ? build : undefined;
  } catch (error) {
    if (error instanceof FetchError || error instanceof PackError) return undefined;
    throw error;
  }
}

/** Returns the build that the web server's own page belongs to, read past all caches, or undefined if the server does not answer. */
export async function pageBuildNow(signal: AbortSignal): Promise<string | undefined> {
  const response = await fetch(document.baseURI.replace(/#.*$/, ''), { cache: 'reload', signal }).catch(
    () => undefined,
  );
  if (response?.ok !== true) return undefined;
  return new RegExp(`<meta name="${BUILD_META}" content="([^"]+)"`).exec(await response.text())?.[1];
}

async function manifestFile(options: FetchOptions): Promise<Uint8Array<ArrayBuffer>> {
  return fetchFile(MANIFEST_FILE, options).catch((error: unknown) => {
    if (error instanceof FetchError && error.message.includes('does not hold'))
      throw new FetchError(
        'The site does not hold the list of its files, pack/manifest.json. Upload all files of the build.',
        false,
      );
    throw error;
  });
}

function parseManifest(bytes: Uint8Array<ArrayBuffer>): Release {
  const { schema, build, files } = (parseJson(bytes) ?? {}) as Partial<PackManifest>;
  checkSchema(schema);
  if (typeof build !== 'string' || typeof files !== 'object')
    throw new PackError('The list of files is not one that a build writes. It may have been altered.');
  return { build, digests: new Map(Object.entries(files)) };
}

function keptFolder(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  { build }: Release,
): ReadonlyMap<string, string> {
  keepForOffline(file, bytes, build);
  return parseFolder(bytes);
}

function parseFolder(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, string> {
  return new Map(Object.entries((parseJson(bytes) as FolderDigests).digests));
}
