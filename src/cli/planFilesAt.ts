import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOnDisk } from '@/pack/compile/folderOnDisk';
import type { FolderEntry } from '@/pack/compile/planFolder';
import type { FilesByPath } from '@/officerFiles/filesByPath';
import { planFolderAt } from './packFolder';
import { isFileAt } from './terminal';
import { isZipAt, zipAt } from './zipAt';

/** The files of a plan folder or zip by path, those of its folders too; of one workbook, that alone. What cannot be read is left out. */
export async function planFilesAt(path: string): Promise<FilesByPath> {
  const place = await planFolderAt(path);
  if (await isZipAt(place)) return await zipAt(place);
  const { name, entries } = await folderOnDisk(place);
  if (await isFileAt(place)) return new Map([[name, await bytesAt(place)]]);
  const found = new Map<string, Uint8Array>();
  await gather(entries, { folder: place, below: '' }, found);
  return found;
}

/** Changes `found`. */
async function gather(
  entries: readonly FolderEntry[],
  { folder, below }: { readonly folder: string; readonly below: string },
  found: Map<string, Uint8Array>,
): Promise<void> {
  for (const { name, kind, inside } of entries)
    if (kind === 'folder' && below === '')
      await gather(await inside(), { folder: join(folder, name), below: `${name}/` }, found);
    else if (kind === 'file') found.set(`${below}${name}`, await bytesAt(join(folder, name)));
}

async function bytesAt(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}
