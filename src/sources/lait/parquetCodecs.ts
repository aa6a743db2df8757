import type { Compressors } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

/** The decompressors for the pages of a parquet file. None writes more than the length that the page states. */
export const codecs: Compressors = { ...compressors, ZSTD: unpackedZstd };

/** The magic number of Zstandard, and the bits of the next byte that say how the length of the content is written. */
const ZSTANDARD_SIGN = 0xfd2fb528;

/**
 * Unpacks Zstandard. The other decompressors are given the length; this library trusts the length in its own header, and without one grows
 * until the data ends. Every parquet writer packs a page in one frame, whose header states the length.
 */
function unpackedZstd(packedBytes: Uint8Array, length: number): Uint8Array {
  const statedLength = contentLength(packedBytes);
  if (statedLength !== length || compressors.ZSTD === undefined)
    throw new RangeError('A packed page is longer than the page.');
  return compressors.ZSTD(packedBytes, length);
}

/** The length of a frame's content, where its header gives one (RFC 8878, 3.1.1.1). */
function contentLength(packedBytes: Uint8Array): number | undefined {
  const dataView = new DataView(packedBytes.buffer, packedBytes.byteOffset, packedBytes.length);
  if (packedBytes.length < 6 || dataView.getUint32(0, true) !== ZSTANDARD_SIGN) return undefined;
  const descriptor = dataView.getUint8(4);
  const isSingle = (descriptor & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeOffset = 5 + (isSingle ? 0 : 1) + dictionaryBytes;
  switch (descriptor >> 6) {
    case 0:
      return isSingle ? dataView.getUint8(sizeOffset) : undefined;
    case 1:
      return dataView.getUint16(sizeOffset, true) + 256;
    case 2:
      return dataView.getUint32(sizeOffset, true);
  }
  return Number(dataView.getBigUint64(sizeOffset, true));
}
