import {
  linkedCountsFrom,
  linesByCountOf,
  readerViewsOf,
  type LinkedCounts,
  type ProtectionState,
  type ProtectionWork,
} from './component';
import {
  firstToWithhold,
  isOfFewPeople,
  isShown,
  mustHide,
  type CountTable,
  type SumLine,
} from './countTable';
import { tooNarrowCounts } from './tooNarrowCounts';
import { nextInLine } from './lineRule';
import { membershipsOf, rectangleFor } from './rectangle';
import { figuresShownAgain } from './figuresShownAgain';
import { withholdThirdValue } from './withholdThirdValue';

/** The indexes of the figures that are withheld. Primary figures cover few people; secondary figures would let a reader work out a primary one. */
export type WithheldFigures = {
  readonly primaryFigures: ReadonlySet<number>;
  readonly secondaryFigures: ReadonlySet<number>;
  /** The indexes of counts that can be worked out whatever is withheld, because a published file shows too much. */
  readonly exposedCounts: readonly number[];
};

/**
 * Decides which figures of a table, of any number of dimensions, are withheld. First come the small counts. Then, for each small count in a
 * two-dimensional table, the rectangle that costs the fewest figures; then figures sum by sum until every sum is safe; then whatever a check
 * that solves all sums together still finds. Last, figures that turned out not to be needed are shown again. Figures to withhold with a small
 * count are chosen by index, never by value, so the choice says nothing about them.
 */
export function withheldFigures(table: CountTable, smallestCount: number): WithheldFigures {
  const primaryFigures = new Set(table.withheldAnyway);
  for (const count of table.counts)
    if (count.figureIndex !== undefined && isOfFewPeople(count, smallestCount))
      primaryFigures.add(count.figureIndex);
  const mustWithhold =
    primaryFigures.size > 0 ||
    table.counts.some((count) => count.figureIndex === undefined && mustHide(count, smallestCount));
  if (!mustWithhold) return { primaryFigures, secondaryFigures: new Set(), exposedCounts: [] };
  const work: ProtectionWork = {
    table,
    smallestCount,
    linesByCount: linesByCountOf(table),
    countsOf: countsByFigure(table),
    primaryFigures,
    withheld: new Set(primaryFigures),
  };
  addRectangles(work);
  settleLines(work, table.lines.keys());
  const exposedCounts = settleAll(work);
  for (const figure of figuresShownAgain(work)) work.withheld.delete(figure);
  withholdLast(work);
  withholdThirdValue(work);
  const secondaryFigures = new Set([...work.withheld].filter((figure) => !primaryFigures.has(figure)));
  return { primaryFigures, secondaryFigures, exposedCounts };
}

function addRectangles({ table, smallestCount, withheld, primaryFigures }: ProtectionWork): void {
  const memberships = membershipsOf(table);
  table.counts.forEach((count, index) => {
    if (count.figureIndex === undefined || !primaryFigures.has(count.figureIndex)) return;
    if (!mustHide(count, smallestCount)) return;
    for (const figure of rectangleFor(index, table, { withheld, memberships }) ?? []) withheld.add(figure);
  });
}

/** Withholds figures until each sum, taken alone, is safe. */
function settleLines(work: ProtectionWork, lineIndexes: Iterable<number>): void {
  const { table, withheld } = work;
  const openLines = new Set(lineIndexes);
  for (const line of openLines) {
    openLines.delete(line);
    const sumLine = table.lines[line];
    const nextFigure = sumLine && nextInLine(sumLine, table, work);
    if (nextFigure === undefined) continue;
    withheld.add(nextFigure);
    for (const affectedLine of linesOf(nextFigure, work)) openLines.add(affectedLine);
  }
}

function linesOf(figure: number, { countsOf, linesByCount }: ProtectionWork): readonly number[] {
  return (countsOf.get(figure) ?? []).flatMap((index) => linesByCount[index] ?? []);
}

function countsByFigure({ counts }: CountTable): ReadonlyMap<number, readonly number[]> {
  const countsOf = new Map<number, number[]>();
  counts.forEach(({ figureIndex }, index) => {
    if (figureIndex === undefined) return;
    const countsOfFigure = countsOf.get(figureIndex) ?? [];
    countsOfFigure.push(index);
    countsOf.set(figureIndex, countsOfFigure);
  });
  return countsOf;
}

