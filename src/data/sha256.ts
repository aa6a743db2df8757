/**
 * SHA-256 (FIPS 180-4) for a site on plain http, where browsers have no Web Crypto; it is loaded only there. It takes 0.7 kB in brotli;
 * @noble/hashes 2.4 takes 2.6 kB.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const hash = Uint32Array.from(FIRST_HASH);
  const padded = new DataView(paddedOf(bytes));
  const words = new Uint32Array(64);
  for (let block = 0; block < padded.byteLength; block += 64) {
    for (let wordIndex = 0; wordIndex < 16; wordIndex += 1)
      words[wordIndex] = padded.getUint32(block + wordIndex * 4);
    for (let wordIndex = 16; wordIndex < 64; wordIndex += 1)
      words[wordIndex] = scheduledWord(words, wordIndex);
    mixBlock(hash, words);
  }
  const digestView = new DataView(new ArrayBuffer(32));
  hash.forEach((word, wordIndex) => digestView.setUint32(wordIndex * 4, word));
  return new Uint8Array(digestView.buffer);
}

/** The bytes padded as SHA-256 requires: a one bit, zeros up to whole blocks, and the length in bits. */
function paddedOf(bytes: Uint8Array): ArrayBuffer {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, (bytes.length * 8) >>> 0);
  return padded.buffer;
}

function scheduledWord(words: Uint32Array, wordIndex: number): number {
  const word15Back = word(words, wordIndex - 15);
  const word2Back = word(words, wordIndex - 2);
  const low = rotatedRight(word15Back, 7) ^ rotatedRight(word15Back, 18) ^ (word15Back >>> 3);
  const high = rotatedRight(word2Back, 17) ^ rotatedRight(word2Back, 19) ^ (word2Back >>> 10);
  return word(words, wordIndex - 16) + low + word(words, wordIndex - 7) + high;
}

/** Adds one block of 16 words to the hash, which changes in place. */
function mixBlock(hash: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let round = 0; round < 64; round += 1) {
    const rotatedE = rotatedRight(e, 6) ^ rotatedRight(e, 11) ^ rotatedRight(e, 25);
    const temp1 =
      (h + rotatedE + ((e & f) ^ (~e & g)) + word(ROUND_CONSTANTS, round) + word(words, round)) | 0;
    const rotatedA = rotatedRight(a, 2) ^ rotatedRight(a, 13) ^ rotatedRight(a, 22);
    const temp2 = (rotatedA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + temp1) | 0, c, b, a, (temp1 + temp2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, wordIndex) => (hash[wordIndex] = word(hash, wordIndex) + value));
}

function rotatedRight(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

/** The first 32 bits of the fractional parts of the roots of the first primes, calculated rather than copied. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}

const FIRST_HASH = fractions(8, Math.sqrt);
const ROUND_CONSTANTS = fractions(64, Math.cbrt);
