import type { FileBytes } from './publishedFile';

/** A file that is in memory already. */
export function heldBytes(name: string, bytes: Uint8Array): FileBytes {
  return {
    name,
    size: bytes.length,
    read: (into, at) => {
      const part = bytes.subarray(at, at + into.length);
      into.set(part);
      return part.length;
    },
  };
}

/** The whole of a file, for those that are small. */
export function wholeOf(file: FileBytes): Uint8Array {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  while (at < bytes.length) {
    const got = file.read(bytes.subarray(at), at);
    if (got === 0) break;
    at += got;
  }
  return bytes.subarray(0, at);
}

/** The first bytes of a file, by which its format is recognised. */
export function startOf(file: FileBytes, most: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(most, file.size));
  return bytes.subarray(0, file.read(bytes, 0));
}
