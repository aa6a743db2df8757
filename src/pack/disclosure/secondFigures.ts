import { isHiddenAlready, type RawFigure } from '@/pack/rows/rawFigure';
import { isOfFewPeople, isShown, mustHide, type CountTable } from './countTable';
import { coversFewPeople } from './coversFewPeople';
import { peopledFigures } from './peopledFigure';
import type { DisclosureInput, WithholdingReason } from './publishable';
import { relatedByCounts } from './related';
import { countsByAreaOf } from './structure';
import { tableOf } from './tableOf';
import { withheldFigures } from './withheldFigures';

/** A second figure for the same cell: its value before a correction, or the figure of another source. */
export type SecondFigure = { readonly index: number; readonly rawFigure: RawFigure };

/**
 * The second figures that may be published. Together with the figures that did not change they make up a plan of their own. If anything in it is
 * withheld, or would have to be, nothing that adds up with it is published. The newer figures are shown as they are.
 */
export function publishableSecondFigures(
  figures: readonly RawFigure[],
  secondFigures: readonly SecondFigure[],
  {
    disclosureInput,
    reasons,
  }: { readonly disclosureInput: DisclosureInput; readonly reasons: ReadonlyMap<number, WithholdingReason> },
): ReadonlySet<RawFigure> {
  const publishable = new Set<RawFigure>();
  for (const round of secondFigureRounds(secondFigures)) {
    const figuresOfRound = figures.map((rawFigure, index) => round.get(index) ?? rawFigure);
    const peopledOfRound = peopledFigures(figuresOfRound, disclosureInput.feedCounts);
    const askedIndicators = new Set<string>([...round.values()].map(({ indicator }) => indicator.id));
    const relatedIds = relatedByCounts(askedIndicators, peopledOfRound);
    const peopled = peopledOfRound.filter(({ rawFigure }) => relatedIds.has(rawFigure.indicator.id));
    const figuresOfFew = peopled.filter(
      ({ rawFigure }) =>
        rawFigure.indicator.people && coversFewPeople(rawFigure, disclosureInput.smallestCount),
    );
    const hiddenIndexes = figuresOfRound.flatMap((rawFigure, index) =>
      reasons.has(index) || isHiddenAlready(rawFigure) || rawFigure.kept !== undefined ? [index] : [],
    );
    const forcedFigures = new Set([...hiddenIndexes, ...figuresOfFew.map(({ index }) => index)]);
    const { table } = tableOf(
      peopled,
      { ...disclosureInput, forcedFigures },
      { allKnownCounts: countsByAreaOf(peopledOfRound), askedIndicators },
    );
    const tiedFigures = figuresTiedIn(table, new Set(round.keys()), {
      forcedFigures,
      smallestCount: disclosureInput.smallestCount,
    });
    for (const [index, rawFigure] of round) if (!tiedFigures.has(index)) publishable.add(rawFigure);
  }
  return publishable;
}

/** The second figures in rounds: round one has the first of each cell, round two the next of each cell, and so on. */
function secondFigureRounds(
  secondFigures: readonly SecondFigure[],
): readonly ReadonlyMap<number, RawFigure>[] {
  const roundsSoFar: Map<number, RawFigure>[] = [];
  for (const { index, rawFigure } of secondFigures) {
    let round = roundsSoFar.find((earlierRound) => !earlierRound.has(index));
    if (round === undefined) roundsSoFar.push((round = new Map()));
    round.set(index, rawFigure);
  }
  return roundsSoFar;
}

type KnownWithheld = { readonly forcedFigures: ReadonlySet<number>; readonly smallestCount: number };

/**
 * Finds figures that share a sum with a figure that is withheld, or would have to be. Which figures must be withheld to protect small counts
 * is worked out only if it decides about one of `askedFigures`: where no joined count must be hidden, nothing needs protection.
 */
