import type { Moves } from './moves';

/** The current value of a count, with the smallest and largest value that it can have. */
export type CountRange = { readonly value: number; readonly least: number; readonly most: number };

/**
 * Walks from the true table over other possible tables, to find counts that have three or more possible values. `fixedCounts`: the counts that
 * no walk can change. `undecidedCounts`: the counts for which the walk found too few values but cannot rule out more.
 */
export function movement(
  moves: Moves,
  rangeOf: (count: number) => CountRange,
  askedCounts: readonly number[],
): { readonly fixedCounts: readonly number[]; readonly undecidedCounts: readonly number[] } {
  const { freeCounts, boundCounts, boundRows } = moves;
  const movingCounts = new Set(freeCounts);
  boundCounts.forEach((count, index) => {
    if (boundRows[index]?.some((factor) => factor !== 0) === true) movingCounts.add(count);
  });
  const fixedCounts = askedCounts.filter((count) => !movingCounts.has(count));
  if (fixedCounts.length > 0)
    return { fixedCounts, undecidedCounts: askedCounts.filter((count) => movingCounts.has(count)) };
  const counts = [...freeCounts, ...boundCounts];
  const walk = walkFrom(counts.map(rangeOf));
  const indexes = new Map(counts.map((count, index) => [count, index]));
  for (const count of askedCounts) walk.seenValues[indexes.get(count) ?? -1] = [0];
  walk.remainingCounts = askedCounts.length;
  const columns = columnsOf(moves);
  for (let round = 0; round < MOST_ROUNDS && walk.remainingCounts > 0; round += 1) {
    let hasNewValue = false;
    for (let column = 0; column < freeCounts.length && walk.remainingCounts > 0; column += 1)
      hasNewValue = tryColumn(walk, columns, column) || hasNewValue;
    if (!hasNewValue) break;
  }
  return {
    fixedCounts,
    undecidedCounts: askedCounts.filter((count) => walk.seenValues[indexes.get(count) ?? -1] !== undefined),
  };
}

const ENOUGH_VALUES = 3;
const MOST_ROUNDS = 12;
const STEPS = [1, -1, 2, -2];

/**
 * The state of a walk: the value of each count, how far it may go down and up, and the values seen so far of each count that is asked about
 * and is not yet known to have enough.
 */
type Walk = {
  readonly currentValues: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly seenValues: (number[] | undefined)[];
  /** The number of counts that are asked about and are not yet known to have enough values. */
  remainingCounts: number;
};

function walkFrom(ranges: readonly CountRange[]): Walk {
  return {
    currentValues: new Float64Array(ranges.length),
    least: Float64Array.from(ranges, ({ least, value }) => least - value),
    most: Float64Array.from(ranges, ({ most, value }) => most - value),
    seenValues: ranges.map(() => undefined),
    remainingCounts: 0,
  };
}

/** The counts that change with each free count, and by what factor. For the free count `f` they are in the slots from `starts[f]` to `starts[f + 1]`. */
type Columns = {
  readonly starts: Int32Array;
  readonly indexes: Int32Array;
  readonly factors: Float64Array;
};

function columnsOf({ freeCounts, boundRows }: Moves): Columns {
  const starts = new Int32Array(freeCounts.length + 1);
  for (const row of boundRows)
    for (let column = 0; column < freeCounts.length; column += 1)
      if (row[column] !== 0) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  // Each free count also changes itself.
  for (let column = 0; column < freeCounts.length; column += 1)
    starts[column + 1] = (starts[column] ?? 0) + (starts[column + 1] ?? 0) + 1;
  const size = starts[freeCounts.length] ?? 0;
  const [indexes, factors] = [new Int32Array(size), new Float64Array(size)];
  const nextSlots = starts.slice(0, freeCounts.length);
  const add = (column: number, index: number, factor: number) => {
    const slot = nextSlots[column] ?? 0;
    indexes[slot] = index;
    factors[slot] = factor;
    nextSlots[column] = slot + 1;
  };
  for (let column = 0; column < freeCounts.length; column += 1) add(column, column, 1);
  boundRows.forEach((row, index) => {
    for (let column = 0; column < freeCounts.length; column += 1) {
      const factor = row[column] ?? 0;
      if (factor !== 0) add(column, freeCounts.length + index, factor);
    }
  });
  return { starts, indexes, factors };
}

/**
 * Tries each step along one column, and says whether a step showed a new value. A column that changes none of the counts that are asked about
 * cannot. Changes the walk.
 */
function tryColumn(walk: Walk, { starts, indexes, factors }: Columns, column: number): boolean {
  const [start, end] = [starts[column] ?? 0, starts[column + 1] ?? 0];
  let movesAskedCount = false;
  for (let slot = start; slot < end && !movesAskedCount; slot += 1)
    movesAskedCount = walk.seenValues[indexes[slot] ?? 0] !== undefined;
  if (!movesAskedCount) return false;
  let hasNewValue = false;
  for (const step of STEPS)
    hasNewValue = stepAlong(walk, { indexes, factors, start, end }, step) || hasNewValue;
  return hasNewValue;
}

type Column = Pick<Columns, 'indexes' | 'factors'> & { readonly start: number; readonly end: number };

/** Takes a step if no count goes beyond its bounds, and keeps the new position if it shows a new value. Changes the walk. */
function stepAlong(walk: Walk, { indexes, factors, start, end }: Column, step: number): boolean {
  const { currentValues, least, most, seenValues } = walk;
  for (let slot = start; slot < end; slot += 1) {
    const index = indexes[slot] ?? 0;
    const nextValue = (currentValues[index] ?? 0) + step * (factors[slot] ?? 0);
    if (nextValue < (least[index] ?? 0) || nextValue > (most[index] ?? 0) || !Number.isInteger(nextValue))
      return false;
  }
  let hasNewValue = false;
  for (let slot = start; slot < end; slot += 1) {
    const index = indexes[slot] ?? 0;
    const currentValue = (currentValues[index] ?? 0) + step * (factors[slot] ?? 0);
    currentValues[index] = currentValue;
    const values = seenValues[index];
    if (values === undefined || values.includes(currentValue)) continue;
    hasNewValue = true;
    values.push(currentValue);
    if (values.length < ENOUGH_VALUES) continue;
    seenValues[index] = undefined;
    walk.remainingCounts -= 1;
  }
  if (!hasNewValue)
    for (let slot = start; slot < end; slot += 1) {
      const index = indexes[slot] ?? 0;
      currentValues[index] = (currentValues[index] ?? 0) - step * (factors[slot] ?? 0);
    }
  return hasNewValue;
}