/** Withholds figures until nothing can be worked out from all sums together, and returns the counts that still can. Counts that sums join are judged together. */
function settleAll(work: ProtectionWork): readonly number[] {
  const { table, withheld } = work;
  const exposed: number[] = [];
  const openCounts = new Set(table.counts.keys());
  for (const index of openCounts) {
    openCounts.delete(index);
    const count = table.counts[index];
    if (count === undefined || isShown(count, withheld) || !mustHide(count, work.smallestCount)) continue;
    const linkedCounts = linkedCountsFrom(work, [index]);
    const tooNarrow = tooNarrowIn(work, linkedCounts);
    const nextFigure = nextForAny(tooNarrow, work);
    if (nextFigure === undefined) {
      for (const member of linkedCounts.countIndexes) openCounts.delete(member);
      if (tooNarrow.length > 0)
        exposed.push(...tooNarrowIn({ ...work, isAllWithheld: true }, withoutOffsetLines(linkedCounts)));
      continue;
    }
    withheld.add(nextFigure);
    settleLines(work, linesOf(nextFigure, work));
    openCounts.add(index);
  }
  return exposed;
}

/**
 * Leaves out sums whose total is more than its parts. With everything withheld, a reader who does not know the total does not know the part
 * either. The audit finds whatever else gives the part away.
 */
function withoutOffsetLines({ countIndexes, lines }: LinkedCounts): LinkedCounts {
  return { countIndexes, lines: lines.filter(({ offset }) => offset === undefined) };
}

/**
 * Withholds the last one or two figures of a sum in several dimensions if the total and all other figures are withheld. The figures that are
 * still shown would otherwise give away why the others are not.
 */
function withholdLast(work: ProtectionWork): void {
  const { table, withheld } = work;
  const visitedCounts = new Set<number>();
  for (let index = 0; index < table.counts.length; index += 1) {
    const count = table.counts[index];
    if (
      count === undefined ||
      visitedCounts.has(index) ||
      isShown(count, withheld) ||
      !mustHide(count, work.smallestCount)
    )
      continue;
    const { countIndexes, lines } = linkedCountsFrom(work, [index]);
    for (const member of countIndexes) visitedCounts.add(member);
    if (lines.length < FEWEST_LINES || !hidesTotal(lines, work)) continue;
    const shownFigures = new Set(
      [...partsOf(lines), ...totalsOf(lines)].flatMap((index) => {
        const count = table.counts[index];
        const isStillShown =
          count?.figureIndex !== undefined && count.value !== 0 && isShown(count, withheld);
        return isStillShown ? [count.figureIndex as number] : [];
      }),
    );
    if (shownFigures.size <= MOST_LEFT) for (const figure of shownFigures) withheld.add(figure);
  }
}

/** Whether a total that is not small is withheld to protect its parts. */
function hidesTotal(
  lines: readonly SumLine[],
  { table, withheld, primaryFigures, countsOf }: ProtectionWork,
): boolean {
  return lines.some(({ total }) => {
    const figure = table.counts[total]?.figureIndex;
    if (figure === undefined || !withheld.has(figure) || primaryFigures.has(figure)) return false;
    // The counts of a share are withheld on their own account.
    return countsOf.get(figure)?.length === 1;
  });
}

/** In a table of two dimensions, sums run along each row and each column. */
const FEWEST_LINES = 4;
const MOST_LEFT = 2;

/** The first figure that can be withheld near one of the given counts. */
function nextForAny(tooNarrow: readonly number[], work: ProtectionWork): number | undefined {
  for (const index of tooNarrow) {
    const nextFigure = nextNear(index, work);
    if (nextFigure !== undefined) return nextFigure;
  }
  return undefined;
}

function tooNarrowIn(state: ProtectionState, linkedCounts: LinkedCounts): readonly number[] {
  return readerViewsOf(state, linkedCounts).flatMap((view) => tooNarrowCounts(state, view));
}

/**
 * The figure to withhold first so that a count cannot be worked out: a part in the count's own sums, or else in sums that share a count
 * without a figure with these, or else a total.
 */
function nextNear(index: number, work: ProtectionWork): number | undefined {
  const { table, linesByCount, withheld } = work;
  const linesWith = (indexes: readonly number[]) => [
    ...new Set(
      indexes.flatMap((countIndex) =>
        (linesByCount[countIndex] ?? []).flatMap((line) => table.lines[line] ?? []),
      ),
    ),
  ];
  const ownLines = linesWith([index]);
  const bridgingCounts = [...partsOf(ownLines), ...totalsOf(ownLines)].filter(
    (countIndex) => table.counts[countIndex]?.figureIndex === undefined,
  );
  const firstFigure = (indexes: readonly number[]) => firstToWithhold(indexes, table, withheld);
  const nearestFigure =
    firstFigure(partsOf(ownLines)) ??
    firstFigure(partsOf(linesWith(bridgingCounts))) ??
    firstFigure(totalsOf(ownLines));
  if (nearestFigure !== undefined) return nearestFigure;
  const linkedLines = linkedCountsFrom(work, [index]).lines;
  return firstFigure(partsOf(linkedLines)) ?? firstFigure(totalsOf(linkedLines));
}

function partsOf(lines: readonly SumLine[]): readonly number[] {
  return lines.flatMap(({ parts }) => parts);
}

function totalsOf(lines: readonly SumLine[]): readonly number[] {
  return lines.map(({ total }) => total);
}
