import { isShown, rankOf, type CountTable, type Withheld } from './countTable';

/** The lines that each count is a part of, by the index of the count. */
export type Memberships = readonly (readonly number[])[];

export function membershipsOf({ counts, lines }: CountTable): Memberships {
  const found: number[][] = counts.map(() => []);
  lines.forEach(({ parts }, line) => {
    for (const part of parts) found[part]?.push(line);
  });
  return found;
}

/** More than any rank, so that fewer figures always go before better ones. */
const FIGURE = 1e9;

/**
 * The figures of the other three corners of the rectangle that hides one cell of a table of two dimensions: of the rectangles with the
 * fewest figures that are still shown, the one whose figures come first by rank; no corner is 0. Undefined where there is none.
 */
export function rectangleFor(
  cell: number,
  table: CountTable,
  { withheld, memberships }: { readonly withheld: Withheld; readonly memberships: Memberships },
): readonly number[] | undefined {
  const { counts, lines, ranks } = table;
  const [row, column, ...more] = memberships[cell] ?? [];
  if (row === undefined || column === undefined || more.length > 0) return undefined;
  const costOf = (index: number): number => {
    const count = counts[index];
    if (count?.figure === undefined || count.isPublished === true) return Number.POSITIVE_INFINITY;
    if (!isShown(count, withheld)) return 0;
    if (count.value === undefined || count.value <= 0) return Number.POSITIVE_INFINITY;
    return FIGURE + rankOf(count.figure, ranks);
  };
  const otherLine = (index: number, than: number): number | undefined => {
    const own = memberships[index] ?? [];
    return own.length === 2 ? own.find((line) => line !== than) : undefined;
  };
  let best: { readonly cost: number; readonly corners: readonly number[] } | undefined;
  for (const beside of lines[row]?.parts ?? []) {
    const besideColumn = otherLine(beside, row);
    if (beside === cell || besideColumn === undefined) continue;
    for (const below of lines[column]?.parts ?? []) {
      const belowRow = otherLine(below, column);
      if (below === cell || belowRow === undefined) continue;
      const far = (lines[belowRow]?.parts ?? []).find((index) => memberships[index]?.includes(besideColumn));
      if (far === undefined) continue;
      const cost = costOf(beside) + costOf(below) + costOf(far);
      if (Number.isFinite(cost) && cost < (best?.cost ?? Number.POSITIVE_INFINITY))
        best = { cost, corners: [beside, below, far] };
    }
  }
  return best?.corners.flatMap((index) => counts[index]?.figure ?? []);
}
