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

/** Marks a cell; whether it was marked before. Changes the marks. */
export function isMarked({ bits }: CellsSeen, combination: number, period: number, area: number): boolean {
  const word = period * AREA_WORDS + (area >>> 5);
  let seenBits = bits[combination];
  if (seenBits === undefined || word >= seenBits.length)
    seenBits = bits[combination] = grownCopy(seenBits, word + AREA_WORDS);
  const bit = 1 << (area & 31);
  const bitsBefore = seenBits[word] ?? bit;
  seenBits[word] = bitsBefore | bit;
  return (bitsBefore & bit) !== 0;
}

function grownCopy(seenBits: Uint32Array | undefined, leastLength: number): Uint32Array {
  const largerCopy = new Uint32Array(
    seenBits === undefined ? leastLength : Math.max(leastLength, 2 * seenBits.length),
  );
  if (seenBits !== undefined) largerCopy.set(seenBits);
  return largerCopy;
}
