import {
  addLimit,
  copyOfDictionary,
  cornerOf,
  dictionaryOf,
  pushToLimit,
  toCorner,
  type Dictionary,
} from './dictionary';
import { meetsAll, partsOf, systemOf, type WholeNumbers } from './wholeNumbers';

/** How many values must be possible for a withheld figure (docs/methods.md#what-is-withheld). */
const ENOUGH_VALUES = 3;

/** The numbers that have fewer possible values than enough, each with those that were found; or that all cannot be true together. */
export type Narrow = { readonly kind: 'narrow'; readonly values: ReadonlyMap<number, readonly number[]> };
export type Possible = Narrow | { readonly kind: 'contradiction' };

/**
 * Which of the numbers asked for can be worked out, or to fewer than three values. A number passes only with three solutions in whole numbers
 * that differ in it, and each of these is held against every relation exactly; what cannot be shown in the time counts as narrow.
 */
export function possibleValues(system: WholeNumbers, asked: Iterable<number>): Possible {
  const wanted = new Set(asked);
  const values = new Map<number, readonly number[]>();
  for (const part of partsOf(system, wanted)) {
    const { indices } = part;
    const own = indices.flatMap((index, within) => (wanted.has(index) ? [within] : []));
    const found = narrowIn(systemOf(system, part), own);
    if (found === undefined) return { kind: 'contradiction' };
    for (const [within, seen] of found) values.set(indices[within] ?? -1, seen);
  }
  return { kind: 'narrow', values };
}

const PLENTY: readonly number[] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN];

/** A system that is being looked at: what was seen of each number so far. */
type Search = {
  readonly system: WholeNumbers;
  readonly seen: readonly Set<number>[];
  /** The first solution that was found. */
  first?: readonly number[];
};

/** One solution in whole numbers; undefined where there is none, or none is found in the time. */
export function aSolution(system: WholeNumbers): readonly number[] | undefined {
  const search: Search = { system, seen: system.least.map(() => new Set(PLENTY)) };
  const dictionary = dictionaryOf(system);
  if (dictionary === undefined || !toCorner(dictionary)) return undefined;
  wholeCorner(dictionary, search);
  return search.first;
}

function narrowIn(
  system: WholeNumbers,
  asked: readonly number[],
): ReadonlyMap<number, readonly number[]> | undefined {
  const wanted = new Set(asked);
  // What nobody asks for counts as seen enough.
  const seen = system.least.map((_, index) => new Set<number>(wanted.has(index) ? [] : PLENTY));
  const search: Search = { system, seen };
  const open = () => asked.filter((index) => (search.seen[index]?.size ?? 0) < ENOUGH_VALUES);
  if (system.relations.length === 0) return new Map();
  const dictionary = dictionaryOf(system);
  if (dictionary === undefined || !toCorner(dictionary)) return undefined;
  switch (wholeCorner(copyOfDictionary(dictionary), search)) {
    case 'none':
      return undefined;
    case 'unsure':
      return new Map(asked.map((index) => [index, []]));
    case 'found':
  }
  for (const index of open()) {
    if ((search.seen[index]?.size ?? 0) >= ENOUGH_VALUES) continue;
    lookAround(dictionary, index, search);
  }
  return new Map(open().map((index) => [index, [...(search.seen[index] ?? [])].toSorted((a, b) => a - b)]));
}

/** How many values at each end of a range are tried one by one. */
const TRIED_AT_AN_END = 4;

/** Drives one number to both ends, and then tries single values between; changes what was seen. */
function lookAround(dictionary: Dictionary, index: number, search: Search): void {
  const seen = search.seen[index];
  if (seen === undefined) return;
  const ends = ([-1, 1] as const).map((way) => {
    const endless = pushToLimit(dictionary, index, way) === 'endless';
    wholeCorner(copyOfDictionary(dictionary), search);
    return endless ? Number.POSITIVE_INFINITY : (cornerOf(dictionary, search.seen.length)[index] ?? 0);
  });
  const low = Math.ceil((ends[0] ?? 0) - 1e-6);
  const high = Math.floor((ends[1] ?? 0) + 1e-6);
  const upFrom = Array.from({ length: TRIED_AT_AN_END }, (_, step) => low + step);
  const downFrom = Array.from({ length: TRIED_AT_AN_END }, (_, step) => high - step);
  for (const value of [...upFrom, ...downFrom].filter((one) => one >= low && one <= high)) {
    if (seen.size >= ENOUGH_VALUES) return;
    if (!Number.isFinite(value) || seen.has(value + (search.system.least[index] ?? 0))) continue;
    const fixed = copyOfDictionary(dictionary);
    addLimit(fixed, [[index, 1]], -value);
    addLimit(fixed, [[index, -1]], value);
    if (toCorner(fixed)) wholeCorner(fixed, search);
  }
}

/** How many branches to search for one solution in whole numbers. */
const MOST_BRANCHES = 200;

/** Finds a solution in whole numbers by branch and bound, and notes it and what lies around it; changes the dictionary and what was seen. */
function wholeCorner(dictionary: Dictionary, search: Search): 'found' | 'none' | 'unsure' {
  const branches = [dictionary];
  for (let tried = 0; tried < MOST_BRANCHES; tried += 1) {
    const branch = branches.pop();
    if (branch === undefined) return 'none';
    const corner = cornerOf(branch, search.seen.length);
    const broken = corner.findIndex((value) => Math.abs(value - Math.round(value)) > 1e-7);
    if (broken === -1) {
      if (!noteSolution(search, corner)) return 'unsure';
      noteAround(branch, corner, search);
      return 'found';
    }
    const value = corner[broken] ?? 0;
    const [below, above] = [copyOfDictionary(branch), branch];
    addLimit(below, [[broken, -1]], Math.floor(value));
    addLimit(above, [[broken, 1]], -Math.ceil(value));
    if (toCorner(above)) branches.push(above);
    if (toCorner(below)) branches.push(below);
  }
  return 'unsure';
}

/** Notes a solution, where it is one; changes what was seen. */
function noteSolution(search: Search, corner: ArrayLike<number>): boolean {
  const { system, seen } = search;
  const numbers = system.least.map((least, index) => least + Math.round(corner[index] ?? Number.NaN));
  if (!meetsAll(system, numbers)) return false;
  search.first ??= numbers;
  numbers.forEach((number, index) => {
    const values = seen[index];
    if (values !== undefined && values.size < ENOUGH_VALUES) values.add(number);
  });
  return true;
}

/** The solutions one and two steps along each edge from a corner: they cost nothing to find; changes what was seen. */
function noteAround({ rows, basic, free }: Dictionary, corner: Float64Array, search: Search): void {
  const isOpen = (number: number) => (search.seen[number]?.size ?? ENOUGH_VALUES) < ENOUGH_VALUES;
  for (let column = 0; column < free.length; column += 1) {
    const entering = free[column] ?? -1;
    const isWanted =
      isOpen(entering) ||
      rows.some((row, index) => (row[column + 1] ?? 0) !== 0 && isOpen(basic[index] ?? -1));
    if (!isWanted) continue;
    for (const step of [1, 2]) {
      if (rows.some((row) => (row[0] ?? 0) + step * (row[column + 1] ?? 0) < -1e-7)) break;
      const moved = corner.slice();
      if (entering < moved.length) moved[entering] = step;
      rows.forEach((row, index) => {
        const number = basic[index] ?? moved.length;
        if (number < moved.length) moved[number] = (row[0] ?? 0) + step * (row[column + 1] ?? 0);
      });
      noteSolution(search, moved);
    }
  }
}
