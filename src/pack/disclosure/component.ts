import { aSolution } from '@/wholeNumbers/possibleValues';
import type { Relation, Term } from '@/wholeNumbers/wholeNumbers';
import {
  boundsOf,
  isShown,
  mustHide,
  type Bounds,
  type Count,
  type CountTable,
  type SumLine,
  type WithheldIndexes,
} from './countTable';
import type { CountRange } from './movement';
import { movesOf, type Moves, type FixedSum } from './moves';

/** The sums that each count is in, as the total or as a part. */
export type LinesByCount = readonly (readonly number[])[];

export function linesByCountOf({ counts, lines }: CountTable): LinesByCount {
  const linesByCount: number[][] = counts.map(() => []);
  lines.forEach(({ total, parts }, line) => {
    linesByCount[total]?.push(line);
    for (let position = 0; position < parts.length; position += 1)
      linesByCount[parts[position] ?? -1]?.push(line);
  });
  return linesByCount;
}

/** A table of counts with the figures that are withheld from it so far. */
export type ProtectionState = {
  readonly table: CountTable;
  readonly withheld: WithheldIndexes;
  readonly smallestCount: number;
  readonly linesByCount: LinesByCount;
  /** Whether all the counts that sums join are withheld. Then a reader cannot tell which of them are small. */
  readonly isAllWithheld?: true | undefined;
};

/** A table of counts while figures are being withheld: its set of withheld figures grows. */
export type ProtectionWork = ProtectionState & {
  readonly withheld: Set<number>;
  /** The indexes of the counts that each figure shows, by the index of the figure. */
  readonly countsOf: ReadonlyMap<number, readonly number[]>;
  readonly primaryFigures: ReadonlySet<number>;
};

/** The smallest and largest value that a count can have for a reader who sees all that is not withheld. */
function limitsOf(count: Count | undefined, { smallestCount, isAllWithheld }: ProtectionState): Bounds {
  if (count === undefined) return { least: 0, most: Number.POSITIVE_INFINITY };
  const bounds = boundsOf(count, smallestCount);
  return isAllWithheld === true ? { ...bounds, most: Number.POSITIVE_INFINITY } : bounds;
}

/** Counts that are not shown and that sums join to each other, with these sums. */
export type LinkedCounts = { readonly countIndexes: readonly number[]; readonly lines: readonly SumLine[] };

export function linkedCountsFrom(
  { table, withheld, linesByCount }: ProtectionState,
  startIndexes: Iterable<number>,
): LinkedCounts {
  const members = new Set<number>();
  const lines = new Set<number>();
  const indexesToVisit = [...startIndexes];
  for (let index = indexesToVisit.pop(); index !== undefined; index = indexesToVisit.pop()) {
    const count = table.counts[index];
    if (count === undefined || members.has(index) || isShown(count, withheld)) continue;
    members.add(index);
    for (const line of linesByCount[index] ?? []) {
      if (lines.has(line)) continue;
      lines.add(line);
      const sumLine = table.lines[line];
      if (sumLine === undefined) continue;
      indexesToVisit.push(sumLine.total);
      for (const part of sumLine.parts) indexesToVisit.push(part);
    }
  }
  const sorted = (numbers: ReadonlySet<number>) => [...numbers].toSorted((a, b) => a - b);
  return { countIndexes: sorted(members), lines: sorted(lines).flatMap((line) => table.lines[line] ?? []) };
}

/** What one reader knows of counts that sums join to each other. */
export type ReaderView = {
  /** The counts that the reader does not know. */
  readonly unknownCounts: readonly number[];
  /** The unknown counts that the reader must not be able to work out. */
  readonly secretCounts: readonly number[];
  readonly lines: readonly SumLine[];
};

/**
 * The readers from whom the secret counts must be safe. One reader knows what each total has beyond its parts. Where that is few people, there
 * is a second reader, who does not know the number and tries to work it out.
 */
