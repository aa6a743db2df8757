/** The lowest second byte that may follow each of these lead bytes, instead of 0x80: an overlong form is not valid UTF-8. */
const LOWEST: ReadonlyMap<number, number> = new Map([
  [0xe0, 0xa0],
  [0xf0, 0x90],
]);

/** The highest second byte that may follow each of these lead bytes, instead of 0xbf: it rules out surrogates and all beyond U+10FFFF. */
const HIGHEST_SECOND_BYTE: ReadonlyMap<number, number> = new Map([
  [0xed, 0x9f],
  [0xf4, 0x8f],
]);

/** Read in place of a byte beyond the end of the data: no UTF-8 sequence contains it. */
const NO_BYTE = 0;

/**
 * Whether the bytes are well-formed UTF-8 (Unicode table 3-7). TextDecoder gives the same answer, but takes a microsecond for every row with a
 * dash or an accent: seconds in a file of millions of rows.
 */
export function isUtf8(bytes: Uint8Array, start: number, stop: number): boolean {
  let position = start;
  while (position < stop) {
    const leadByte = bytes[position] ?? 0x80;
    if (leadByte < 0x80) {
      position += 1;
      continue;
    }
    const trailCount = trailOf(leadByte);
    if (trailCount === 0 || position + trailCount >= stop) return false;
    for (let trailIndex = 1; trailIndex <= trailCount; trailIndex += 1) {
      const byte = bytes[position + trailIndex] ?? NO_BYTE;
      const lowestTrail = trailIndex === 1 ? (LOWEST.get(leadByte) ?? 0x80) : 0x80;
      const highestTrail = trailIndex === 1 ? (HIGHEST_SECOND_BYTE.get(leadByte) ?? 0xbf) : 0xbf;
      if (byte < lowestTrail || byte > highestTrail) return false;
    }
    position += trailCount + 1;
  }
  return true;
}

/** Whether the bytes up to `length` are all ASCII. Looks at four of them at a time. */
export function isAscii(bytes: Uint8Array<ArrayBuffer>, length: number): boolean {
  const words = new Int32Array(bytes.buffer, 0, length >>> 2);
  let allBits = 0;
  for (let wordIndex = 0; wordIndex < words.length; wordIndex += 1) allBits |= words[wordIndex] ?? allBits;
  for (let byteIndex = words.length * 4; byteIndex < length; byteIndex += 1)
    allBits |= bytes[byteIndex] ?? allBits;
  return (allBits & HIGHEST_BITS) === 0;
}

const HIGHEST_BITS = ~0x7f7f7f7f;

/** How many bytes must follow a lead byte; 0 for a byte that cannot lead a sequence. */
function trailOf(leadByte: number): number {
  if (leadByte >= 0xc2 && leadByte <= 0xdf) return 1;
  if (leadByte >= 0xe0 && leadByte <= 0xef) return 2;
  return leadByte >= 0xf0 && leadByte <= 0xf4 ? 3 : 0;
}
