import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FilesByPath } from '@/officerFiles/filesByPath';
import { MisuseError } from './terminal';

/** Throws if a path is a folder with files in it, or is not a folder. */
export async function checkEmpty(outputFolder: string): Promise<void> {
  const entries = await readdir(outputFolder).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : undefined,
  );
  if (entries === undefined)
    throw new MisuseError(`"${outputFolder}" is not a folder that can be read. Choose an empty folder.`);
  if (entries.length > 0)
    throw new MisuseError(
      `"${outputFolder}" holds files already. Choose an empty folder, or one that is not there yet.`,
    );
}

/** Throws if a file of the same name exists already. */
export async function checkFree(outputPath: string): Promise<void> {
  if ((await stat(outputPath).catch(() => undefined)) !== undefined)
    throw new MisuseError(`"${outputPath}" is there already. Nothing was written.`);
}

export async function writeFiles(folder: string, files: FilesByPath): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
