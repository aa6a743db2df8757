/** How many rows before and after one that is meant go with it: what a person needs to find it again. */
const NEAR = 2;

/** The places of the rows that are meant and of those around them, in their order, among `length` rows from `first` on. */
export function rowsAround(
  meant: Iterable<number>,
  { first, length }: { readonly first: number; readonly length: number },
): readonly number[] {
  const found = new Set<number>();
  for (const row of meant)
    for (let near = Math.max(first, row - NEAR); near <= Math.min(length - 1, row + NEAR); near += 1)
      found.add(near);
  return [...found].toSorted((a, b) => a - b);
}
