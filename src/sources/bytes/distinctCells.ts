import type { CsvRows } from './csvBytes';

/**
 * Numbers the distinct contents of some columns of a table in order of first appearance, without making a text of any. The first row has key
 * 0, and the first row that differs from it in these columns has key 1 (dictionary encoding).
 */
export type DistinctCells = {
  readonly columns: readonly number[];
  /** How many keys have been given out. */
  count: number;
  /** The cells of every key, each cell closed by a byte that occurs in no text. The cells of key k begin at `starts[k]`. */
  arena: Uint8Array<ArrayBuffer>;
  view: DataView;
  starts: Int32Array<ArrayBuffer>;
  hashes: Int32Array<ArrayBuffer>;
  /** For each key, the key that last came after it. Tables repeat themselves, so the same key nearly always comes next again. */
  followers: Int32Array<ArrayBuffer>;
  lastKey: number;
  /** A hash table with open addressing: a slot holds a key plus one, or EMPTY. */
  slots: Int32Array<ArrayBuffer>;
};

/** The byte that closes a cell. It never occurs in UTF-8. */
const CELL_END = 0xff;
const EMPTY_SLOT = 0;
const NOWHERE = -1;

/** The constants of the hash function FNV-1a, 32 bits. */
const OFFSET_BASIS = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

export function distinctCells(columns: readonly number[]): DistinctCells {
  const arena = new Uint8Array(4096);
  return {
    columns,
    count: 0,
    arena,
    view: new DataView(arena.buffer),
    starts: new Int32Array(64),
    hashes: new Int32Array(64),
    followers: new Int32Array(64),
    lastKey: 0,
    slots: new Int32Array(128),
  };
}

/** Returns the key of the row. A row not met before gets the next key, which equals the previous `count`. Changes `keys`. */
export function distinctIndex(keys: DistinctCells, rows: CsvRows): number {
  const guess = keys.followers[keys.lastKey] ?? NOWHERE;
  if (keys.count > 0 && isKey(keys, guess, rows)) return (keys.lastKey = guess);
  if (keys.count + 1 === keys.starts.length) growKeys(keys);
  const hash = hashOf(keys.columns, rows);
  const mask = keys.slots.length - 1;
  let slotIndex = hash & mask;
  while (keys.slots[slotIndex] !== EMPTY_SLOT) {
    const heldKey = (keys.slots[slotIndex] ?? EMPTY_SLOT) - 1;
    if (keys.hashes[heldKey] === hash && isKey(keys, heldKey, rows)) return followKey(keys, heldKey);
    slotIndex = (slotIndex + 1) & mask;
  }
  keys.hashes[keys.count] = hash;
  keys.slots[slotIndex] = keys.count + 1;
  addCells(keys, rows);
  return followKey(keys, keys.count - 1);
}

/** Remembers that this key came after the last one. Changes `keys`. */
function followKey(keys: DistinctCells, key: number): number {
  keys.followers[keys.lastKey] = key;
  return (keys.lastKey = key);
}

function isKey({ columns, arena, starts, view }: DistinctCells, key: number, rows: CsvRows): boolean {
  const { bounds } = rows;
  let keyPosition = starts[key] ?? NOWHERE;
  for (let index = 0; index < columns.length; index += 1) {
    const boundIndex = 2 * (columns[index] ?? NOWHERE);
    const cellStart = bounds[boundIndex] ?? NOWHERE;
    const length = (bounds[boundIndex + 1] ?? NOWHERE) - cellStart;
    if (keyPosition + length >= arena.length || arena[keyPosition + length] !== CELL_END) return false;
    let byteOffset = 0;
    for (; byteOffset + 4 <= length; byteOffset += 4)
      if (rows.view.getInt32(cellStart + byteOffset) !== view.getInt32(keyPosition + byteOffset))
        return false;
    for (; byteOffset < length; byteOffset += 1)
      if (rows.bytes[cellStart + byteOffset] !== arena[keyPosition + byteOffset]) return false;
    keyPosition += length + 1;
  }
  return true;
}

function hashOf(columns: readonly number[], { bytes, bounds }: CsvRows): number {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < columns.length; index += 1) {
    const boundIndex = 2 * (columns[index] ?? NOWHERE);
    const cellStop = bounds[boundIndex + 1] ?? NOWHERE;
    for (let position = bounds[boundIndex] ?? NOWHERE; position < cellStop; position += 1)
      hash = Math.imul(hash ^ (bytes[position] ?? CELL_END), HASH_PRIME);
    hash = Math.imul(hash ^ CELL_END, HASH_PRIME);
  }
  return hash ^ (hash >>> 15);
}

/** Stores the row's cells under a new key. Changes `keys`. */
function addCells(keys: DistinctCells, { bytes, bounds }: CsvRows): void {
  let writePosition = keys.starts[keys.count] ?? NOWHERE;
  for (const column of keys.columns) {
    const cell = bytes.subarray(bounds[2 * column], bounds[2 * column + 1]);
    while (writePosition + cell.length >= keys.arena.length) growArena(keys);
    keys.arena.set(cell, writePosition);
    writePosition += cell.length + 1;
    keys.arena[writePosition - 1] = CELL_END;
  }
  keys.count += 1;
  keys.starts[keys.count] = writePosition;
}

/** Makes room for more keys. Changes `keys`. */
function growKeys(keys: DistinctCells): void {
  keys.starts = doubledArray(keys.starts);
  keys.hashes = doubledArray(keys.hashes);
  keys.followers = doubledArray(keys.followers);
  keys.slots = new Int32Array(2 * keys.starts.length);
  const mask = keys.slots.length - 1;
  for (let key = 0; key < keys.count; key += 1) {
    let slotIndex = (keys.hashes[key] ?? NOWHERE) & mask;
    while (keys.slots[slotIndex] !== EMPTY_SLOT) slotIndex = (slotIndex + 1) & mask;
    keys.slots[slotIndex] = key + 1;
  }
}

function doubledArray(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const largerArray = new Int32Array(2 * numbers.length);
  largerArray.set(numbers);
  return largerArray;
}

/** Makes room for the cells of more keys. Changes `keys`. */
function growArena(keys: DistinctCells): void {
  const largerArena = new Uint8Array(2 * keys.arena.length);
  largerArena.set(keys.arena);
  keys.arena = largerArena;
  keys.view = new DataView(largerArena.buffer);
}
