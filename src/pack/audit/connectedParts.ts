import { largestTotal } from './largestTotal';
import type { Line, Part } from './part';
import { isNewLine } from './partText';
import type { Equation, Ledger, Unknown } from './unknowns';
import { unshownNumber } from './unshownNumber';
import type { Relation } from './wholeNumberProblem';

/** A hidden number may be at most this many times the largest number that is shown. */
const ROOM = 8;
const LEAST_ROOM = 1_000;
/**
 * A hidden number may also be this many times the smallest possible value of the largest total without a row, such as the total of 1,296
 * groups in four dimensions.
 */
const TOTAL_ROOM = 2;

/** An equation with hidden numbers: its hidden terms, and the sum of its shown numbers. */
type OpenEquation = {
  readonly equation: Equation;
  readonly hiddenTerms: Relation['terms'];
  readonly shownSum: number;
  /** The largest shown number of the equation. */
  readonly largest: number;
};

/** Divides a ledger into parts. The hidden numbers of a part are joined by equations, and no equation joins two parts. */
export function partsOf({ unknowns, knownValues, equations }: Ledger): readonly Part[] {
  const indexesByKey = new Map<string, number>();
  const keys: string[] = [];
  const roots: number[] = [];
  const indexOfKey = (key: string): number => {
    const knownIndex = indexesByKey.get(key);
    if (knownIndex !== undefined) return knownIndex;
    const newIndex = keys.push(key) - 1;
    roots.push(newIndex);
    indexesByKey.set(key, newIndex);
    return newIndex;
  };
  const allOpen: OpenEquation[] = [];
  for (const equation of equations) {
    const openEquation = openEquationOf(equation, knownValues, indexOfKey);
    if (openEquation !== undefined) allOpen.push(openEquation);
  }
  const joiningEquations = withoutVacuous(allOpen, (numberIndex) => unknowns.get(keys[numberIndex] ?? ''));
  for (const { hiddenTerms } of joiningEquations) {
    const firstIndex = hiddenTerms[0]?.[0] ?? 0;
    for (let position = 1; position < hiddenTerms.length; position += 1) {
      const otherIndex = hiddenTerms[position]?.[0] ?? 0;
      if (otherIndex !== firstIndex) roots[rootOf(roots, otherIndex)] = rootOf(roots, firstIndex);
    }
  }
  const equationsByRoot = new Map<number, OpenEquation[]>();
  for (const openEquation of joiningEquations) {
    const root = rootOf(roots, openEquation.hiddenTerms[0]?.[0] ?? 0);
    const equationsOfRoot = equationsByRoot.get(root);
    if (equationsOfRoot === undefined) equationsByRoot.set(root, [openEquation]);
    else equationsOfRoot.push(openEquation);
  }
  const numbers = { keys, positions: new Int32Array(keys.length).fill(-1), unknowns };
  return [...equationsByRoot.values()].map((equationsOfPart) => partFrom(equationsOfPart, numbers));
}

/**
 * Leaves out equations that limit nothing, such as "a region has at least the count of its borough" where nothing else is known of the region. The
 * region may be larger without limit, so neither it nor its remainder can be worked out.
 */
function withoutVacuous(
  openEquations: readonly OpenEquation[],
  unknownAt: (numberIndex: number) => Unknown | undefined,
): readonly OpenEquation[] {
  const timesUsed: number[] = [];
  for (const { hiddenTerms } of openEquations)
    for (let position = 0; position < hiddenTerms.length; position += 1) {
      const numberIndex = hiddenTerms[position]?.[0] ?? 0;
      timesUsed[numberIndex] = (timesUsed[numberIndex] ?? 0) + 1;
    }
  const isUnlimited = (numberIndex: number) => {
    const { minimum = 0, maximum, guard = 'small' } = unknownAt(numberIndex) ?? {};
    return (
      timesUsed[numberIndex] === 1 &&
      maximum === undefined &&
      minimum <= 1 &&
      guard !== 'near' &&
      guard !== 'withheld'
    );
  };
  return openEquations.filter(
    ({ equation: { lowerLimit, upperLimit }, hiddenTerms }) =>
      lowerLimit !== Number.NEGATIVE_INFINITY ||
      upperLimit !== 0 ||
      !hiddenTerms.some(([numberIndex, coefficient]) => coefficient < 0 && isUnlimited(numberIndex)),
  );
}

/** Returns the hidden terms of an equation, or undefined if it has none. */
function openEquationOf(
  equation: Equation,
  knownValues: Ledger['knownValues'],
  indexOfKey: (key: string) => number,
): OpenEquation | undefined {
  let shownSum = 0;
  let largest = 0;
  let hiddenTerms: [number, number][] | undefined;
  const { terms } = equation;
  for (let position = 0; position < terms.length; position += 1) {
    const key = terms[position]?.[0] ?? '';
    const coefficient = terms[position]?.[1] ?? 0;
    const value = knownValues.get(key);
    if (value === undefined) (hiddenTerms ??= []).push([indexOfKey(key), coefficient]);
    else {
      shownSum += coefficient * value;
      if (value > largest) largest = value;
    }
  }
  return hiddenTerms && { equation, hiddenTerms, shownSum, largest };
}

type AllNumbers = {
  readonly keys: readonly string[];
  /** For each number its position in its part; -1 as long as it has none. A number is in one part only. */
  readonly positions: Int32Array;
  readonly unknowns: Ledger['unknowns'];
};

