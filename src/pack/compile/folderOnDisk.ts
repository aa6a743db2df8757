import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileOnDisk } from '@/pack/feeds/feedFolder';
import type { FolderEntry, PlanFolder } from './planFolder';

/** A plan folder on the disk, or one workbook as a folder of it alone. Throws only where the folder itself cannot be read. */
export async function folderOnDisk(path: string): Promise<PlanFolder> {
  const own = await stat(path);
  if (!own.isFile()) return { name: basename(path), entries: await entriesIn(path) };
  const name = basename(path);
  const file = () => fileOnDisk(path, name);
  return { name, entries: [{ name, kind: 'file', size: own.size, file, inside: async () => [] }] };
}

async function entriesIn(path: string): Promise<readonly FolderEntry[]> {
  const names = await readdir(path);
  const entries = names.map(async (name) => {
    const place = join(path, name);
    // A link may lead nowhere, or round in a circle.
    const found = await stat(place).catch(() => undefined);
    const kind = found?.isFile() === true ? 'file' : found?.isDirectory() === true ? 'folder' : 'other';
    const inside = async () => (kind === 'folder' ? await entriesIn(place) : []);
    return { name, kind, size: found?.size ?? 0, file: () => fileOnDisk(place, name), inside } as const;
  });
  return await Promise.all(entries);
}