function figuresTiedIn(
  table: CountTable,
  askedFigures: ReadonlySet<number>,
  { forcedFigures, smallestCount }: KnownWithheld,
): ReadonlySet<number> {
  const linesByCount = linesByCountOf(table);
  const figuresOfFew = table.counts.flatMap((count) =>
    count.figureIndex !== undefined && isOfFewPeople(count, smallestCount) ? [count.figureIndex] : [],
  );
  const knownWithheld = new Set([...forcedFigures, ...table.withheldAnyway, ...figuresOfFew]);
  const tiedFigures = figuresTiedTo(table, linesByCount, { withheld: knownWithheld, smallestCount });
  const openCounts = table.counts.flatMap(({ figureIndex }, index) =>
    figureIndex !== undefined && askedFigures.has(figureIndex) && !tiedFigures.has(figureIndex)
      ? [index]
      : [],
  );
  const nearbyCounts = joinedTo(table, linesByCount, openCounts);
  const mayBeWithheld = [...nearbyCounts].some((index) => {
    const count = table.counts[index];
    return count !== undefined && !isShown(count, knownWithheld) && mustHide(count, smallestCount);
  });
  if (!mayBeWithheld) return tiedFigures;
  const { primaryFigures, secondaryFigures } = withheldFigures(table, smallestCount);
  return figuresTiedTo(table, linesByCount, {
    withheld: new Set([...forcedFigures, ...primaryFigures, ...secondaryFigures]),
    smallestCount,
  });
}

/** The sums that each count is in, by the index of the count. */
type LinesByCount = readonly (readonly number[])[];

function linesByCountOf({ counts, lines }: CountTable): LinesByCount {
  const linesByCount = counts.map((): number[] => []);
  lines.forEach(({ total, parts }, line) => {
    linesByCount[total]?.push(line);
    for (const part of parts) linesByCount[part]?.push(line);
  });
  return linesByCount;
}

/** All counts that are joined to the given counts: by sums, or because one figure shows both. */
function joinedTo(
  { counts, lines }: CountTable,
  linesByCount: LinesByCount,
  startIndexes: readonly number[],
): ReadonlySet<number> {
  const countsOfFigure = new Map<number, number[]>();
  counts.forEach(({ figureIndex }, index) => {
    if (figureIndex !== undefined)
      countsOfFigure.set(figureIndex, [...(countsOfFigure.get(figureIndex) ?? []), index]);
  });
  const visitedCounts = new Set(startIndexes);
  const visitedLines = new Uint8Array(lines.length);
  for (const index of visitedCounts) {
    const figure = counts[index]?.figureIndex;
    if (figure !== undefined)
      for (const otherCount of countsOfFigure.get(figure) ?? []) visitedCounts.add(otherCount);
    for (const line of linesByCount[index] ?? []) {
      if (visitedLines[line] === 1) continue;
      visitedLines[line] = 1;
      visitedCounts.add(lines[line]?.total ?? index);
      for (const part of lines[line]?.parts ?? []) visitedCounts.add(part);
    }
  }
  return visitedCounts;
}

/** Finds figures that sums join to a withheld figure or a small count, directly or through other sums. */
function figuresTiedTo(
  table: CountTable,
  linesByCount: LinesByCount,
  { withheld, smallestCount }: { readonly withheld: ReadonlySet<number>; readonly smallestCount: number },
): ReadonlySet<number> {
  const countsToVisit = table.counts.flatMap((count, index) => {
    const isHidden = count.figureIndex !== undefined && withheld.has(count.figureIndex);
    return isHidden || isOfFewPeople(count, smallestCount) ? [index] : [];
  });
  const visitedCounts = new Set(countsToVisit);
  const visitedLines = new Uint8Array(table.lines.length);
  const visit = (index: number): void => {
    if (visitedCounts.has(index)) return;
    visitedCounts.add(index);
    countsToVisit.push(index);
  };
  const tiedFigures = new Set(withheld);
  for (let index = countsToVisit.pop(); index !== undefined; index = countsToVisit.pop()) {
    const figure = table.counts[index]?.figureIndex;
    if (figure !== undefined) tiedFigures.add(figure);
    for (const line of linesByCount[index] ?? []) {
      const sumLine = table.lines[line];
      if (sumLine === undefined || visitedLines[line] === 1) continue;
      visitedLines[line] = 1;
      visit(sumLine.total);
      for (const part of sumLine.parts) visit(part);
    }
  }
  return tiedFigures;
}
