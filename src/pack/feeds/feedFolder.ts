import { accessSync, closeSync, constants, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FileBytes } from '@/sources/publishedFile';

/** Finds a file that feeds.json names, or says what lies there instead. */
export type FeedFolder = {
  readonly openFile: (path: string) => FileBytes | undefined;
  readonly names: () => readonly string[];
};

/** The folder next to the plans' folders, with the figures that several plans share. */
const SHARED_FOLDER = 'figures';

/**
 * Where a plan's published files may lie: the folder that the officer names, the plan's own `feeds`, the folder `figures` beside
 * the plan's own, the plan itself.
 */
export function feedFolder(plan: string, sharedName: string | undefined): FeedFolder {
  const sharedFolder = join(dirname(resolve(plan)), SHARED_FOLDER);
  const folders = [
    ...(sharedName === undefined ? [] : [sharedName]),
    join(plan, 'feeds'),
    sharedFolder,
    plan,
  ];
  return {
    openFile: (path) => {
      const pathInFolder = path.replace(/^feeds[/\\]/, '');
      const filePath = folders.map((folder) => join(folder, pathInFolder)).find((index) => isFile(index));
      return filePath === undefined ? undefined : fileOnDisk(filePath, pathInFolder);
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
    read: (buffer, offset) => {
      const descriptor = openSync(path, 'r');
      try {
        return readSync(descriptor, buffer, 0, buffer.length, offset);
      } finally {
        closeSync(descriptor);
      }
    },
  };
}
