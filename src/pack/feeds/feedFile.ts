import { createHash } from 'node:crypto';
import type { DataFile, DataFileKind } from '@/packFormat/publishedData';
import type { FileBytes } from '@/sources/publishedFile';

const PIECE_BYTES = 1 << 20;
const LINE_END = 10;

/**
 * Describes a published file for the pack: its size, its digest and, for text, its number of rows. The file is read in pieces, because it may
 * be larger than memory.
 */
export function feedFile(file: FileBytes, kind: DataFileKind): DataFile {
  const digest = createHash('sha256');
  const piece = new Uint8Array(PIECE_BYTES);
  const isText = /\.(csv|tsv|txt)$/i.test(file.name);
  let lines = 0;
  let lastByte = LINE_END;
  for (let offset = 0; offset < file.size;) {
    const bytesRead = file.read(piece, offset);
    if (bytesRead === 0) break;
    const bytes = piece.subarray(0, bytesRead);
    digest.update(bytes);
    if (isText) lines += linesIn(bytes);
    lastByte = bytes[bytesRead - 1] ?? lastByte;
    offset += bytesRead;
  }
  const rows = isText ? Math.max(0, lines + (lastByte === LINE_END ? 0 : 1) - 1) : undefined;
  return { name: file.name, kind, rows, bytes: file.size, digest: digest.digest('hex') };
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let offset = bytes.indexOf(LINE_END); offset !== -1; offset = bytes.indexOf(LINE_END, offset + 1))
    lines += 1;
  return lines;
}
