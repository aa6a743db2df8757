import type { WholeNumbers } from './wholeNumbers';

/**
 * A system in a simplex dictionary (Chvátal): some numbers, the basic ones, written as sums of the others, the free ones. A row is
 * `[constant, factor of each free number…]`. Every number counts from its least, so that all are at least 0; the numbers behind
 * the system's own are slacks, one for each limit of a sum. Where the free ones are 0 the basic ones are the constants: a corner.
 */
export type Dictionary = {
  readonly rows: Float64Array[];
  /** The number of each row, and of each column but the first. */
  readonly basic: number[];
  readonly free: number[];
  /** The next slack. */
  next: number;
};

const NOISE = 1e-9;

/** More turns than any table of a plan needs; a system that takes more counts as not solved. */
const MOST_PIVOTS = 20_000;

/** The dictionary of a system, not yet at a corner that is allowed; undefined where two equations contradict each other. */
export function dictionaryOf({ least, relations }: WholeNumbers): Dictionary | undefined {
  const count = least.length;
  const equations: Float64Array[] = [];
  for (const { terms, low, high } of relations) {
    if (low !== high) continue;
    const row = new Float64Array(count + 1);
    row[count] = low;
    for (const [index, times] of terms) {
      row[index] = valueAt(row, index) + times;
      row[count] = valueAt(row, count) - times * (least[index] ?? 0);
    }
    equations.push(row);
  }
  const solved = eliminated(equations, count);
  if (solved === undefined) return undefined;
  const basics = new Set(solved.pivots);
  const free = least.flatMap((_, index) => (basics.has(index) ? [] : [index]));
  const rows = solved.rows.map((row) =>
    Float64Array.from([
      valueAt(row, count),
      ...free.map((index) => withoutMinusNought(-valueAt(row, index))),
    ]),
  );
  const dictionary: Dictionary = { rows, basic: [...solved.pivots], free, next: count };
  for (const { terms, low, high } of relations) {
    if (low === high) continue;
    const sum = terms.reduce((so, [index, times]) => so + times * (least[index] ?? 0), 0);
    if (Number.isFinite(low)) addLimit(dictionary, terms, sum - low);
    if (Number.isFinite(high))
      addLimit(
        dictionary,
        terms.map(([index, times]) => [index, -times] as const),
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
  for (const [number, times] of terms) {
    const column = dictionary.free.indexOf(number);
    if (column !== -1) row[column + 1] = valueAt(row, column + 1) + times;
    const basic = dictionary.rows[dictionary.basic.indexOf(number)];
    if (basic !== undefined)
      for (let k = 0; k < row.length; k += 1) row[k] = valueAt(row, k) + times * valueAt(basic, k);
  }
  dictionary.rows.push(row.map(clean));
  dictionary.basic.push(dictionary.next);
  dictionary.next += 1;
}

/** A dictionary of its own, to branch from. */
export function copyOfDictionary({ rows, basic, free, next }: Dictionary): Dictionary {
  return { rows: rows.map((row) => row.slice()), basic: [...basic], free: [...free], next };
}

/** Goes to a corner at which no number is under 0 (by Bland's rule, which never circles); false where there is none. Changes the dictionary. */
export function toCorner(dictionary: Dictionary): boolean {
  const { rows, basic, free } = dictionary;
  for (let turn = 0; turn < MOST_PIVOTS; turn += 1) {
    const row = indexOfLeast(basic, (index) => valueAt(rows[index], 0) < -NOISE);
    if (row === undefined) return true;
    const column = indexOfLeast(free, (index) => valueAt(rows[row], index + 1) > NOISE);
    if (column === undefined) return false;
    pivot(dictionary, row, column);
  }
  return false;
}

/** Raises or lowers one number as far as the limits allow, and returns whether they bound it. Changes the dictionary, which must be at a corner (a feasible basic solution). */
export function pushToLimit(dictionary: Dictionary, number: number, way: 1 | -1): 'end' | 'endless' {
  const { rows, basic, free } = dictionary;
  for (let turn = 0; turn < MOST_PIVOTS; turn += 1) {
    const own = rows[basic.indexOf(number)];
    if (own === undefined && way === -1) return 'end';
    const column =
      own === undefined
        ? free.indexOf(number)
        : indexOfLeast(free, (index) => way * valueAt(own, index + 1) > NOISE);
    if (column === undefined || column === -1) return 'end';
    const row = firstToEnd(dictionary, column);
    if (row === undefined) return 'endless';
    pivot(dictionary, row, column);
  }
  return 'end';
}

/** The value of each of the first `count` numbers at the corner, counted from its least. */
export function cornerOf({ rows, basic }: Dictionary, count: number): Float64Array {
  const values = new Float64Array(count);
  basic.forEach((number, index) => {
    if (number < count) values[number] = valueAt(rows[index], 0);
  });
  return values;
}

/** The row that reaches 0 first as the number of a column grows; undefined where none does. */
function firstToEnd({ rows, basic }: Dictionary, column: number): number | undefined {
  let found: number | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  rows.forEach((row, index) => {
    const factor = valueAt(row, column + 1);
    if (factor > -NOISE) return;
    const length = valueAt(row, 0) / -factor;
    const ties = Math.abs(length - shortest) < NOISE && (basic[index] ?? 0) < (basic[found ?? -1] ?? 0);
    if (length < shortest - NOISE || ties) [found, shortest] = [index, length];
  });
  return found;
}

/** Exchanges the basic number of a row with the free number of a column. */
function pivot(dictionary: Dictionary, row: number, column: number): void {
  const { rows, basic, free } = dictionary;
  const own = rows[row];
  const factor = valueAt(own, column + 1);
  if (own === undefined) return;
  for (let k = 0; k < own.length; k += 1) own[k] = clean(-valueAt(own, k) / factor);
  own[column + 1] = clean(1 / factor);
  rows.forEach((other, index) => {
    const times = valueAt(other, column + 1);
    if (index === row || times === 0) return;
    other[column + 1] = 0;
    for (let k = 0; k < own.length; k += 1) other[k] = clean(valueAt(other, k) + times * valueAt(own, k));
  });
  [basic[row], free[column]] = [free[column] ?? -1, basic[row] ?? -1];
}

/** The equations in reduced form, each with the number that only it holds. Changes its rows. */
function eliminated(
  equations: readonly Float64Array[],
  count: number,
): { readonly rows: readonly Float64Array[]; readonly pivots: readonly number[] } | undefined {
  const rows: Float64Array[] = [];
  const pivots: number[] = [];
  for (const row of equations) {
    rows.forEach((known, index) => subtract(row, known, valueAt(row, pivots[index] ?? -1)));
    const found = row.findIndex((factor, index) => index < count && Math.abs(factor) > NOISE);
    if (found === -1) {
      if (Math.abs(valueAt(row, count)) > NOISE) return undefined;
      continue;
    }
    const ones = row.findIndex((factor, index) => index < count && Math.abs(factor) === 1);
    const chosen = ones === -1 ? found : ones;
    const factor = valueAt(row, chosen);
    for (let k = 0; k <= count; k += 1) row[k] = clean(valueAt(row, k) / factor);
    for (const known of rows) subtract(known, row, valueAt(known, chosen));
    rows.push(row);
    pivots.push(chosen);
  }
  return { rows, pivots };
}

/** Takes a multiple of one row off another, which it changes. */
function subtract(row: Float64Array, known: Float64Array, times: number): void {
  if (times === 0) return;
  for (let k = 0; k < row.length; k += 1) row[k] = clean(valueAt(row, k) - times * valueAt(known, k));
}

/** The index of the least number of a list, of those whose index meets a condition. */
function indexOfLeast(numbers: readonly number[], meets: (index: number) => boolean): number | undefined {
  let found: number | undefined;
  numbers.forEach((number, index) => {
    if ((found === undefined || number < (numbers[found] ?? 0)) && meets(index)) found = index;
  });
  return found;
}

function valueAt(row: Float64Array | undefined, index: number): number {
  return row?.[index] ?? 0;
}

/** Tables have small whole factors: what is as good as whole is whole. */
function clean(value: number): number {
  const whole = Math.round(value);
  return withoutMinusNought(Math.abs(value - whole) < NOISE ? whole : value);
}

function withoutMinusNought(value: number): number {
  return value === 0 ? 0 : value;
}
