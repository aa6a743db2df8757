import { BUILD_META } from '@/packFormat/packManifest';
import { openedFile } from './openedPack';

/** The error of a file of the pack that could not be loaded: the reason as a sentence, and whether trying again may help. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly isTemporary: boolean;
  constructor(message: string, isTemporary: boolean) {
    super(message);
    this.isTemporary = isTemporary;
  }
}

/** The time limit of a request. It is long, so that a reader on a slow line is not cut off. */
const TIME_LIMIT_MS = 45_000;

export type FetchOptions = {
  readonly signal: AbortSignal;
  /** With `reload` the file is taken from the web server itself, not from any cache. */
  readonly cache?: 'default' | 'reload' | undefined;
};

/** The bytes of one file of the pack. Its path is relative to the page, so the site may be at any address. */
export async function fetchFile(
  path: string,
  { signal, cache = 'default' }: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const openedBytes = openedFile(path);
  if (openedBytes !== undefined && openedBytes.byteLength === 0)
    throw new FetchError('The scorecard does not hold this file.', false);
  if (openedBytes !== undefined) return openedBytes;
  const response = await fetch(fileUrl(path), {
    cache,
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MS)]),
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new FetchError(noAnswerReason(error), true);
  });
  if (response.status === 404)
    throw new FetchError('The site does not hold this file. It may have been uploaded in part.', false);
  if (!response.ok)
    throw new FetchError(`The web server answered with error ${response.status}.`, response.status >= 500);
  const buffer = await response.arrayBuffer().catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new FetchError('The connection broke off before the file was complete.', true);
  });
  return new Uint8Array(buffer);
}

/** Returns the build that the page itself belongs to, or undefined in development. */
export function pageBuild(): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${BUILD_META}"]`)?.content;
}

/** The address of a file with the page's build in it, so that no cache answers with a file of an earlier release. */
export function fileUrl(path: string): URL {
  const url = new URL(`pack/${path.split('/').map(encodeURIComponent).join('/')}`, document.baseURI);
  const build = pageBuild();
  if (build !== undefined) url.searchParams.set('build', build);
  return url;
}

function noAnswerReason(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return 'The web server took too long to answer.';
  return typeof navigator !== 'undefined' && !navigator.onLine
    ? 'This device is offline.'
    : 'The web server could not be reached. The connection may be down.';
}
