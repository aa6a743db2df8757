import type { PlanFolder } from '@/pack/compile/planFolder';
import type { FeedFolder } from '@/pack/feeds/feedFolder';
import { heldBytes } from '@/sources/fileBytes';

/** What the officer has dropped, by path with `/`. */
export type HeldFiles = ReadonlyMap<string, Uint8Array>;

/** The folders in which published files may lie, in the order in which they are looked into. */
const FEEDS = ['feeds/', 'figures/', ''];

/** Files in memory as a plan folder. Those in `figures` lie beside the plan on a disk, and are no part of it. */
export function heldFolder(name: string, files: HeldFiles): PlanFolder {
  const top = new Map<string, { readonly kind: 'file' | 'folder'; readonly bytes: Uint8Array }>();
  for (const [path, bytes] of files) {
    const [first = '', ...rest] = path.split('/');
    if (rest.length === 0) top.set(first, { kind: 'file', bytes });
    else if (first !== 'figures') top.set(first, { kind: 'folder', bytes: new Uint8Array() });
  }
  return {
    name,
    entries: [...top].map(([entry, { kind, bytes }]) => ({
      name: entry,
      kind,
      size: bytes.length,
      file: () => heldBytes(entry, bytes),
    })),
  };
}

/** The published files among those in memory. */
export function heldFeeds(files: HeldFiles): FeedFolder {
  return {
    open: (path) => {
      const below = path.replace(/^feeds[/\\]/, '');
      const bytes = FEEDS.map((folder) => files.get(`${folder}${below}`)).find((one) => one !== undefined);
      return bytes && heldBytes(below, bytes);
    },
    names: () =>
      [...files.keys()].flatMap((path) =>
        /^(feeds|figures)\/[^/]+$/.test(path) ? [path.replace(/^[^/]*\//, '')] : [],
      ),
  };
}
