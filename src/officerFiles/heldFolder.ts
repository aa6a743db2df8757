import type { FilesByPath } from './filesByPath';
import type { FolderEntry, PlanFolder } from '@/pack/compile/planFolder';
import type { FeedFolder } from '@/pack/feeds/feedFolder';
import { heldBytes } from '@/sources/fileBytes';

/** What the officer has dropped. */
export type HeldFiles = FilesByPath;

/** The folders in which published files may lie, in the order in which they are looked into. */
const FEEDS = ['feeds/', 'figures/', ''];

/** Files in memory as a plan folder. Those in `figures` lie beside the plan on a disk, and are no part of it. */
export function heldFolder(name: string, files: HeldFiles): PlanFolder {
  return { name, entries: entriesIn(files).filter((entry) => entry.name !== 'figures') };
}

function entriesIn(files: HeldFiles): readonly FolderEntry[] {
  const below = new Map<string, Map<string, Uint8Array>>();
  const held: FolderEntry[] = [];
  for (const [path, bytes] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      held.push({
        name: path,
        kind: 'file',
        size: bytes.length,
        file: () => heldBytes(path, bytes),
        inside: () => Promise.resolve([]),
      });
      continue;
    }
    const folder = path.slice(0, slash);
    const within = below.get(folder) ?? new Map<string, Uint8Array>();
    below.set(folder, within.set(path.slice(slash + 1), bytes));
  }
  const folders = [...below].map(([folder, within]): FolderEntry => ({
    name: folder,
    kind: 'folder',
    size: 0,
    file: () => heldBytes(folder, new Uint8Array()),
    inside: () => Promise.resolve(entriesIn(within)),
  }));
  return [...held, ...folders];
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
