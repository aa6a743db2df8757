import { PackError } from './parsePack';

/** A file of the pack that did not come: why, in a sentence, and whether asking again may help. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly mayPass: boolean;
  constructor(message: string, mayPass: boolean) {
    super(message);
    this.mayPass = mayPass;
  }
}

/** A reader on a slow line is not cut off before this. */
const TIME_LIMIT_MS = 45_000;

/** Reads one JSON file of the pack, beside the page wherever the site lies. */
export async function fetchPart(path: string, signal: AbortSignal): Promise<unknown> {
  const url = new URL(`pack/${path.split('/').map(encodeURIComponent).join('/')}`, document.baseURI);
  const response = await fetch(url, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MS)]),
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new FetchError(whyNoAnswer(error), true);
  });
  if (response.status === 404)
    throw new FetchError('The site does not hold this file. It may have been uploaded in part.', false);
  if (!response.ok)
    throw new FetchError(`The web server answered with error ${response.status}.`, response.status >= 500);
  const text = await response.text().catch(() => {
    throw new FetchError('The connection broke off before the file was complete.', true);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new PackError(
      'The file is not complete. It may have been cut short on the way, or uploaded in part.',
    );
  }
}

/** One more try for what may pass, none for what will not. */
export function shouldRetry(failures: number, error: Error): boolean {
  const mayPass = error instanceof FetchError ? error.mayPass : error instanceof PackError;
  return mayPass && failures < 1;
}

function whyNoAnswer(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return 'The web server took too long to answer.';
  return typeof navigator !== 'undefined' && !navigator.onLine
    ? 'This device is offline.'
    : 'The web server could not be reached. The connection may be down.';
}
