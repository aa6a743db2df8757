import type { WholeNumbers } from './wholeNumbers';

/**
 * A system in a simplex dictionary (Chvátal): some numbers, the basic ones, written as sums of the others, the free ones. A row is
 * `[constant, factor of each free number…]`. Every number counts from its least, so that all are at least 0; the numbers behind
 * the system's own are slacks, one for each limit of a sum. Where the free ones are 0 the basic ones are the constants: a corner.
 */
export type Dictionary = {
  readonly rows: Float64Array[];
  /** For each row, and for each column but the first, the number that it belongs to. */
  readonly basic: number[];
  readonly free: number[];
  /** The number that the next slack will have. */
  nextSlack: number;
};

const FLOAT_NOISE = 1e-9;

/** More turns than any table of a plan needs; a system that takes more counts as not solved. */
const MOST_PIVOTS = 20_000;

/** Makes the dictionary of a system, which is not yet at a corner that is allowed. Returns undefined if two equations contradict each other. */
export function dictionaryOf({ least: leastValues, relations }: WholeNumbers): Dictionary | undefined {
  const numberCount = leastValues.length;
  const equations: Float64Array[] = [];
  for (const { terms, low, high } of relations) {
    if (low !== high) continue;
    const row = new Float64Array(numberCount + 1);
    row[numberCount] = low;
    for (const [index, factor] of terms) {
      row[index] = valueAt(row, index) + factor;
      row[numberCount] = valueAt(row, numberCount) - factor * (leastValues[index] ?? 0);
    }
    equations.push(row);
  }
  const reduced = reducedEquations(equations, numberCount);
  if (reduced === undefined) return undefined;
  const basicNumbers = new Set(reduced.pivots);
  const free = leastValues.flatMap((_, index) => (basicNumbers.has(index) ? [] : [index]));
  const rows = reduced.rows.map((row) =>
    Float64Array.from([
      valueAt(row, numberCount),
      ...free.map((index) => withoutMinusNought(-valueAt(row, index))),
    ]),
  );
  const dictionary: Dictionary = { rows, basic: [...reduced.pivots], free, nextSlack: numberCount };
  for (const { terms, low, high } of relations) {
    if (low === high) continue;
    const sum = terms.reduce((total, [index, factor]) => total + factor * (leastValues[index] ?? 0), 0);
    if (Number.isFinite(low)) addLimit(dictionary, terms, sum - low);
    if (Number.isFinite(high))
      addLimit(
        dictionary,
        terms.map(([index, factor]) => [index, -factor] as const),
        high - sum,
      );
  }
  return dictionary;
}

/** Adds the limit `constant + Σ times · number ≥ 0`; changes the dictionary. */
export function addLimit(
  dictionary: Dictionary,
  terms: readonly (readonly [number: number, times: number])[],
  constant: number,
): void {
  const row = new Float64Array(dictionary.free.length + 1);
  row[0] = constant;
  for (const [number, factor] of terms) {
    const column = dictionary.free.indexOf(number);
    if (column !== -1) row[column + 1] = valueAt(row, column + 1) + factor;
    const basicRow = dictionary.rows[dictionary.basic.indexOf(number)];
    if (basicRow !== undefined)
      for (let k = 0; k < row.length; k += 1) row[k] = valueAt(row, k) + factor * valueAt(basicRow, k);
  }
  dictionary.rows.push(row.map(withoutFloatNoise));
  dictionary.basic.push(dictionary.nextSlack);
  dictionary.nextSlack += 1;
}

/** A copy of a dictionary, to branch from. */
export function copyOfDictionary({ rows, basic, free, nextSlack }: Dictionary): Dictionary {
  return { rows: rows.map((row) => row.slice()), basic: [...basic], free: [...free], nextSlack };
}

/** Goes to a corner at which no number is under 0 (by Bland's rule, which never circles). Returns false if there is none. Changes the dictionary. */
export function toCorner(dictionary: Dictionary): boolean {
  const { rows, basic, free } = dictionary;
  for (let pivotCount = 0; pivotCount < MOST_PIVOTS; pivotCount += 1) {
    const leavingRow = indexOfLeast(basic, (index) => valueAt(rows[index], 0) < -FLOAT_NOISE);
    if (leavingRow === undefined) return true;
    const enteringColumn = indexOfLeast(free, (index) => valueAt(rows[leavingRow], index + 1) > FLOAT_NOISE);
    if (enteringColumn === undefined) return false;
    pivot(dictionary, leavingRow, enteringColumn);
  }
  return false;
}

/** Raises or lowers one number as far as the limits allow, and returns whether they bound it. Changes the dictionary, which must be at a corner (a feasible basic solution). */
export function pushToLimit(dictionary: Dictionary, number: number, direction: 1 | -1): 'end' | 'endless' {
  const { rows, basic, free } = dictionary;
  for (let pivotCount = 0; pivotCount < MOST_PIVOTS; pivotCount += 1) {
    const numberRow = rows[basic.indexOf(number)];
    if (numberRow === undefined && direction === -1) return 'end';
    const column =
      numberRow === undefined
        ? free.indexOf(number)
        : indexOfLeast(free, (index) => direction * valueAt(numberRow, index + 1) > FLOAT_NOISE);
    if (column === undefined || column === -1) return 'end';
    const limitingRow = limitingRowOf(dictionary, column);
    if (limitingRow === undefined) return 'endless';
    pivot(dictionary, limitingRow, column);
  }
  return 'end';
}

