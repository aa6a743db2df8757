import { unzipSync, zipSync } from 'fflate';
import type { HeldFiles } from './heldFolder';

/** The most bytes that an archive may unpack to, more than any plan has. A small archive that unpacks to more would fill the computer's memory. */
const MOST_BYTES = 400_000_000;
const MOST_FILES = 5_000;

/** The date of every file: the earliest that a zip can hold. The clock is not used, so that the same files give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

export function zipped(files: HeldFiles): Uint8Array {
  const entries = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: NO_DATE });
}

/** Thrown for an archive that is too large or damaged. The message is a sentence for the officer. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/** The files of an archive, without a folder that contains all of them. Throws a `ZipError`. */
export function unzipped(bytes: Uint8Array): HeldFiles {
  let [count, size] = [0, 0];
  const isTaken = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
    if (name.endsWith('/') || /(^|\/)(__MACOSX|\.[^/]*|~\$[^/]*)(\/|$)/.test(name)) return false;
    count += 1;
    size += originalSize;
    if (count > MOST_FILES || size > MOST_BYTES)
      throw new ZipError('The zip holds more than a plan does: 5,000 files or 400 MB at most.');
    return true;
  };
  try {
    return withoutFolder(new Map(Object.entries(unzipSync(bytes, { filter: isTaken }))));
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('The zip cannot be opened: it is damaged, or locked with a password.');
  }
}

/** Removes the name of a folder that contains all files, because the folder was dropped or packed whole. */
export function withoutFolder(files: HeldFiles): HeldFiles {
  const [firstFolder = ''] = [...files.keys()][0]?.split('/') ?? [];
  const isWhole = files.size > 0 && [...files.keys()].every((path) => path.startsWith(`${firstFolder}/`));
  if (!isWhole || firstFolder === 'feeds' || firstFolder === 'figures') return files;
  return new Map([...files].map(([path, bytes]) => [path.slice(firstFolder.length + 1), bytes]));
}
