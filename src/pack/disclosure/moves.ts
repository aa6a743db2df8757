/**
 * The ways in which counts that are not shown can move away from what they are without any sum noticing. Some, the free ones, move at
 * will; a row says how a bound one follows them. Counts that are shown stand still and are not in here.
 */
export type Moves = {
  readonly free: readonly number[];
  readonly bound: readonly number[];
  readonly rows: readonly Float64Array[];
};

/** A sum of counts that must stay what it is: `[count, factor]` of each that is not shown. */
export type StillSum = readonly (readonly [count: number, times: number])[];

const NOISE = 1e-9;

export function movesOf(members: readonly number[], sums: readonly StillSum[]): Moves {
  const columns = new Map(members.map((member, column) => [member, column]));
  const width = members.length;
  const rows: Float64Array[] = [];
  const pivots: number[] = [];
  for (const sum of sums) {
    const row = new Float64Array(width);
    for (const [member, times] of sum) {
      const column = columns.get(member);
      if (column !== undefined) row[column] = (row[column] ?? 0) + times;
    }
    rows.forEach((known, place) => subtract(row, known, row[pivots[place] ?? -1] ?? 0));
    const pivot = pivotOf(row);
    if (pivot === -1) continue;
    const factor = row[pivot] ?? 1;
    for (let column = 0; column < width; column += 1) row[column] = clean((row[column] ?? 0) / factor);
    for (const known of rows) subtract(known, row, known[pivot] ?? 0);
    rows.push(row);
    pivots.push(pivot);
  }
  const isPivot = new Set(pivots);
  const free = members.flatMap((_, column) => (isPivot.has(column) ? [] : [column]));
  return {
    free: free.map((column) => members[column] ?? -1),
    bound: pivots.map((column) => members[column] ?? -1),
    rows: rows.map((row) => Float64Array.from(free, (column) => 0 - (row[column] ?? 0))),
  };
}

/** The moves that are left once one count is shown, and so stands still. */
export function stilled({ free, bound, rows }: Moves, count: number): Moves {
  const column = free.indexOf(count);
  if (column !== -1) return withoutColumn({ free, bound, rows }, column);
  const at = bound.indexOf(count);
  const own = rows[at];
  if (own === undefined) return { free, bound, rows };
  const entering = pivotOf(own);
  const others = rows.filter((_, place) => place !== at);
  const names = bound.filter((_, place) => place !== at);
  if (entering === -1) return { free, bound: names, rows: others };
  // The count stands still, so one of the free ones follows the others from now on.
  const factor = own[entering] ?? 1;
  const follows = own.map((value) => clean(-value / factor));
  const moved = others.map((row) => {
    const times = row[entering] ?? 0;
    if (times === 0) return row;
    return row.map((value, place) => clean(value + times * (follows[place] ?? 0)));
  });
  const all = { free, bound: [...names, free[entering] ?? -1], rows: [...moved, follows] };
  return withoutColumn(all, entering);
}

function withoutColumn({ free, bound, rows }: Moves, column: number): Moves {
  return { free: free.toSpliced(column, 1), bound, rows: rows.map((row) => without(row, column)) };
}

function without(row: Float64Array, column: number): Float64Array {
  const rest = new Float64Array(row.length - 1);
  rest.set(row.subarray(0, column));
  rest.set(row.subarray(column + 1), column);
  return rest;
}

/** What a count is now, and the least and the most that it can be. */
export type Standing = { readonly value: number; readonly least: number; readonly most: number };

/**
 * Whether each of some counts can be seen to have three possible values or more, on a walk over the possible tables that begins at the true
 * one: `held` lists those that stand still whatever moves, `open` those of which it cannot be told so.
 */
export function movement(
  { free, bound, rows }: Moves,
  standingOf: (count: number) => Standing,
  asked: readonly number[],
): { readonly held: readonly number[]; readonly open: readonly number[] } {
  const counts = [...free, ...bound];
  const places = new Map(counts.map((count, place) => [count, place]));
  const moving = new Set(free);
  bound.forEach((count, place) => {
    if (rows[place]?.some((factor) => factor !== 0)) moving.add(count);
  });
  const held = asked.filter((count) => !moving.has(count));
  if (held.length > 0) return { held, open: asked.filter((count) => moving.has(count)) };
  const columns = free.map((_, column) => columnOf({ free, rows }, column));
  const standings = counts.map(standingOf);
  const walk: Walk = {
    at: new Float64Array(counts.length),
    least: Float64Array.from(standings, ({ least, value }) => least - value),
    most: Float64Array.from(standings, ({ most, value }) => most - value),
    seen: new Map(),
  };
  for (const count of asked) walk.seen.set(places.get(count) ?? -1, new Set([0]));
  for (let round = 0; round < MOST_ROUNDS && walk.seen.size > 0; round += 1) {
    const before = walk.seen.size;
    let news = false;
    for (const column of columns) for (const step of STEPS) news = stepAlong(walk, column, step) || news;
    if (!news && walk.seen.size === before) break;
  }
  return { held, open: [...walk.seen.keys()].flatMap((place) => counts[place] ?? []) };
}

const ENOUGH = 3;
const MOST_ROUNDS = 12;
const STEPS = [1, -1, 2, -2];

/** Where the walk stands, how far each count may go down and up, and what was seen of those that are asked for and not yet free. */
type Walk = {
  readonly at: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly seen: Map<number, Set<number>>;
};

/** The counts that one free one takes along, and how far. */
type Column = { readonly places: readonly number[]; readonly factors: readonly number[] };

function columnOf({ free, rows }: Pick<Moves, 'free' | 'rows'>, column: number): Column {
  const places = [column];
  const factors = [1];
  rows.forEach((row, place) => {
    const factor = row[column] ?? 0;
    if (factor === 0) return;
    places.push(free.length + place);
    factors.push(factor);
  });
  return { places, factors };
}

/** Takes a step where no count goes beyond its bounds; stays there where something new is seen. Changes the walk. */
function stepAlong(walk: Walk, { places, factors }: Column, step: number): boolean {
  const { at, least, most, seen } = walk;
  for (let k = 0; k < places.length; k += 1) {
    const place = places[k] ?? 0;
    const next = (at[place] ?? 0) + step * (factors[k] ?? 0);
    if (next < (least[place] ?? 0) || next > (most[place] ?? 0) || !Number.isInteger(next)) return false;
  }
  let news = false;
  places.forEach((place, k) => {
    at[place] = (at[place] ?? 0) + step * (factors[k] ?? 0);
    const values = seen.get(place);
    if (values === undefined || values.has(at[place] ?? 0)) return;
    news = true;
    values.add(at[place] ?? 0);
    if (values.size >= ENOUGH) seen.delete(place);
  });
  if (!news)
    places.forEach((place, k) => {
      at[place] = (at[place] ?? 0) - step * (factors[k] ?? 0);
    });
  return news;
}

/** Takes a multiple of one row off another, which it changes. */
function subtract(row: Float64Array, known: Float64Array, times: number): void {
  if (times === 0) return;
  for (let column = 0; column < row.length; column += 1)
    row[column] = clean((row[column] ?? 0) - times * (known[column] ?? 0));
}

/** The last factor of one, else the last that is not 0. */
function pivotOf(row: Float64Array): number {
  const one = row.findLastIndex((factor) => Math.abs(factor) === 1);
  return one === -1 ? row.findLastIndex((factor) => Math.abs(factor) > NOISE) : one;
}

/** Sums of counts have small whole factors: what is as good as whole is whole. */
function clean(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < NOISE ? whole + 0 : value;
}