/** The value of each of the first `numberCount` numbers at the corner, counted from its least. */
export function cornerOf({ rows, basic }: Dictionary, numberCount: number): Float64Array {
  const values = new Float64Array(numberCount);
  basic.forEach((number, index) => {
    if (number < numberCount) values[number] = valueAt(rows[index], 0);
  });
  return values;
}

/** Returns the row that reaches 0 first as the number of a column grows, or undefined if none does. */
function limitingRowOf({ rows, basic }: Dictionary, column: number): number | undefined {
  let nearestRow: number | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  rows.forEach((row, index) => {
    const factor = valueAt(row, column + 1);
    if (factor > -FLOAT_NOISE) return;
    const length = valueAt(row, 0) / -factor;
    const isTied =
      Math.abs(length - shortest) < FLOAT_NOISE && (basic[index] ?? 0) < (basic[nearestRow ?? -1] ?? 0);
    if (length < shortest - FLOAT_NOISE || isTied) [nearestRow, shortest] = [index, length];
  });
  return nearestRow;
}

/** Exchanges the basic number of a row with the free number of a column. */
function pivot(dictionary: Dictionary, row: number, column: number): void {
  const { rows, basic, free } = dictionary;
  const pivotRow = rows[row];
  const factor = valueAt(pivotRow, column + 1);
  if (pivotRow === undefined) return;
  for (let k = 0; k < pivotRow.length; k += 1)
    pivotRow[k] = withoutFloatNoise(-valueAt(pivotRow, k) / factor);
  pivotRow[column + 1] = withoutFloatNoise(1 / factor);
  rows.forEach((otherRow, index) => {
    const multiple = valueAt(otherRow, column + 1);
    if (index === row || multiple === 0) return;
    otherRow[column + 1] = 0;
    for (let k = 0; k < pivotRow.length; k += 1)
      otherRow[k] = withoutFloatNoise(valueAt(otherRow, k) + multiple * valueAt(pivotRow, k));
  });
  [basic[row], free[column]] = [free[column] ?? -1, basic[row] ?? -1];
}

/** The equations in reduced form, each with the number that only it holds. Changes its rows. */
function reducedEquations(
  equations: readonly Float64Array[],
  numberCount: number,
): { readonly rows: readonly Float64Array[]; readonly pivots: readonly number[] } | undefined {
  const rows: Float64Array[] = [];
  const pivots: number[] = [];
  for (const row of equations) {
    rows.forEach((reducedRow, index) => subtract(row, reducedRow, valueAt(row, pivots[index] ?? -1)));
    const firstNonZero = row.findIndex(
      (factor, index) => index < numberCount && Math.abs(factor) > FLOAT_NOISE,
    );
    if (firstNonZero === -1) {
      if (Math.abs(valueAt(row, numberCount)) > FLOAT_NOISE) return undefined;
      continue;
    }
    const unitColumn = row.findIndex((factor, index) => index < numberCount && Math.abs(factor) === 1);
    const pivotColumn = unitColumn === -1 ? firstNonZero : unitColumn;
    const factor = valueAt(row, pivotColumn);
    for (let k = 0; k <= numberCount; k += 1) row[k] = withoutFloatNoise(valueAt(row, k) / factor);
    for (const reducedRow of rows) subtract(reducedRow, row, valueAt(reducedRow, pivotColumn));
    rows.push(row);
    pivots.push(pivotColumn);
  }
  return { rows, pivots };
}

/** Takes a multiple of one row off another, which it changes. */
function subtract(row: Float64Array, subtracted: Float64Array, multiple: number): void {
  if (multiple === 0) return;
  for (let k = 0; k < row.length; k += 1)
    row[k] = withoutFloatNoise(valueAt(row, k) - multiple * valueAt(subtracted, k));
}

/** The index of the smallest number in a list, among the indexes that meet a condition. */
function indexOfLeast(
  numbers: readonly number[],
  meetsCondition: (index: number) => boolean,
): number | undefined {
  let leastIndex: number | undefined;
  numbers.forEach((number, index) => {
    if ((leastIndex === undefined || number < (numbers[leastIndex] ?? 0)) && meetsCondition(index))
      leastIndex = index;
  });
  return leastIndex;
}

function valueAt(row: Float64Array | undefined, index: number): number {
  return row?.[index] ?? 0;
}

/** Tables have small whole factors, so a value that is very nearly whole is taken as whole. */
function withoutFloatNoise(value: number): number {
  const roundedValue = Math.round(value);
  return withoutMinusNought(Math.abs(value - roundedValue) < FLOAT_NOISE ? roundedValue : value);
}

function withoutMinusNought(value: number): number {
  return value === 0 ? 0 : value;
}
