import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileOnDisk } from '@/pack/feeds/feedFolder';
import type { FolderEntry, PlanFolder } from './planFolder';

/** A plan folder on the disk; a single workbook counts as a folder that holds only it. Throws only if the folder itself cannot be read. */
export async function folderOnDisk(path: string): Promise<PlanFolder> {
  const folderStat = await stat(path);
  if (!folderStat.isFile()) return { name: basename(path), entries: await entriesIn(path) };
  const name = basename(path);
  const file = () => fileOnDisk(path, name);
  return {
    name,
    entries: [{ name, kind: 'file', size: folderStat.size, file, readEntries: async () => [] }],
  };
}

async function entriesIn(path: string): Promise<readonly FolderEntry[]> {
  const names = await readdir(path);
  const entries = names.map(async (name) => {
    const entryPath = join(path, name);
    // A link may lead nowhere, or round in a circle.
    const entryStat = await stat(entryPath).catch(() => undefined);
    const kind =
      entryStat?.isFile() === true ? 'file' : entryStat?.isDirectory() === true ? 'folder' : 'other';
    const readEntries = async () => (kind === 'folder' ? await entriesIn(entryPath) : []);
    return {
      name,
      kind,
      size: entryStat?.size ?? 0,
      file: () => fileOnDisk(entryPath, name),
      readEntries,
    } as const;
  });
  return await Promise.all(entries);
}
