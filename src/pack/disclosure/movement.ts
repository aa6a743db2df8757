import type { Moves } from './moves';

/** What a count is now, and the least and the most that it can be. */
export type CountRange = { readonly value: number; readonly least: number; readonly most: number };

/**
 * Walks over the possible tables, from the true one, to find counts that have three possible values or more. `held` lists the counts that never change on the
 * way, `open` those for which the walk has found too few values and cannot say that there are no more.
 */
export function movement(
  moves: Moves,
  standingOf: (count: number) => CountRange,
  asked: readonly number[],
): { readonly held: readonly number[]; readonly open: readonly number[] } {
  const { free, bound, rows } = moves;
  const moving = new Set(free);
  bound.forEach((count, index) => {
    if (rows[index]?.some((factor) => factor !== 0) === true) moving.add(count);
  });
  const held = asked.filter((count) => !moving.has(count));
  if (held.length > 0) return { held, open: asked.filter((count) => moving.has(count)) };
  const counts = [...free, ...bound];
  const walk = walkFrom(counts.map(standingOf));
  const indexes = new Map(counts.map((count, index) => [count, index]));
  for (const count of asked) walk.seen[indexes.get(count) ?? -1] = [0];
  walk.left = asked.length;
  const columns = columnsOf(moves);
  for (let round = 0; round < MOST_ROUNDS && walk.left > 0; round += 1) {
    let isNew = false;
    for (let column = 0; column < free.length && walk.left > 0; column += 1)
      isNew = tryColumn(walk, columns, column) || isNew;
    if (!isNew) break;
  }
  return { held, open: asked.filter((count) => walk.seen[indexes.get(count) ?? -1] !== undefined) };
}

const ENOUGH = 3;
const MOST_ROUNDS = 12;
const STEPS = [1, -1, 2, -2];

/**
 * The state of a walk: the value of each count, how far it may go down and up, and what was seen of the counts that are asked for and not yet free.
 */
type Walk = {
  readonly at: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly seen: (number[] | undefined)[];
  /** How many are asked for and not yet free. */
  left: number;
};

function walkFrom(standings: readonly CountRange[]): Walk {
  return {
    at: new Float64Array(standings.length),
    least: Float64Array.from(standings, ({ least, value }) => least - value),
    most: Float64Array.from(standings, ({ most, value }) => most - value),
    seen: standings.map(() => undefined),
    left: 0,
  };
}

/** The counts that each free one takes along, and how far: those of the free one `f` are from `starts[f]` to `starts[f + 1]`. */
type Columns = {
  readonly starts: Int32Array;
  readonly indexes: Int32Array;
  readonly factors: Float64Array;
};

function columnsOf({ free, rows }: Moves): Columns {
  const starts = new Int32Array(free.length + 1);
  for (const row of rows)
    for (let column = 0; column < free.length; column += 1)
      if (row[column] !== 0) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  // Each free one takes itself along.
  for (let column = 0; column < free.length; column += 1)
    starts[column + 1] = (starts[column] ?? 0) + (starts[column + 1] ?? 0) + 1;
  const size = starts[free.length] ?? 0;
  const [indexes, factors] = [new Int32Array(size), new Float64Array(size)];
  const next = starts.slice(0, free.length);
  const add = (column: number, index: number, factor: number) => {
    const at = next[column] ?? 0;
    indexes[at] = index;
    factors[at] = factor;
    next[column] = at + 1;
  };
  for (let column = 0; column < free.length; column += 1) add(column, column, 1);
  rows.forEach((row, index) => {
    for (let column = 0; column < free.length; column += 1) {
      const factor = row[column] ?? 0;
      if (factor !== 0) add(column, free.length + index, factor);
    }
  });
  return { starts, indexes, factors };
}

/**
 * Takes each step along one column, and says whether one of them showed anything new. None can if the column moves nothing
 * that is asked for. Changes the walk.
 */
function tryColumn(walk: Walk, { starts, indexes, factors }: Columns, column: number): boolean {
  const [from, to] = [starts[column] ?? 0, starts[column + 1] ?? 0];
  let isAsked = false;
  for (let k = from; k < to && !isAsked; k += 1) isAsked = walk.seen[indexes[k] ?? 0] !== undefined;
  if (!isAsked) return false;
  let isNew = false;
  for (const step of STEPS) isNew = stepAlong(walk, { indexes, factors, from, to }, step) || isNew;
  return isNew;
}

type Column = Pick<Columns, 'indexes' | 'factors'> & { readonly from: number; readonly to: number };

/** Takes a step where no count goes beyond its bounds; stays there where something new is seen. Changes the walk. */
function stepAlong(walk: Walk, { indexes, factors, from, to }: Column, step: number): boolean {
  const { at, least, most, seen } = walk;
  for (let k = from; k < to; k += 1) {
    const index = indexes[k] ?? 0;
    const next = (at[index] ?? 0) + step * (factors[k] ?? 0);
    if (next < (least[index] ?? 0) || next > (most[index] ?? 0) || !Number.isInteger(next)) return false;
  }
  let isNew = false;
  for (let k = from; k < to; k += 1) {
    const index = indexes[k] ?? 0;
    const now = (at[index] ?? 0) + step * (factors[k] ?? 0);
    at[index] = now;
    const values = seen[index];
    if (values === undefined || values.includes(now)) continue;
    isNew = true;
    values.push(now);
    if (values.length < ENOUGH) continue;
    seen[index] = undefined;
    walk.left -= 1;
  }
  if (!isNew)
    for (let k = from; k < to; k += 1) {
      const index = indexes[k] ?? 0;
      at[index] = (at[index] ?? 0) - step * (factors[k] ?? 0);
    }
  return isNew;
}
