import type { Compressors } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

/** What unpacks the pages of a parquet file, none beyond the length that the page tells. */
export const codecs: Compressors = { ...compressors, ZSTD: unzstd };

/** Zstandard's sign, and the bits of the byte behind it that say how the length of the content is written. */
const SIGN = 0xfd2fb528;

/**
 * The others are handed the length; this one believes what its own header tells, and where that tells nothing grows until it
 * ends. Every writer of parquet packs a page in one piece, whose header tells.
 */
function unzstd(packed: Uint8Array, length: number): Uint8Array {
  const told = contentLength(packed);
  if (told !== length || compressors.ZSTD === undefined)
    throw new RangeError('A packed page is longer than the page.');
  return compressors.ZSTD(packed, length);
}

/** The length of a frame's content, where its header gives one (RFC 8878, 3.1.1.1). */
function contentLength(packed: Uint8Array): number | undefined {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
  if (packed.length < 6 || view.getUint32(0, true) !== SIGN) return undefined;
  const descriptor = view.getUint8(4);
  const isSingle = (descriptor & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const at = 5 + (isSingle ? 0 : 1) + dictionaryBytes;
  switch (descriptor >> 6) {
    case 0:
      return isSingle ? view.getUint8(at) : undefined;
    case 1:
      return view.getUint16(at, true) + 256;
    case 2:
      return view.getUint32(at, true);
  }
  return Number(view.getBigUint64(at, true));
}
