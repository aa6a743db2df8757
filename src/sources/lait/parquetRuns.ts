/** Small numbers written as runs: either one number repeated, or groups of eight numbers with a fixed number of bits each. */
export type Runs = {
  readonly bytes: Uint8Array;
  readonly position: number;
  /** The bits of each number. */
  readonly width: number;
  /** How many numbers the runs should hold. */
  readonly count: number;
};

const MOST_BITS = 32;

/** How many numbers a run may have too many: the last group of eight is padded, and writers pad up to a block of this size. */
const MOST_FILLED = 512;

/** The most bytes of a run's length, with seven bits of it in each. */
const LENGTH_BYTES = 5;

/** Checks that runs hold as many numbers as the page has, and throws where they hold more. For numbers of one bit, returns how many are 1. */
export function checkRuns({ bytes, position: startOffset, width, count }: Runs): number {
  if (width > MOST_BITS) throw new RangeError('A number of the page has too many bits.');
  let [offset, valuesMet, onesMet] = [startOffset, 0, 0];
  while (valuesMet < count && offset < bytes.length) {
    let header = 0;
    for (let index = 0; ; index += 1) {
      const byte = bytes[offset];
      if (byte === undefined || index === LENGTH_BYTES) throw new RangeError('A run has no end.');
      header += (byte & 0x7f) * 2 ** (7 * index);
      offset += 1;
      if (byte < 0x80) break;
    }
    const isPacked = header % 2 === 1;
    const length = Math.floor(header / 2) * (isPacked ? 8 : 1);
    if (valuesMet + length > count + MOST_FILLED) throw new RangeError('A run is longer than its page.');
    if (width === 1)
      onesMet += isPacked
        ? countOfOnes(bytes, offset, Math.min(length, count - valuesMet))
        : (bytes[offset] ?? 0) % 2 === 1
          ? Math.min(length, count - valuesMet)
          : 0;
    valuesMet += length;
    offset += isPacked ? (width * length) / 8 : Math.ceil(width / 8);
  }
  return onesMet;
}

function countOfOnes(bytes: Uint8Array, startOffset: number, bits: number): number {
  let oneCount = 0;
  for (let bit = 0; bit < bits; bit += 1)
    oneCount += ((bytes[startOffset + (bit >> 3)] ?? 0) >> (bit & 7)) & 1;
  return oneCount;
}
