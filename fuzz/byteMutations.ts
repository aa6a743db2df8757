import type { Random } from './random';

const encoder = new TextEncoder();

/** Values at which lengths, counts and signs break. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff];

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const MUTATIONS: readonly Mutation[] = [
  flipped,
  flipped,
  truncated,
  (bytes, random) => spliced(bytes, random, 0, random.pick([1, 2, 4, 40])),
  (bytes, random) => spliced(bytes, random, random.pick([1, 2, 4, 40, 400]), 0),
  copied,
  edged,
  edged,
  (bytes) => joined([0xef, 0xbb, 0xbf], bytes),
  (bytes) => utf16(bytes, true),
  (bytes) => utf16(bytes, false),
  (bytes) => latin1(bytes),
  (bytes, random) => inserted(bytes, random.below(bytes.length + 1), random.pick(BROKEN_UTF8)),
  (bytes, random) =>
    joined(
      Uint8Array.from({ length: random.below(200) }, () => random.below(256)),
      bytes,
    ),
];

const BROKEN_UTF8 = [
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xe2, 0x82],
  [0x00],
  [0x80, 0x80],
];

/** The bytes with one thing done to them that a bad disk, line or editor does. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  return random.pick(MUTATIONS)(bytes, random);
}

export function randomBytes(random: Random): Uint8Array {
  const length = random.pick([0, 1, 2, 3, 4, 8, 22, 100, 3000]);
  const limit = random.pick([2, 128, 256]);
  const bytes = Uint8Array.from({ length }, () => random.below(limit));
  const start = random.pick(['', 'PAR1', 'PK\u0003\u0004', '\uFEFF', '{', '[', '"', 'id,title\n']);
  const end = random.pick(['', '', 'PAR1', 'PK\u0005\u0006']);
  return joined(encoder.encode(start), joined(bytes, encoder.encode(end)));
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  for (let left = random.pick([1, 1, 2, 8, 40]); left > 0 && bytes.length > 0; left -= 1) {
    const at = random.below(bytes.length);
    changed[at] = random.chance(0.5) ? random.below(256) : (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
}

function truncated(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  return random.chance(0.8) ? bytes.slice(0, at) : bytes.slice(at);
}

function spliced(bytes: Uint8Array, random: Random, removed: number, added: number): Uint8Array {
  const at = random.below(bytes.length + 1);
  const fresh = Uint8Array.from({ length: added }, () => random.below(256));
  return joined(bytes.subarray(0, at), joined(fresh, bytes.subarray(Math.min(bytes.length, at + removed))));
}

function copied(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, length] = [random.below(bytes.length + 1), random.below(400)];
  return inserted(bytes, random.below(bytes.length + 1), bytes.subarray(from, from + length));
}

/** A number at the edge of its kind, somewhere, or in the tail where archives and parquet keep their lengths. */
function edged(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const size = random.pick([1, 2, 4]);
  if (bytes.length < size) return changed;
  const room = bytes.length - size;
  const at = random.chance(0.3) ? Math.max(0, room - random.below(24)) : random.below(room + 1);
  const view = new DataView(changed.buffer);
  const value = random.pick(EDGES);
  if (size === 1) view.setUint8(at, value);
  else if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return changed;
}

function inserted(bytes: Uint8Array, at: number, fresh: ArrayLike<number>): Uint8Array {
  return joined(joined(bytes.subarray(0, at), fresh), bytes.subarray(at));
}

function joined(first: ArrayLike<number>, second: ArrayLike<number>): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function utf16(bytes: Uint8Array, marked: boolean): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  return new Uint8Array(Buffer.from(`${marked ? '\uFEFF' : ''}${text}`, 'utf16le'));
}

function latin1(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(`£é${new TextDecoder().decode(bytes)}`, 'latin1'));
}
