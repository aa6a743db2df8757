/** Remembers which cells of a table were met, with one bit for each combination of filters, period and area: three million rows take half a megabyte. */
export type CellsSeen = {
  /** For every combination of filters, a set of bits: one for each area and period that was met. */
  readonly bits: (Uint32Array | undefined)[];
};

/** Room for more areas than England has; the register has 180. */
const AREA_WORDS = 16;

export function cellsSeen(): CellsSeen {
  return { bits: [] };
}

/** Marks a cell as met, and returns whether it was marked before. Changes the marks. */
export function isMarked(
  { bits }: CellsSeen,
  combination: number,
  periodIndex: number,
  areaIndex: number,
): boolean {
  const word = periodIndex * AREA_WORDS + (areaIndex >>> 5);
  let seenBits = bits[combination];
  if (seenBits === undefined || word >= seenBits.length)
    seenBits = bits[combination] = grownCopy(seenBits, word + AREA_WORDS);
  const bit = 1 << (areaIndex & 31);
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
