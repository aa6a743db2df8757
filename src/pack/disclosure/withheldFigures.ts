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

/** Which figures are withheld: primary ones are of few people; secondary ones would let a reader work out a primary one. */
export type WithheldFigures = {
  readonly primaryFigures: ReadonlySet<number>;
  readonly secondaryFigures: ReadonlySet<number>;
  /** Counts, by index, that can be worked out whatever is withheld: a published file shows too much of them. */
  readonly exposedCounts: readonly number[];
};

/**
 * Decides what to withhold from tables of any number of dimensions. First it withholds the small counts; then, for each of them in a table of two
 * dimensions, the rectangle that costs fewest figures; then figures line by line until every line is safe; then whatever a judge that solves all
 * sums together still finds. Last, it shows again what turned out not to be needed. Figures to withhold with a small count are chosen by index, never by
 * value, so the choice says nothing about them.
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

/** Withholds until each line, taken alone, is safe. */
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

/** Withholds until nothing can be worked out from all lines together; returns what still can. Counts that sums join are judged together. */
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
 * Leaves out sums whose total is more than its parts: with everything withheld, a reader who doesn't know the total doesn't know the part either. The audit
 * finds whatever else gives it away.
 */
function withoutOffsetLines({ countIndexes, lines }: LinkedCounts): LinkedCounts {
  return { countIndexes, lines: lines.filter(({ offset }) => offset === undefined) };
}

/**
 * Withholds the last one or two figures of a sum in several dimensions if the total and all other figures are withheld: the ones still
 * shown would give away why the others are not.
 */
function withholdLast(work: ProtectionWork): void {
  const { table, withheld } = work;
  const visitedCounts = new Set<number>();
  for (const [index, count] of table.counts.entries()) {
    if (visitedCounts.has(index) || isShown(count, withheld) || !mustHide(count, work.smallestCount))
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
    // A share's counts are withheld for their own sake.
    return countsOf.get(figure)?.length === 1;
  });
}

/** A table of two dimensions has a sum for each row, each column and the totals. */
const FEWEST_LINES = 4;
const MOST_LEFT = 2;

/** The first figure that can be withheld near one of some counts. */
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
 * The figure to withhold first so that a count cannot be worked out: among the parts in its own lines, else in lines tied to these by a count without a
 * figure, else a total.
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
