const QUOTE = 0x22;
const SPACE = 0x20;
const NOWHERE = -1;

/** One row of a file: cell number i runs from `bounds[2i]` up to `bounds[2i + 1]`. */
type RowCells = {
  readonly bytes: Uint8Array;
  readonly bounds: Int32Array;
  readonly cells: number;
};

/** Makes `""` one quote, in place, and leaves out the spaces around each cell. Changes `bytes` and `bounds`. */
export function tidyCells({ bytes, bounds, cells }: RowCells): void {
  for (let cellIndex = 0; cellIndex < cells; cellIndex += 1) {
    let cellStart = bounds[2 * cellIndex] ?? NOWHERE;
    let cellStop = bounds[2 * cellIndex + 1] ?? NOWHERE;
    if (bytes[cellStart - 1] === QUOTE) cellStop = withoutEscapes(bytes, cellStart, cellStop);
    while (cellStart < cellStop && bytes[cellStart] === SPACE) cellStart += 1;
    while (cellStart < cellStop && bytes[cellStop - 1] === SPACE) cellStop -= 1;
    bounds[2 * cellIndex] = cellStart;
    bounds[2 * cellIndex + 1] = cellStop;
  }
}

/** Turns doubled quotes of one cell into single ones, and returns where the cell now ends. Changes `bytes`. */
function withoutEscapes(bytes: Uint8Array, cellStart: number, cellStop: number): number {
  let writePosition = cellStart;
  for (let readPosition = cellStart; readPosition < cellStop; readPosition += 1) {
    bytes[writePosition] = bytes[readPosition] ?? QUOTE;
    writePosition += 1;
    if (bytes[readPosition] === QUOTE) readPosition += 1;
  }
  return writePosition;
}
