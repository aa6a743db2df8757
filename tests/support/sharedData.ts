import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { heldBytes } from '@/sources/fileBytes';
import type { FileBytes } from '@/sources/publishedFile';

/** Where the publishers’ own files lie, if they do. */
export const SHARED_DATA = resolve(import.meta.dirname, '../../../shared/data');

/**
 * Whether the publishers' own files lie beside the project, which has none of them in it. Where they do not,
 * the tests over them are left out, and the report of the run says so.
 */
export const hasSharedData = existsSync(SHARED_DATA);

/** One of the publishers' own files, by its path in their folder: `lait/bds_long_0.parquet`. */
export function sharedFile(path: string): FileBytes {
  return heldBytes(path, sharedBytes(path));
}

export function sharedBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(SHARED_DATA, path)));
}
