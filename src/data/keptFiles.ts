import { fileUrl, pageBuild } from './fetchFile';
import { isOpened } from './openedPack';

/** The name of the cache that holds the copy of one release on this device. The offline program uses the same name (public/sw.js). */
function copyName(build: string): string {
  return `${COPY_PREFIX} ${new URL('./', document.baseURI).href} ${build}`;
}

const COPY_PREFIX = 'scorecard';

/**
 * Keeps a checked file of the tab's own release on the device, so that it can be read again without a network. A file of a pack that was
 * opened with a passphrase is never kept: what only members may read leaves no trace when the tab is closed.
 */
export function keepForOffline(path: string, bytes: Uint8Array<ArrayBuffer>, build: string): void {
  if (isOpened() || build !== pageBuild() || !canKeep()) return;
  const url = fileUrl(path);
  const headers = { 'content-type': 'application/json', date: new Date().toUTCString() };
  // The page does not wait until the file is kept, and shows nothing if the device has no room for it.
  setTimeout(() => {
    void caches
      .open(copyName(build))
      .then((copy) => copy.put(url, new Response(bytes, { headers })))
      .catch(() => undefined);
  }, 500);
}

/** The time when this device last loaded the release from the web server. */
export async function keptSince(build: string, path: string): Promise<Date | undefined> {
  if (!canKeep()) return undefined;
  const copy = await caches.match(fileUrl(path), { cacheName: copyName(build) });
  const date = copy?.headers.get('date');
  return date === null || date === undefined ? undefined : new Date(date);
}

/** Deletes everything that the site has kept on this device, because it no longer offers an offline copy. */
export async function forgetCopies(): Promise<void> {
  const ownPrefix = copyName('');
  for (const name of await caches.keys()) if (name.startsWith(ownPrefix)) await caches.delete(name);
}

/** Whether the browser can keep files: only on https, or from the reader's own machine. */
export function canKeep(): boolean {
  return typeof navigator !== 'undefined' && 'serviceWorker' in navigator && 'caches' in globalThis;
}
