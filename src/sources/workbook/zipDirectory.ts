import type { FileBytes } from '@/sources/publishedFile';

/** One file of a zip archive, as the directory at the archive's end lists it. */
export type ZipEntry = {
  readonly name: string;
  /** The bytes of the file, compressed and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** The offset at which the file begins in the archive. */
  readonly headerOffset: number;
  readonly isDeflated: boolean;
};

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;

/** The directory of a zip archive, read without unpacking anything. Returns undefined if there is none. */
export function zipDirectory(file: FileBytes): readonly ZipEntry[] | undefined {
  const tail = partOf(file, Math.max(0, file.size - END_BYTES - LONGEST_COMMENT), file.size);
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < 0) return undefined;
  const directoryOffset = tail.getUint32(end + 16, true);
  const directory = partOf(file, directoryOffset, directoryOffset + tail.getUint32(end + 12, true));
  const entries: ZipEntry[] = [];
  for (let entryOffset = 0; entryOffset + ENTRY_BYTES <= directory.byteLength;) {
    if (directory.getUint32(entryOffset, true) !== ENTRY_SIGNATURE) return undefined;
    const nameBytes = directory.getUint16(entryOffset + 28, true);
    if (entryOffset + ENTRY_BYTES + nameBytes > directory.byteLength) return undefined;
    const name = new Uint8Array(directory.buffer, entryOffset + ENTRY_BYTES, nameBytes);
    entries.push({
      name: new TextDecoder().decode(name),
      packed: directory.getUint32(entryOffset + 20, true),
      size: directory.getUint32(entryOffset + 24, true),
      headerOffset: directory.getUint32(entryOffset + 42, true),
      isDeflated: directory.getUint16(entryOffset + 10, true) !== 0,
    });
    entryOffset +=
      ENTRY_BYTES +
      nameBytes +
      directory.getUint16(entryOffset + 30, true) +
      directory.getUint16(entryOffset + 32, true);
  }
  return entries;
}

const LOCAL_BYTES = 30;

/** Unpacks the text of one file of an archive. Throws where the text is longer than the directory says, because limits are checked against the directory. */
export async function unzippedText(
  file: FileBytes,
  { headerOffset, packed, size, isDeflated }: ZipEntry,
): Promise<string> {
  const local = partOf(file, headerOffset, headerOffset + LOCAL_BYTES);
  const contentOffset = headerOffset + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
  const bytes = new Blob([partOf(file, contentOffset, contentOffset + packed)]);
  if (!isDeflated) return await bytes.text();
  const unpacked = bytes.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for (;;) {
    const { done, value } = await unpacked.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > size) {
      await unpacked.cancel();
      throw new Error('The archive holds more than its directory says.');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function partOf(file: FileBytes, startOffset: number, endOffset: number): DataView<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(0, Math.min(endOffset, file.size) - startOffset));
  for (let bytesFilled = 0; bytesFilled < bytes.length;) {
    const got = file.read(bytes.subarray(bytesFilled), startOffset + bytesFilled);
    if (got === 0) break;
    bytesFilled += got;
  }
  return new DataView(bytes.buffer);
}
