import { aSolution } from '@/wholeNumbers/possibleValues';
import type { Relation, Term } from '@/wholeNumbers/wholeNumbers';
import {
  boundsOf,
  isShown,
  mustHide,
  type Bounds,
  type Count,
  type CountTable,
  type Line,
  type Withheld,
} from './countTable';
import type { CountRange } from './movement';
import { movesOf, type Moves, type FixedSum } from './moves';

/** The lines that each count is in, as total or as part. */
export type Standings = readonly (readonly number[])[];

export function standingsOf({ counts, lines }: CountTable): Standings {
  const found: number[][] = counts.map(() => []);
  lines.forEach(({ total, parts }, line) => {
    for (const index of [total, ...parts]) found[index]?.push(line);
  });
  return found;
}

export type State = {
  readonly table: CountTable;
  readonly withheld: Withheld;
  readonly smallest: number;
  readonly standings: Standings;
  /** Where everything that hangs together is withheld, nobody can tell which of it is small. */
  readonly isAllWithheld?: true | undefined;
};

/** A plan that is being worked on: what is withheld so far, which grows. */
export type Work = State & {
  readonly withheld: Set<number>;
  /** The counts that each figure shows. */
  readonly countsOf: ReadonlyMap<number, readonly number[]>;
  readonly primary: ReadonlySet<number>;
};

/** What the reader of a state takes for the least and the most that a count can be. */
function limitsOf(count: Count | undefined, { smallest, isAllWithheld }: State): Bounds {
  if (count === undefined) return { least: 0, most: Number.POSITIVE_INFINITY };
  const bounds = boundsOf(count, smallest);
  return isAllWithheld === true ? { ...bounds, most: Number.POSITIVE_INFINITY } : bounds;
}

/** Counts not shown that sums join to each other, and the lines that they are in. */
export type Reach = { readonly members: readonly number[]; readonly lines: readonly Line[] };

export function reach({ table, withheld, standings }: State, from: Iterable<number>): Reach {
  const members = new Set<number>();
  const lines = new Set<number>();
  const next = [...from];
  for (let index = next.pop(); index !== undefined; index = next.pop()) {
    const count = table.counts[index];
    if (count === undefined || members.has(index) || isShown(count, withheld)) continue;
    members.add(index);
    for (const line of standings[index] ?? []) {
      if (lines.has(line)) continue;
      lines.add(line);
      const found = table.lines[line];
      if (found === undefined) continue;
      next.push(found.total);
      for (const part of found.parts) next.push(part);
    }
  }
  const inOrder = (numbers: ReadonlySet<number>) => [...numbers].toSorted((a, b) => a - b);
  return { members: inOrder(members), lines: inOrder(lines).flatMap((line) => table.lines[line] ?? []) };
}

/** One reader's view of counts that hang together. */
export type View = {
  /** The counts that the reader does not know. */
  readonly unknown: readonly number[];
  /** Those of them that must not be worked out. */
  readonly hidden: readonly number[];
  readonly lines: readonly Line[];
};

/**
 * The views to hold out against: of a reader who knows what each total has beyond its parts, and, where that is few people, of one who does
 * not and looks for it.
 */
export function viewsOf(state: State, { members, lines }: Reach): readonly View[] {
  const { table } = state;
  const countAt = (index: number) => table.counts[index];
  // Where all is withheld that can be, who knows what a total has beyond its parts knows the total.
  if (state.isAllWithheld === true)
    return [{ unknown: members, hidden: members.filter(isHiddenAt(state)), lines }];
  const isRemainder = (index: number) => countAt(index)?.isRemainder === true;
  const isHidden = isHiddenAt(state);
  const known = members.filter((index) => !isRemainder(index));
  const views: View[] = [{ unknown: known, hidden: known.filter(isHidden), lines }];
  const remainders = members.filter((index) => isRemainder(index) && isHidden(index));
  if (remainders.length > 0) views.push({ unknown: members, hidden: remainders, lines });
  return views.filter(({ hidden }) => hidden.length > 0);
}

function isHiddenAt({ table, smallest }: State): (index: number) => boolean {
  return (index) => {
    const count = table.counts[index];
    return count !== undefined && mustHide(count, smallest);
  };
}

/** What a view knows of its unknown counts, each by its index among them. */
export function relationsOf(state: State, { unknown, lines }: View): readonly Relation[] {
  const { table } = state;
  const within = new Map(unknown.map((index, number) => [index, number]));
  const relations: Relation[] = [];
  for (const { total, parts, offset = 0 } of lines) {
    const terms: Term[] = [];
    let sum = -offset;
    const add = (index: number, times: 1 | -1) => {
      const number = within.get(index);
      if (number === undefined) sum -= times * (table.counts[index]?.value ?? 0);
      else terms.push([number, times]);
    };
    for (const part of parts) add(part, 1);
    add(total, -1);
    if (terms.length > 0) relations.push({ terms, low: sum, high: sum });
  }
  unknown.forEach((index, number) => {
    const { most } = limitsOf(table.counts[index], state);
    if (Number.isFinite(most))
      relations.push({ terms: [[number, 1]], low: Number.NEGATIVE_INFINITY, high: most });
  });
  return relations;
}

/** The smallest possible value of each unknown count of a view. */
export function lowerBounds(state: State, { unknown }: View): readonly number[] {
  return unknown.map((index) => limitsOf(state.table.counts[index], state).least);
}

/** How the unknown counts of a view can move, and from where. */
export type Movable = { readonly moves: Moves; readonly standingOf: (index: number) => CountRange };

/**
 * No more counts than this are solved for where the officer's own file withholds some. Counts that are fixed whatever the values are found all the
 * same.
 */
const MOST_SOLVED = 60;

export function movableOf(state: State, view: View): Movable {
  const sums = view.lines.map(({ total, parts }): FixedSum => [
    ...parts.map((part) => [part, 1] as const),
    [total, -1],
  ]);
  const values = valuesOf(state, view);
  const standingOf = (index: number): CountRange => {
    const value = values?.get(index);
    return value === undefined ? UNBOUNDED : { value, ...limitsOf(state.table.counts[index], state) };
  };
  return { moves: movesOf(view.unknown, sums), standingOf };
}

/** Even where figures contradict each other, a reader can tell which counts are fixed whatever the values. */
const UNBOUNDED: CountRange = { value: 0, least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** The true values, or values that would do where the officer's own file withholds some; undefined where none are found. */
function valuesOf(state: State, view: View): ReadonlyMap<number, number> | undefined {
  const values = view.unknown.map((index) => state.table.counts[index]?.value);
  const isKnown = values.every((value) => value !== undefined);
  const solved = isKnown
    ? values
    : view.unknown.length > MOST_SOLVED
      ? undefined
      : aSolution({ least: lowerBounds(state, view), relations: relationsOf(state, view) });
  if (solved === undefined) return undefined;
  return new Map(view.unknown.map((index, at) => [index, solved[at] ?? 0]));
}
