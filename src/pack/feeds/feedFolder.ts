import { accessSync, closeSync, constants, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FileBytes } from '@/sources/publishedFile';

/** Finds a file that feeds.json names, or says what lies there instead. */
export type FeedFolder = {
  readonly open: (path: string) => FileBytes | undefined;
  readonly names: () => readonly string[];
};

/** The folder next to the plans' folders, with the figures that several plans share. */
const SHARED_FOLDER = 'figures';

/**
 * Where a plan's published files may lie: the folder that the officer names, the plan's own `feeds`, the folder `figures` beside
 * the plan's own, the plan itself.
 */
export function feedFolder(plan: string, named: string | undefined): FeedFolder {
  const shared = join(dirname(resolve(plan)), SHARED_FOLDER);
  const folders = [...(named === undefined ? [] : [named]), join(plan, 'feeds'), shared, plan];
  return {
    open: (path) => {
      const below = path.replace(/^feeds[/\\]/, '');
      const found = folders.map((folder) => join(folder, below)).find((index) => isFile(index));
      return found === undefined ? undefined : fileOnDisk(found, below);
    },
    names: () =>
      folders
        .slice(0, -1)
        .filter((folder) => isFolder(folder))
        .flatMap((folder) => readdirSync(folder)),
  };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whether a file lies there that can be opened; a link may lead nowhere, or round in a circle. */
function isFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
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
