/** The indexes of the rows that are meant and of the `near` rows before and after each, in their order, among the rows from `first` to the one before `length`. */
export function rowsAround(
  meant: Iterable<number>,
  { near, first, length }: { readonly near: number; readonly first: number; readonly length: number },
): readonly number[] {
  const found = new Set<number>();
  for (const row of meant)
    for (let index = Math.max(first, row - near); index <= Math.min(length - 1, row + near); index += 1)
      found.add(index);
  return [...found].toSorted((a, b) => a - b);
}
