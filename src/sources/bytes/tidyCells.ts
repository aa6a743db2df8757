const QUOTE = 0x22;
const SPACE = 0x20;
const NOWHERE = -1;

/** One row of a file: cell number i runs from `bounds[2i]` up to `bounds[2i + 1]`. */
type RowCells = {
  readonly bytes: Uint8Array;
  readonly bounds: Int32Array;
  readonly cells: number;
};

/** Makes `""` one quote, in place, and leaves out the spaces around each cell. Changes `row`. */
export function tidyCells({ bytes, bounds, cells }: RowCells): void {
  for (let cell = 0; cell < cells; cell += 1) {
    let from = bounds[2 * cell] ?? NOWHERE;
    let to = bounds[2 * cell + 1] ?? NOWHERE;
    if (bytes[from - 1] === QUOTE) to = withoutEscapes(bytes, from, to);
    while (from < to && bytes[from] === SPACE) from += 1;
    while (from < to && bytes[to - 1] === SPACE) to -= 1;
    bounds[2 * cell] = from;
    bounds[2 * cell + 1] = to;
  }
}

/** Where the cell ends now. Changes `bytes`. */
function withoutEscapes(bytes: Uint8Array, from: number, to: number): number {
  let into = from;
  for (let at = from; at < to; at += 1) {
    bytes[into] = bytes[at] ?? QUOTE;
    into += 1;
    if (bytes[at] === QUOTE) at += 1;
  }
  return into;
}
