/** The indexes, in order, of the chosen rows and of the `near` rows before and after each, from `first` up to but not including `length`. */
export function rowsAround(
  rowIndexes: Iterable<number>,
  {
    near: distance,
    first: headerRows,
    length,
  }: { readonly near: number; readonly first: number; readonly length: number },
): readonly number[] {
  const rowsShown = new Set<number>();
  for (const row of rowIndexes)
    for (
      let index = Math.max(headerRows, row - distance);
      index <= Math.min(length - 1, row + distance);
      index += 1
    )
      rowsShown.add(index);
  return [...rowsShown].toSorted((a, b) => a - b);
}