export function readerViewsOf(
  state: ProtectionState,
  { countIndexes, lines }: LinkedCounts,
): readonly ReaderView[] {
  const { table } = state;
  const countAt = (index: number) => table.counts[index];
  // Where everything that can be withheld is withheld, a reader who knows what a total has beyond its parts also
  // knows the total.
  if (state.isAllWithheld === true)
    return [{ unknownCounts: countIndexes, secretCounts: countIndexes.filter(isSecretAt(state)), lines }];
  const isRemainder = (index: number) => countAt(index)?.isRemainder === true;
  const isSecret = isSecretAt(state);
  const knownToBeParts = countIndexes.filter((index) => !isRemainder(index));
  const views: ReaderView[] = [
    { unknownCounts: knownToBeParts, secretCounts: knownToBeParts.filter(isSecret), lines },
  ];
  const remainders = countIndexes.filter((index) => isRemainder(index) && isSecret(index));
  if (remainders.length > 0) views.push({ unknownCounts: countIndexes, secretCounts: remainders, lines });
  return views.filter(({ secretCounts }) => secretCounts.length > 0);
}

function isSecretAt({ table, smallestCount }: ProtectionState): (index: number) => boolean {
  return (index) => {
    const count = table.counts[index];
    return count !== undefined && mustHide(count, smallestCount);
  };
}

/** The equations and limits that a reader knows of the unknown counts. Each count is given by its position among the unknown counts. */
export function relationsOf(
  state: ProtectionState,
  { unknownCounts, lines }: ReaderView,
): readonly Relation[] {
  const { table } = state;
  const positionOf = new Map(unknownCounts.map((index, number) => [index, number]));
  const relations: Relation[] = [];
  for (const { total, parts, offset = 0 } of lines) {
    const terms: Term[] = [];
    let knownSum = -offset;
    const addTerm = (index: number, sign: 1 | -1) => {
      const position = positionOf.get(index);
      if (position === undefined) knownSum -= sign * (table.counts[index]?.value ?? 0);
      else terms.push([position, sign]);
    };
    for (const part of parts) addTerm(part, 1);
    addTerm(total, -1);
    if (terms.length > 0) relations.push({ terms, low: knownSum, high: knownSum });
  }
  unknownCounts.forEach((index, position) => {
    const { most } = limitsOf(table.counts[index], state);
    if (Number.isFinite(most))
      relations.push({ terms: [[position, 1]], low: Number.NEGATIVE_INFINITY, high: most });
  });
  return relations;
}

/** The smallest possible value of each unknown count of a view. */
export function lowerBounds(state: ProtectionState, { unknownCounts }: ReaderView): readonly number[] {
  return unknownCounts.map((index) => limitsOf(state.table.counts[index], state).least);
}

/** How the unknown counts of a view can change together, and the values from which they start. */
export type MovableCounts = { readonly moves: Moves; readonly rangeOf: (index: number) => CountRange };

/**
 * Values are looked for only if there are at most this many unknown counts, where the officer's own file withholds some. With more, only
 * counts that are fixed whatever the values are found.
 */
const MOST_SOLVED = 60;

export function movableOf(state: ProtectionState, view: ReaderView): MovableCounts {
  const sums = view.lines.map(({ total, parts }): FixedSum => [
    ...parts.map((part) => [part, 1] as const),
    [total, -1],
  ]);
  const values = valuesOf(state, view);
  const rangeOf = (index: number): CountRange => {
    const value = values?.get(index);
    return value === undefined ? UNBOUNDED : { value, ...limitsOf(state.table.counts[index], state) };
  };
  return { moves: movesOf(view.unknownCounts, sums), rangeOf };
}

/** Even where figures contradict each other, a reader can tell which counts are fixed whatever the values. */
const UNBOUNDED: CountRange = { value: 0, least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/**
 * Returns the true values of the unknown counts, or, if the officer's own file withholds some, values that satisfy all the sums. Returns
 * undefined if none are found.
 */
function valuesOf(state: ProtectionState, view: ReaderView): ReadonlyMap<number, number> | undefined {
  const values = view.unknownCounts.map((index) => state.table.counts[index]?.value);
  const areAllKnown = values.every((value) => value !== undefined);
  const solution = areAllKnown
    ? values
    : view.unknownCounts.length > MOST_SOLVED
      ? undefined
      : aSolution({ least: lowerBounds(state, view), relations: relationsOf(state, view) });
  if (solution === undefined) return undefined;
  return new Map(view.unknownCounts.map((index, position) => [index, solution[position] ?? 0]));
}
