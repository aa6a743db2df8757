/**
 * Marks the cells that were met, one bit for a row of a table's filters, a period and an area: three million rows are
 * marked in half a megabyte.
 */
export type CellsSeen = {
  /** One bit for each area and period that was seen, for every combination of filters. */
  readonly bits: (Uint32Array | undefined)[];
};

/** More areas than England has; the register has 180. */
const AREA_WORDS = 16;

export function cellsSeen(): CellsSeen {
  return { bits: [] };
}

/** Marks a cell; whether it was marked before. Changes `marks`. */
export function isMarked({ bits }: CellsSeen, combination: number, period: number, area: number): boolean {
  const word = period * AREA_WORDS + (area >>> 5);
  let held = bits[combination];
  if (held === undefined || word >= held.length)
    held = bits[combination] = grownCopy(held, word + AREA_WORDS);
  const bit = 1 << (area & 31);
  const before = held[word] ?? bit;
  held[word] = before | bit;
  return (before & bit) !== 0;
}

function grownCopy(held: Uint32Array | undefined, least: number): Uint32Array {
  const larger = new Uint32Array(held === undefined ? least : Math.max(least, 2 * held.length));
  if (held !== undefined) larger.set(held);
  return larger;
}
