import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOnDisk } from '@/pack/compile/folderOnDisk';
import type { FolderEntry } from '@/pack/compile/planFolder';
import type { FilesByPath } from '@/officerFiles/filesByPath';
import { planFolderAt } from './packFolder';
import { isFileAt } from './terminal';
import { isZipAt, zipAt } from './zipAt';

/** The files of a plan folder or zip by path, including those of its folders; for a workbook, the workbook alone. A file that cannot be read is left out. */
export async function planFilesAt(path: string): Promise<FilesByPath> {
  const planFolder = await planFolderAt(path);
  if (await isZipAt(planFolder)) return await zipAt(planFolder);
  const { name, entries } = await folderOnDisk(planFolder);
  if (await isFileAt(planFolder)) return new Map([[name, await bytesAt(planFolder)]]);
  const filesByPath = new Map<string, Uint8Array>();
  await gatherFiles(entries, { folder: planFolder, pathBelow: '' }, filesByPath);
  return filesByPath;
}

/** Changes `filesByPath`. */
async function gatherFiles(
  entries: readonly FolderEntry[],
  { folder, pathBelow }: { readonly folder: string; readonly pathBelow: string },
  filesByPath: Map<string, Uint8Array>,
): Promise<void> {
  for (const { name, kind, readEntries } of entries)
    if (kind === 'folder' && pathBelow === '')
      await gatherFiles(
        await readEntries(),
        { folder: join(folder, name), pathBelow: `${name}/` },
        filesByPath,
      );
    else if (kind === 'file') filesByPath.set(`${pathBelow}${name}`, await bytesAt(join(folder, name)));
}

async function bytesAt(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}
