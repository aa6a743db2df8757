import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FilesByPath } from '@/officerFiles/filesByPath';
import { MisuseError } from './terminal';

/** Throws where a folder holds files already, or is none. */
export async function checkEmpty(out: string): Promise<void> {
  const there = await readdir(out).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : undefined,
  );
  if (there === undefined)
    throw new MisuseError(`"${out}" is not a folder that can be read. Choose an empty folder.`);
  if (there.length > 0)
    throw new MisuseError(
      `"${out}" holds files already. Choose an empty folder, or one that is not there yet.`,
    );
}

/** Throws if a file of the same name exists already. */
export async function checkFree(out: string): Promise<void> {
  if ((await stat(out).catch(() => undefined)) !== undefined)
    throw new MisuseError(`"${out}" is there already. Nothing was written.`);
}

export async function writeFiles(folder: string, files: FilesByPath): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
