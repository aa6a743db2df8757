import type { QueryFunctionContext } from '@tanstack/react-query';
import { DIGESTS_FILE, NewerReleaseError } from '@/packFormat/packManifest';
import { digestOf } from './digest';
import { FetchError, fetchFile } from './fetchFile';
import { checkSchema, PackError } from './packSchema';
import { keepForOffline } from './keptFiles';
import { parseJson } from './parseJson';
import { buildNow, folderQuery, releaseQuery } from './release';

type QueryContext = Pick<QueryFunctionContext, 'signal' | 'client'>;

/**
 * Reads one JSON file of the pack, and accepts only the file that the tab's release was built with. Whatever is uploaded meanwhile, two
 * releases are never shown together.
 */
export async function fetchPart(path: string, queryContext: QueryContext): Promise<unknown> {
  const keepAndParse = (bytes: Uint8Array<ArrayBuffer>): unknown => {
    const value = parseJson(bytes);
    const release = queryContext.client.getQueryData(releaseQuery().queryKey);
    if (release !== undefined) keepForOffline(path, bytes, release.build);
    return value;
  };
  try {
    const [bytes, expected] = await Promise.all([
      fetchFile(path, queryContext),
      expectedDigest(path, queryContext),
    ]);
    if ((await digestOf(bytes)) === expected) return keepAndParse(bytes);
    // Asks again past all caches: a wrong file is most likely an old copy in a cache, or an answer that was cut
    // short.
    const freshBytes = await fetchFile(path, { ...queryContext, cache: 'reload' });
    if ((await digestOf(freshBytes)) === expected) return keepAndParse(freshBytes);
    throw wrongFileError(freshBytes);
  } catch (error) {
    const isWrongFile = error instanceof PackError || (error instanceof FetchError && !error.isTemporary);
    if (isWrongFile && (await isNewerReleaseOnline(queryContext)))
      throw new NewerReleaseError(
        'The site has been updated since you opened it, and this part of it is of the newer release.',
      );
    throw error;
  }
}

/** Retries once if the failure may be temporary. A file with the wrong digest was already loaded twice, so it is not retried. */
export function shouldRetry(failureCount: number, error: Error): boolean {
  return error instanceof FetchError && error.isTemporary && failureCount < 1;
}

async function expectedDigest(path: string, { client }: QueryContext): Promise<string | undefined> {
  const segments = path.split('/');
  if (segments.length < 3) return (await client.fetchQuery(releaseQuery())).digests.get(path);
  const folder = `${segments.slice(0, -1).join('/')}/${DIGESTS_FILE}`;
  return (await client.fetchQuery(folderQuery(folder))).get(segments.at(-1) ?? '');
}

/** Why a file is not the one that was built: cut short, of another schema, or of another release. */
function wrongFileError(bytes: Uint8Array<ArrayBuffer>): Error {
  try {
    checkSchema((parseJson(bytes) as { readonly schema?: unknown } | null)?.schema);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  return new PackError(
    'This file is of another release than the rest of the site, which was uploaded in part. Upload all files of the build again.',
  );
}

async function isNewerReleaseOnline({ client, signal }: QueryContext): Promise<boolean> {
  const release = client.getQueryData(releaseQuery().queryKey);
  const buildOnline = release && (await buildNow(signal));
  return buildOnline !== undefined && buildOnline !== release?.build;
}
