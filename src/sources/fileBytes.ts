import type { FileBytes } from './publishedFile';

/** Wraps a file that is already in memory. */
export function heldBytes(name: string, bytes: Uint8Array): FileBytes {
  return {
    name,
    size: bytes.length,
    read: (buffer, offset) => {
      const slice = bytes.subarray(offset, offset + buffer.length);
      buffer.set(slice);
      return slice.length;
    },
  };
}

/** All bytes of a file. Only for small files. */
export function wholeOf(file: FileBytes): Uint8Array {
  const bytes = new Uint8Array(file.size);
  let offset = 0;
  while (offset < bytes.length) {
    const bytesRead = file.read(bytes.subarray(offset), offset);
    if (bytesRead === 0) break;
    offset += bytesRead;
  }
  return bytes.subarray(0, offset);
}

/** The first bytes of a file, by which its format is recognised. */
export function startOf(file: FileBytes, maxBytes: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(maxBytes, file.size));
  return bytes.subarray(0, file.read(bytes, 0));
}
