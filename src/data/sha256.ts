/**
 * SHA-256 (FIPS 180-4), for a site on plain http, where browsers have no Web Crypto; loaded there only.
 * 0.7 kB in brotli; @noble/hashes 2.4 takes 2.6 kB.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const hash = Uint32Array.from(FIRST_HASH);
  const padded = new DataView(paddedOf(bytes));
  const words = new Uint32Array(64);
  for (let block = 0; block < padded.byteLength; block += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = padded.getUint32(block + at * 4);
    for (let at = 16; at < 64; at += 1) words[at] = scheduled(words, at);
    mix(hash, words);
  }
  const out = new DataView(new ArrayBuffer(32));
  hash.forEach((word, at) => out.setUint32(at * 4, word));
  return new Uint8Array(out.buffer);
}

/** The bytes, a one, noughts up to whole blocks, and the length in bits. */
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

function scheduled(words: Uint32Array, at: number): number {
  const before = word(words, at - 15);
  const near = word(words, at - 2);
  const low = rotatedRight(before, 7) ^ rotatedRight(before, 18) ^ (before >>> 3);
  const high = rotatedRight(near, 17) ^ rotatedRight(near, 19) ^ (near >>> 10);
  return word(words, at - 16) + low + word(words, at - 7) + high;
}

/** One block; changes the hash in place. */
function mix(hash: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let at = 0; at < 64; at += 1) {
    const turnedE = rotatedRight(e, 6) ^ rotatedRight(e, 11) ^ rotatedRight(e, 25);
    const first = (h + turnedE + ((e & f) ^ (~e & g)) + word(ROUNDS, at) + word(words, at)) | 0;
    const turnedA = rotatedRight(a, 2) ^ rotatedRight(a, 13) ^ rotatedRight(a, 22);
    const second = (turnedA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, at) => (hash[at] = word(hash, at) + value));
}

function rotatedRight(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function word(words: Uint32Array, at: number): number {
  return words[at] ?? 0;
}

/** The first 32 bits of the fractions of the roots of the first primes, worked out rather than copied. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let one = 2; primes.length < count; one += 1)
    if (primes.every((prime) => one % prime !== 0)) primes.push(one);
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}

const FIRST_HASH = fractions(8, Math.sqrt);
const ROUNDS = fractions(64, Math.cbrt);
