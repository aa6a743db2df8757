import { isShown, rankOf, type CountTable, type WithheldIndexes } from './countTable';

/** The sums that each count is a part of, by the index of the count. */
export type Memberships = readonly (readonly number[])[];

export function membershipsOf({ counts, lines }: CountTable): Memberships {
  const memberships: number[][] = counts.map(() => []);
  lines.forEach(({ parts }, line) => {
    for (const part of parts) memberships[part]?.push(line);
  });
  return memberships;
}

/** The cost of withholding one more figure. It is higher than any rank, so fewer figures always cost less than better-ranked ones. */
const COST_OF_FIGURE = 1e9;

/**
 * The figures at the other three corners of the rectangle that hides one cell of a two-dimensional table. The rectangle with the fewest
 * corners that are still shown is taken, and among equals the one whose figures come first by rank. No corner is 0. Returns undefined if there
 * is no such rectangle.
 */
export function rectangleFor(
  cell: number,
  table: CountTable,
  { withheld, memberships }: { readonly withheld: WithheldIndexes; readonly memberships: Memberships },
): readonly number[] | undefined {
  const { counts, lines, ranks } = table;
  const [row, column, ...otherLines] = memberships[cell] ?? [];
  if (row === undefined || column === undefined || otherLines.length > 0) return undefined;
  const costOf = (index: number): number => {
    const count = counts[index];
    if (count?.figureIndex === undefined || count.isPublished === true) return Number.POSITIVE_INFINITY;
    if (!isShown(count, withheld)) return 0;
    if (count.value === undefined || count.value <= 0) return Number.POSITIVE_INFINITY;
    return COST_OF_FIGURE + rankOf(count.figureIndex, ranks);
  };
  const otherLine = (index: number, knownLine: number): number | undefined => {
    const linesOfCount = memberships[index] ?? [];
    return linesOfCount.length === 2 ? linesOfCount.find((line) => line !== knownLine) : undefined;
  };
  let cheapest: { readonly cost: number; readonly corners: readonly number[] } | undefined;
  for (const besideCell of lines[row]?.parts ?? []) {
    const besideColumn = otherLine(besideCell, row);
    if (besideCell === cell || besideColumn === undefined) continue;
    for (const belowCell of lines[column]?.parts ?? []) {
      const belowRow = otherLine(belowCell, column);
      if (belowCell === cell || belowRow === undefined) continue;
      const oppositeCell = (lines[belowRow]?.parts ?? []).find((index) =>
        memberships[index]?.includes(besideColumn),
      );
      if (oppositeCell === undefined) continue;
      const cost = costOf(besideCell) + costOf(belowCell) + costOf(oppositeCell);
      if (Number.isFinite(cost) && cost < (cheapest?.cost ?? Number.POSITIVE_INFINITY))
        cheapest = { cost, corners: [besideCell, belowCell, oppositeCell] };
    }
  }
  return cheapest?.corners.flatMap((index) => counts[index]?.figureIndex ?? []);
}
