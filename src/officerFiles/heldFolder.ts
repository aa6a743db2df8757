import type { FilesByPath } from './filesByPath';
import type { FolderEntry, PlanFolder } from '@/pack/compile/planFolder';
import type { FeedFolder } from '@/pack/feeds/feedFolder';
import { heldBytes } from '@/sources/fileBytes';

/** The files that the officer has dropped on the page. */
export type HeldFiles = FilesByPath;

/** The folders that may hold published files, in the order in which they are searched. */
const FEED_FOLDERS = ['feeds/', 'figures/', ''];

/** Presents files in memory as a plan folder. Those in `figures` are left out, because on a disk they are beside the plan and not in it. */
export function heldFolder(name: string, files: HeldFiles): PlanFolder {
  return { name, entries: entriesIn(files).filter((entry) => entry.name !== 'figures') };
}

function entriesIn(files: HeldFiles): readonly FolderEntry[] {
  const filesByFolder = new Map<string, Map<string, Uint8Array>>();
  const entries: FolderEntry[] = [];
  for (const [path, bytes] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      entries.push({
        name: path,
        kind: 'file',
        size: bytes.length,
        file: () => heldBytes(path, bytes),
        readEntries: () => Promise.resolve([]),
      });
      continue;
    }
    const folder = path.slice(0, slash);
    const folderFiles = filesByFolder.get(folder) ?? new Map<string, Uint8Array>();
    filesByFolder.set(folder, folderFiles.set(path.slice(slash + 1), bytes));
  }
  const folders = [...filesByFolder].map(([folder, folderFiles]): FolderEntry => ({
    name: folder,
    kind: 'folder',
    size: 0,
    file: () => heldBytes(folder, new Uint8Array()),
    readEntries: () => Promise.resolve(entriesIn(folderFiles)),
  }));
  return [...entries, ...folders];
}

/** The published files among those in memory. */
export function heldFeeds(files: HeldFiles): FeedFolder {
  return {
    openFile: (path) => {
      const pathInFolder = path.replace(/^feeds[/\\]/, '');
      const bytes = FEED_FOLDERS.map((folder) => files.get(`${folder}${pathInFolder}`)).find(
        (bytes) => bytes !== undefined,
      );
      return bytes && heldBytes(pathInFolder, bytes);
    },
    names: () =>
      [...files.keys()].flatMap((path) =>
        /^(feeds|figures)\/[^/]+$/.test(path) ? [path.replace(/^[^/]*\//, '')] : [],
      ),
  };
}
