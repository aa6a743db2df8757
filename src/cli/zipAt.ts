import { readFile } from 'node:fs/promises';
import type { FilesByPath } from '@/officerFiles/filesByPath';
import { unzipped } from '@/officerFiles/zipFiles';
import { isFileAt } from './terminal';

/** Whether the path is a zip. Throws a `MisuseError` if nothing is there. */
export async function isZipAt(path: string): Promise<boolean> {
  return /\.zip$/i.test(path) && (await isFileAt(path));
}

/** The files of a zip by path. Throws a `ZipError`. */
export async function zipAt(path: string): Promise<FilesByPath> {
  return unzipped(new Uint8Array(await readFile(path)));
}
