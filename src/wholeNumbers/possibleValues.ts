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
export type NarrowNumbers = {
  readonly kind: 'narrow';
  readonly values: ReadonlyMap<number, readonly number[]>;
};
export type PossibleValues = NarrowNumbers | { readonly kind: 'contradiction' };

/**
 * Which of the numbers asked for can be worked out, or to fewer than three values. A number passes only with three solutions in whole numbers
 * that differ in it, and each of these is held against every relation exactly; what cannot be shown in the time counts as narrow.
 */
export function possibleValues(system: WholeNumbers, askedNumbers: Iterable<number>): PossibleValues {
  const wantedNumbers = new Set(askedNumbers);
  const values = new Map<number, readonly number[]>();
  for (const part of partsOf(system, wantedNumbers)) {
    const { indices } = part;
    const askedInPart = indices.flatMap((index, indexInPart) =>
      wantedNumbers.has(index) ? [indexInPart] : [],
    );
    const narrowNumbers = narrowNumbersIn(systemOf(system, part), askedInPart);
    if (narrowNumbers === undefined) return { kind: 'contradiction' };
    for (const [indexInPart, valuesSeen] of narrowNumbers) values.set(indices[indexInPart] ?? -1, valuesSeen);
  }
  return { kind: 'narrow', values };
}

const SEEN_ENOUGH: readonly number[] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN];

/** A system during the search, with the values that each number was seen to have so far. */
type Search = {
  readonly system: WholeNumbers;
  readonly seenValues: readonly Set<number>[];
  /** The first solution that was found. */
  firstSolution?: readonly number[];
};

/** Returns one solution in whole numbers, or undefined if there is none or none is found in the time. */
export function aSolution(system: WholeNumbers): readonly number[] | undefined {
  const search: Search = { system, seenValues: system.least.map(() => new Set(SEEN_ENOUGH)) };
  const dictionary = dictionaryOf(system);
  if (dictionary === undefined || !toCorner(dictionary)) return undefined;
  findWholeSolution(dictionary, search);
  return search.firstSolution;
}

function narrowNumbersIn(
  system: WholeNumbers,
  askedNumbers: readonly number[],
): ReadonlyMap<number, readonly number[]> | undefined {
  const wantedNumbers = new Set(askedNumbers);
  // A number that nobody asks about counts as seen often enough.
  const seenValues = system.least.map(
    (_, index) => new Set<number>(wantedNumbers.has(index) ? [] : SEEN_ENOUGH),
  );
  const search: Search = { system, seenValues };
  const unsettledNumbers = () =>
    askedNumbers.filter((index) => (search.seenValues[index]?.size ?? 0) < ENOUGH_VALUES);
  if (system.relations.length === 0) return new Map();
  const dictionary = dictionaryOf(system);
  if (dictionary === undefined || !toCorner(dictionary)) return undefined;
  switch (findWholeSolution(copyOfDictionary(dictionary), search)) {
    case 'none':
      return undefined;
    case 'unsure':
      return new Map(askedNumbers.map((index) => [index, []]));
    case 'found':
  }
  for (const index of unsettledNumbers()) {
    if ((search.seenValues[index]?.size ?? 0) >= ENOUGH_VALUES) continue;
    tryBothEnds(dictionary, index, search);
  }
  return new Map(
    unsettledNumbers().map((index) => [
      index,
      [...(search.seenValues[index] ?? [])].toSorted((a, b) => a - b),
    ]),
  );
}

/** How many values at each end of a range are tried one by one. */
const TRIES_AT_EACH_END = 4;

