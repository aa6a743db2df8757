import { createHash } from 'node:crypto';
import type { DataFile, DataFileKind } from '@/packFormat/publishedData';
import type { FileBytes } from '@/sources/publishedFile';

const PIECE = 1 << 20;
const LINE_END = 10;

/**
 * Describes a published file for the pack: its size, its digest and, for text, its rows. It reads in pieces, because the file may be larger than
 * memory.
 */
export function feedFile(file: FileBytes, kind: DataFileKind): DataFile {
  const digest = createHash('sha256');
  const piece = new Uint8Array(PIECE);
  const isText = /\.(csv|tsv|txt)$/i.test(file.name);
  let lines = 0;
  let last = LINE_END;
  for (let at = 0; at < file.size;) {
    const got = file.read(piece, at);
    if (got === 0) break;
    const bytes = piece.subarray(0, got);
    digest.update(bytes);
    if (isText) lines += linesIn(bytes);
    last = bytes[got - 1] ?? last;
    at += got;
  }
  const rows = isText ? Math.max(0, lines + (last === LINE_END ? 0 : 1) - 1) : undefined;
  return { name: file.name, kind, rows, bytes: file.size, digest: digest.digest('hex') };
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, at + 1)) lines += 1;
  return lines;
}
