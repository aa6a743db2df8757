import { accessSync, closeSync, constants, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FileBytes } from '@/sources/publishedFile';

/** Finds a file that feeds.json names, or says what is in its place. */
export type FeedFolder = {
  readonly openFile: (path: string) => FileBytes | undefined;
  readonly names: () => readonly string[];
};

/** The folder next to the plans' folders, with the figures that several plans share. */
const SHARED_FOLDER = 'figures';

/**
 * The folders in which a plan's published files are looked for: the folder that the officer names, `feeds` in the plan's folder, `figures`
 * next to the plan's folder, and the plan's folder itself.
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

/** Whether a path is a file that can be opened. A link may lead nowhere, or in a circle. */
function isFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A file that is opened anew for each piece, so that it is not left open if reading stops half way. */
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