/** Makes a part of its equations. Gives its numbers their positions. */
function partFrom(
  openEquations: readonly OpenEquation[],
  { keys: allKeys, positions, unknowns }: AllNumbers,
): Part {
  const keys: string[] = [];
  for (const { hiddenTerms } of openEquations)
    for (let termIndex = 0; termIndex < hiddenTerms.length; termIndex += 1) {
      const numberIndex = hiddenTerms[termIndex]?.[0] ?? 0;
      if (positions[numberIndex] === -1) positions[numberIndex] = keys.push(allKeys[numberIndex] ?? '') - 1;
    }
  const unknownsOfPart = keys.map((key) => unknowns.get(key));
  let largest = 0;
  const seenTexts = new Set<string>();
  const lines: Line[] = [];
  for (const { equation, hiddenTerms, shownSum, largest: ownLargest } of openEquations) {
    if (ownLargest > largest) largest = ownLargest;
    const lowerLimit = equation.lowerLimit - shownSum;
    const upperLimit = equation.upperLimit - shownSum;
    // The limit of a single number may be larger than every shown number.
    if (Number.isFinite(upperLimit))
      for (let termIndex = 0; termIndex < hiddenTerms.length; termIndex += 1)
        largest = Math.max(largest, Math.abs(upperLimit / (hiddenTerms[termIndex]?.[1] ?? 1)));
    const terms = withTermsSummed(hiddenTerms.map((term) => [positions[term[0]] ?? -1, term[1]] as const));
    const line = { equation, relation: { terms, lowerLimit, upperLimit }, shownSum, isLoose: false };
    // A single line cannot repeat another.
    if (openEquations.length === 1 || isNewLine(line, seenTexts)) lines.push(line);
  }
  // The number of people that an interval or a rate implies may be larger than every shown number.
  const bounds = unknownsOfPart.map(largestValueOf);
  for (const bound of bounds) largest = Math.max(largest, bound);
  const largestValueAt = (numberIndex: number) => bounds[positions[numberIndex] ?? -1] ?? 0;
  for (const { hiddenTerms } of openEquations)
    largest = Math.max(largest, leastPeople(hiddenTerms, largestValueAt));
  const minimums = unknownsOfPart.map((unknown) => unknown?.minimum ?? 0);
  const total = largestTotal(lines, minimums);
  const room = Math.max(LEAST_ROOM, Math.ceil(ROOM * largest), Math.ceil(TOTAL_ROOM * total));
  return {
    keys,
    lines,
    minimums,
    maximums: unknownsOfPart.map((unknown) => unknown?.maximum ?? room),
    widerLimits: widerLimitsOf(unknownsOfPart, room),
    questions: keys.flatMap((key, index) => {
      const unknown = unknownsOfPart[index] ?? unshownNumber(key, unknowns);
      return unknown === undefined || unknown.guard === 'none' ? [] : [{ index, unknown }];
    }),
  };
}

function largestValueOf(unknown: Unknown | undefined): number {
  if (unknown === undefined) return 0;
  const { minimum, maximum = 0, widerLimits, approximateSize = 0 } = unknown;
  return Math.max(minimum, maximum, widerLimits?.maximum ?? 0, approximateSize);
}

function widerLimitsOf(unknowns: readonly (Unknown | undefined)[], room: number): Part['widerLimits'] {
  if (unknowns.every((unknown) => unknown?.widerLimits === undefined)) return undefined;
  return {
    minimums: unknowns.map((unknown) => unknown?.widerLimits?.minimum ?? unknown?.minimum ?? 0),
    maximums: unknowns.map((unknown) => (unknown?.widerLimits ?? unknown)?.maximum ?? room),
  };
}

/** The smallest possible number of people behind a rate: if one person is shown as 0 per 10,000, there are more than 20,000 people. */
function leastPeople(
  hiddenTerms: Relation['terms'],
  largestValueOf: (numberIndex: number) => number,
): number {
  if (hiddenTerms.length !== 2) return 0;
  const [firstTerm, secondTerm] = hiddenTerms;
  if (firstTerm === undefined || secondTerm === undefined) return 0;
  const [countTerm, peopleTerm] =
    Math.abs(firstTerm[1]) > Math.abs(secondTerm[1]) ? [firstTerm, secondTerm] : [secondTerm, firstTerm];
  return countTerm[1] * peopleTerm[1] < 0
    ? Math.abs(countTerm[1] / peopleTerm[1]) * Math.max(1, largestValueOf(countTerm[0]))
    : 0;
}

/** Merges the terms of a number that occurs twice in one equation. */
function withTermsSummed(terms: Relation['terms']): Relation['terms'] {
  if (!hasRepeats(terms)) return terms;
  const coefficients = new Map<number, number>();
  for (const [index, coefficient] of terms)
    coefficients.set(index, (coefficients.get(index) ?? 0) + coefficient);
  return [...coefficients];
}

/** Sums with more terms than this are searched for repeats with a set. */
const FEW_TERMS = 8;

function hasRepeats(terms: Relation['terms']): boolean {
  if (terms.length > FEW_TERMS) return new Set(terms.map(([index]) => index)).size < terms.length;
  for (let position = 1; position < terms.length; position += 1)
    for (let earlier = 0; earlier < position; earlier += 1)
      if (terms[earlier]?.[0] === terms[position]?.[0]) return true;
  return false;
}

/** Finds the root of a number. It shortens the paths in `roots` on the way, so that the next search is faster. */
function rootOf(roots: number[], numberIndex: number): number {
  let current = numberIndex;
  for (let parent = roots[current] ?? current; parent !== current; parent = roots[current] ?? current) {
    roots[current] = roots[parent] ?? parent;
    current = parent;
  }
  return current;
}
