import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileBytes } from '@/sources/publishedFile';
import type { FeedFolder } from './readFeeds';

/** Where a plan's published files may lie: the folder that the officer names, the plan's own `feeds`, the plan itself. */
export function feedFolder(plan: string, named: string | undefined): FeedFolder {
  const folders = [...(named === undefined ? [] : [named]), join(plan, 'feeds'), plan];
  return {
    open: (path) => {
      const below = path.replace(/^feeds[/\\]/, '');
      const found = folders.map((folder) => join(folder, below)).find((place) => isFile(place));
      return found === undefined ? undefined : fileOnDisk(found, below);
    },
    names: () =>
      folders
        .slice(0, -1)
        .filter((folder) => existsSync(folder))
        .flatMap((folder) => readdirSync(folder)),
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A file that is opened for each piece, so that none stays open when reading stops half way. */
export function fileOnDisk(path: string, name: string): FileBytes {
  return {
    name,
    size: statSync(path).size,
    read: (into, at) => {
      const opened = openSync(path, 'r');
      try {
        return readSync(opened, into, 0, into.length, at);
      } finally {
        closeSync(opened);
      }
    },
  };
}
