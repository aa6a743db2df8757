import type { CsvRows } from './csvBytes';

/**
 * The rows seen so far, each kept as a 64-bit hash of some of its columns: eight bytes a row. In one of four million files of three million
 * rows, two different rows have the same hash.
 */
export type SeenRows = {
  count: number;
  /** A hash table in which each slot holds the two halves of a hash; a slot with both halves 0 is empty. */
  slots: Int32Array;
};

const HASH_SEED = 0x811c9dc5 | 0;
const OTHER_SEED = 0x2545f491;
const HASH_PRIME = 0x01000193;
const OTHER_PRIME = 0x5bd1e995;
const CELL_END = 0xff;
const EMPTY_SLOT = 0;

export function seenRows(): SeenRows {
  return { count: 0, slots: new Int32Array(2048) };
}

/** Whether a row with the same cells in these columns was seen before. Changes `seenRowHashes`. */
export function wasSeen(
  seenRowHashes: SeenRows,
  { bytes, bounds }: CsvRows,
  columns: readonly number[],
): boolean {
  let firstHash = HASH_SEED;
  let secondHash = OTHER_SEED;
  for (const column of columns) {
    const cellStop = bounds[2 * column + 1] ?? CELL_END;
    for (let position = bounds[2 * column] ?? cellStop; position < cellStop; position += 1) {
      const byte = bytes[position] ?? CELL_END;
      firstHash = Math.imul(firstHash ^ byte, HASH_PRIME);
      secondHash = Math.imul(secondHash ^ byte, OTHER_PRIME);
      secondHash ^= secondHash >>> 15;
    }
    firstHash = Math.imul(firstHash ^ CELL_END, HASH_PRIME);
    secondHash = Math.imul(secondHash ^ CELL_END, OTHER_PRIME);
  }
  if (4 * seenRowHashes.count >= seenRowHashes.slots.length) growSlots(seenRowHashes);
  const isNewRow = addHash(
    seenRowHashes.slots,
    firstHash === EMPTY_SLOT ? HASH_PRIME : firstHash,
    secondHash,
  );
  if (isNewRow) seenRowHashes.count += 1;
  return !isNewRow;
}

/** Adds a hash, and returns whether it is new. Changes `slots`. */
function addHash(slots: Int32Array, firstHash: number, secondHash: number): boolean {
  const mask = slots.length - 2;
  let slotIndex = ((firstHash ^ (secondHash >>> 7)) << 1) & mask;
  while (slots[slotIndex] !== EMPTY_SLOT) {
    if (slots[slotIndex] === firstHash && slots[slotIndex + 1] === secondHash) return false;
    slotIndex = (slotIndex + 2) & mask;
  }
  slots[slotIndex] = firstHash;
  slots[slotIndex + 1] = secondHash;
  return true;
}

/** Makes room for more rows. Changes `seenRowHashes`. */
function growSlots(seenRowHashes: SeenRows): void {
  const largerSlots = new Int32Array(2 * seenRowHashes.slots.length);
  for (let slotIndex = 0; slotIndex < seenRowHashes.slots.length; slotIndex += 2) {
    const firstHash = seenRowHashes.slots[slotIndex] ?? EMPTY_SLOT;
    if (firstHash !== EMPTY_SLOT)
      addHash(largerSlots, firstHash, seenRowHashes.slots[slotIndex + 1] ?? EMPTY_SLOT);
  }
  seenRowHashes.slots = largerSlots;
}