/** Drives one number to both ends, and then tries single values between; changes what was seen. */
function tryBothEnds(dictionary: Dictionary, index: number, search: Search): void {
  const seenHere = search.seenValues[index];
  if (seenHere === undefined) return;
  const ends = ([-1, 1] as const).map((direction) => {
    const endless = pushToLimit(dictionary, index, direction) === 'endless';
    findWholeSolution(copyOfDictionary(dictionary), search);
    return endless ? Number.POSITIVE_INFINITY : (cornerOf(dictionary, search.seenValues.length)[index] ?? 0);
  });
  const low = Math.ceil((ends[0] ?? 0) - 1e-6);
  const high = Math.floor((ends[1] ?? 0) + 1e-6);
  const lowEndValues = Array.from({ length: TRIES_AT_EACH_END }, (_, step) => low + step);
  const highEndValues = Array.from({ length: TRIES_AT_EACH_END }, (_, step) => high - step);
  for (const value of [...lowEndValues, ...highEndValues].filter(
    (candidate) => candidate >= low && candidate <= high,
  )) {
    if (seenHere.size >= ENOUGH_VALUES) return;
    if (!Number.isFinite(value) || seenHere.has(value + (search.system.least[index] ?? 0))) continue;
    const fixedDictionary = copyOfDictionary(dictionary);
    addLimit(fixedDictionary, [[index, 1]], -value);
    addLimit(fixedDictionary, [[index, -1]], value);
    if (toCorner(fixedDictionary)) findWholeSolution(fixedDictionary, search);
  }
}

/** How many branches to search for one solution in whole numbers. */
const MOST_BRANCHES = 200;

/** Finds a solution in whole numbers by branch and bound, and notes it and what lies around it; changes the dictionary and what was seen. */
function findWholeSolution(dictionary: Dictionary, search: Search): 'found' | 'none' | 'unsure' {
  const branches = [dictionary];
  for (let branchCount = 0; branchCount < MOST_BRANCHES; branchCount += 1) {
    const branch = branches.pop();
    if (branch === undefined) return 'none';
    const corner = cornerOf(branch, search.seenValues.length);
    const fractionalIndex = corner.findIndex((value) => Math.abs(value - Math.round(value)) > 1e-7);
    if (fractionalIndex === -1) {
      if (!recordSolution(search, corner)) return 'unsure';
      noteNeighbours(branch, corner, search);
      return 'found';
    }
    const value = corner[fractionalIndex] ?? 0;
    const [belowBranch, aboveBranch] = [copyOfDictionary(branch), branch];
    addLimit(belowBranch, [[fractionalIndex, -1]], Math.floor(value));
    addLimit(aboveBranch, [[fractionalIndex, 1]], -Math.ceil(value));
    if (toCorner(aboveBranch)) branches.push(aboveBranch);
    if (toCorner(belowBranch)) branches.push(belowBranch);
  }
  return 'unsure';
}

/** Notes a solution, where it is one; changes what was seen. */
function recordSolution(search: Search, corner: ArrayLike<number>): boolean {
  const { system, seenValues } = search;
  const numbers = system.least.map((least, index) => least + Math.round(corner[index] ?? Number.NaN));
  if (!meetsAll(system, numbers)) return false;
  search.firstSolution ??= numbers;
  numbers.forEach((number, index) => {
    const values = seenValues[index];
    if (values !== undefined && values.size < ENOUGH_VALUES) values.add(number);
  });
  return true;
}

/** The solutions one and two steps along each edge from a corner: they cost nothing to find; changes what was seen. */
function noteNeighbours({ rows, basic, free }: Dictionary, corner: Float64Array, search: Search): void {
  const isUnsettled = (number: number) => (search.seenValues[number]?.size ?? ENOUGH_VALUES) < ENOUGH_VALUES;
  for (let column = 0; column < free.length; column += 1) {
    const enteringNumber = free[column] ?? -1;
    const isWanted =
      isUnsettled(enteringNumber) ||
      rows.some((row, index) => (row[column + 1] ?? 0) !== 0 && isUnsettled(basic[index] ?? -1));
    if (!isWanted) continue;
    for (const step of [1, 2]) {
      if (rows.some((row) => (row[0] ?? 0) + step * (row[column + 1] ?? 0) < -1e-7)) break;
      const neighbourCorner = corner.slice();
      if (enteringNumber < neighbourCorner.length) neighbourCorner[enteringNumber] = step;
      rows.forEach((row, index) => {
        const number = basic[index] ?? neighbourCorner.length;
        if (number < neighbourCorner.length)
          neighbourCorner[number] = (row[0] ?? 0) + step * (row[column + 1] ?? 0);
      });
      recordSolution(search, neighbourCorner);
    }
  }
}
