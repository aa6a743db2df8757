import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileOnDisk } from '@/pack/feeds/feedFolder';
import { companionNames } from '@/officerFiles/companionNames';
import type { Companions, FileBytes } from '@/sources/publishedFile';
import { recogniseFormat } from '@/sources/recogniseFormat';
import { MisuseError } from './terminal';

/** A published file by itself: its format, recognised from its content, and the files in its folder that explain it. */
export type LoneFile = {
  readonly file: FileBytes;
  readonly format: PublishedFormat | 'workbook' | undefined;
  readonly companionFiles: Companions;
  /** The names of files in the same folder that a line of feeds.json can name with it. */
  readonly companions: { readonly dictionary: string | undefined; readonly neighbours: readonly string[] };
};

/** The published file at a path. Its dictionary is the one that the caller names, or else the only one in the same folder. */
export async function publishedFileAt(path: string, dictionary?: string): Promise<LoneFile> {
  const file = fileOnDisk(path, basename(path));
  const folder = dirname(path);
  const names = companionNames(basename(path), await readdir(folder));
  const meta = await onlyFile(folder, names.meta);
  const dictionaryFile = await onlyFile(folder, names.dictionary);
  const dictionaryPath =
    dictionary ?? (dictionaryFile === undefined ? undefined : join(folder, dictionaryFile));
  return {
    file,
    format: recogniseFormat(file),
    companions: {
      dictionary: dictionaryPath === undefined ? undefined : basename(dictionaryPath),
      neighbours: names.neighbours,
    },
    companionFiles: {
      meta: meta === undefined ? undefined : fileOnDisk(join(folder, meta), meta),
      dictionary:
        dictionaryPath === undefined
          ? undefined
          : fileOnDisk(await existingPath(dictionaryPath), basename(dictionaryPath)),
    },
  };
}

/** Returns the only one of these names that is a file, or undefined if none or several are. */
async function onlyFile(folder: string, names: readonly string[]): Promise<string | undefined> {
  const [name, ...otherNames] = names;
  const isOnlyFile = name !== undefined && otherNames.length === 0 && (await isFileHere(join(folder, name)));
  return isOnlyFile ? name : undefined;
}

async function existingPath(path: string): Promise<string> {
  if (!(await isFileHere(path))) throw new MisuseError(`There is no file at "${path}".`);
  return path;
}

export async function isFileHere(path: string): Promise<boolean> {
  const fileStat = await stat(path).catch(() => undefined);
  return fileStat?.isFile() === true;
}
