import type { PublishedFormat } from '@/domain/figures/publishedFormat';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileOnDisk } from '@/pack/feeds/feedFolder';
import { companionNames } from '@/officerFiles/companionNames';
import type { Companions, FileBytes } from '@/sources/publishedFile';
import { recogniseFormat } from '@/sources/recogniseFormat';
import { MisuseError } from './terminal';

/** One file by itself, with the format recognised from its content and the files in its folder that explain it. */
export type LoneFile = {
  readonly file: FileBytes;
  readonly format: PublishedFormat | 'workbook' | undefined;
  readonly beside: Companions;
  /** The names of files in the same folder that a line of feeds.json can name with it. */
  readonly companions: { readonly dictionary: string | undefined; readonly neighbours: readonly string[] };
};

/** The file at a path; its dictionary is the one that the caller names, else the only one in the same folder. */
export async function publishedFileAt(path: string, dictionary?: string): Promise<LoneFile> {
  const file = fileOnDisk(path, basename(path));
  const folder = dirname(path);
  const names = companionNames(basename(path), await readdir(folder));
  const meta = await onlyFile(folder, names.meta);
  const found = await onlyFile(folder, names.dictionary);
  const beside = dictionary ?? (found === undefined ? undefined : join(folder, found));
  return {
    file,
    format: recogniseFormat(file),
    companions: {
      dictionary: beside === undefined ? undefined : basename(beside),
      neighbours: names.neighbours,
    },
    beside: {
      meta: meta === undefined ? undefined : fileOnDisk(join(folder, meta), meta),
      dictionary: beside === undefined ? undefined : fileOnDisk(await existing(beside), basename(beside)),
    },
  };
}

/** The only name that is a file; undefined if none or several are. */
async function onlyFile(folder: string, names: readonly string[]): Promise<string | undefined> {
  const [name, ...others] = names;
  const isOne = name !== undefined && others.length === 0 && (await isFileHere(join(folder, name)));
  return isOne ? name : undefined;
}

async function existing(path: string): Promise<string> {
  if (!(await isFileHere(path))) throw new MisuseError(`There is no file at "${path}".`);
  return path;
}

export async function isFileHere(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}
