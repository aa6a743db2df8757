import type { CsvRows } from './csvBytes';

/**
 * The rows seen so far, each as a 64-bit hash of some of their columns: eight bytes a row. That two of three million
 * different rows have the same 64 bits happens once in four million files.
 */
export type SeenRows = {
  count: number;
  /** Two halves of each; a slot without either is empty. */
  slots: Int32Array;
};

const SEED = 0x811c9dc5 | 0;
const OTHER_SEED = 0x2545f491;
const PRIME = 0x01000193;
const OTHER_PRIME = 0x5bd1e995;
const CLOSE = 0xff;
const EMPTY = 0;

export function seenRows(): SeenRows {
  return { count: 0, slots: new Int32Array(2048) };
}

/** Whether a row with the same cells in these columns was seen before. Changes `seen`. */
export function wasSeen(seen: SeenRows, { bytes, bounds }: CsvRows, columns: readonly number[]): boolean {
  let first = SEED;
  let second = OTHER_SEED;
  for (const column of columns) {
    const to = bounds[2 * column + 1] ?? CLOSE;
    for (let at = bounds[2 * column] ?? to; at < to; at += 1) {
      const byte = bytes[at] ?? CLOSE;
      first = Math.imul(first ^ byte, PRIME);
      second = Math.imul(second ^ byte, OTHER_PRIME);
      second ^= second >>> 15;
    }
    first = Math.imul(first ^ CLOSE, PRIME);
    second = Math.imul(second ^ CLOSE, OTHER_PRIME);
  }
  if (4 * seen.count >= seen.slots.length) growSlots(seen);
  const added = addHash(seen.slots, first === EMPTY ? PRIME : first, second);
  if (added) seen.count += 1;
  return !added;
}

/** Whether it is new. Changes `slots`. */
function addHash(slots: Int32Array, first: number, second: number): boolean {
  const mask = slots.length - 2;
  let slot = ((first ^ (second >>> 7)) << 1) & mask;
  while (slots[slot] !== EMPTY) {
    if (slots[slot] === first && slots[slot + 1] === second) return false;
    slot = (slot + 2) & mask;
  }
  slots[slot] = first;
  slots[slot + 1] = second;
  return true;
}

/** Changes `seen`. */
function growSlots(seen: SeenRows): void {
  const larger = new Int32Array(2 * seen.slots.length);
  for (let slot = 0; slot < seen.slots.length; slot += 2) {
    const first = seen.slots[slot] ?? EMPTY;
    if (first !== EMPTY) addHash(larger, first, seen.slots[slot + 1] ?? EMPTY);
  }
  seen.slots = larger;
}
