import { giveOf, type Layout, type Spans } from './narrowing';

/** No more numbers than this are moved to make room for one. */
const MOST_MOVED = 40;

/** Which number makes room: the one in fewest relations, or the one with most room itself. */
export type Preference = 'fewest relations' | 'most room';

/** A solution, and room to try others near it: hundreds of thousands are tried, so nothing is copied for one that turns out to be none. */
export type Near = {
  readonly solution: readonly number[];
  /** The numbers that are tried. Where nothing is being tried they are the solution. */
  readonly values: Float64Array;
  /** The numbers that differ from the solution, each once. */
  readonly moved: number[];
  /** 1 for each of them. */
  readonly isMoved: Uint8Array;
  /** The relations in which one of them stands. A relation may stand there more than once. */
  readonly touched: number[];
};

export function nearTo(solution: readonly number[]): Near {
  return {
    solution,
    values: Float64Array.from(solution),
    moved: [],
    isMoved: new Uint8Array(solution.length),
    touched: [],
  };
}

/**
 * Gives one number of a solution another value, and moves one other number for each relation that no longer holds; changes `near`. False if that does not end.
 * The caller checks the result against the relations, and takes it back.
 */
export function moveNear(
  near: Near,
  { layout, spans }: { readonly layout: Layout; readonly spans: Spans },
  { index, value, prefer }: { readonly index: number; readonly value: number; readonly prefer: Preference },
): boolean {
  move(near, layout, index, value);
  const { touched, moved } = near;
  for (let at = 0; at < touched.length; at += 1) {
    const relation = touched[at] ?? 0;
    const short = shortOf(layout, relation, near.values, spans);
    if (short === 0) continue;
    const other = toMove(near, layout, { relation, short, spans, prefer });
    if (other === -1 || moved.length > MOST_MOVED) return false;
    move(near, layout, other, movedTo(near.values[other] ?? 0, short / timesOf(layout, relation, other)));
  }
  return true;
}

/** Makes the numbers those of the solution again; changes `near`. */
export function takeBack({ solution, values, moved, isMoved, touched }: Near): void {
  for (let at = 0; at < moved.length; at += 1) {
    const index = moved[at] ?? 0;
    values[index] = solution[index] ?? 0;
    isMoved[index] = 0;
  }
  moved.length = 0;
  touched.length = 0;
}

/** Changes `near`. */
function move({ values, moved, isMoved, touched }: Near, layout: Layout, index: number, value: number): void {
  values[index] = value;
  isMoved[index] = 1;
  moved.push(index);
  const relations = layout.relationsAt[index] ?? [];
  for (let at = 0; at < relations.length; at += 1) touched.push(relations[at] ?? 0);
}

/** How much a relation needs to hold again: more than 0 below its lower limit, less than 0 above its upper one, 0 if it holds. */
function shortOf(layout: Layout, relation: number, values: Float64Array, { most }: Spans): number {
  const { starts, indexes, times } = layout;
  let sum = 0;
  const to = starts[relation + 1] ?? 0;
  for (let at = starts[relation] ?? 0; at < to; at += 1)
    sum += (times[at] ?? 0) * (values[indexes[at] ?? 0] ?? 0);
  const low = layout.low[relation] ?? 0;
  const high = layout.high[relation] ?? 0;
  const give = giveOf(layout, relation, most);
  if (sum < low - give) return low - sum;
  return sum > high + give ? high - sum : 0;
}

type Missed = {
  readonly relation: number;
  readonly short: number;
  readonly spans: Spans;
  readonly prefer: Preference;
};

/** Chooses the number of a relation to move; -1 if there is none. */
function toMove(
  { values, isMoved }: Near,
  { starts, indexes, times, relationsAt }: Layout,
  { relation, short, spans: { least, most }, prefer }: Missed,
): number {
  let found = -1;
  let best = Number.NEGATIVE_INFINITY;
  const to = starts[relation + 1] ?? 0;
  for (let at = starts[relation] ?? 0; at < to; at += 1) {
    const index = indexes[at] ?? 0;
    if (isMoved[index] === 1) continue;
    const value = movedTo(values[index] ?? 0, short / (times[at] ?? 1));
    const room = Math.min(value - (least[index] ?? 0), (most[index] ?? 0) - value);
    if (room < 0) continue;
    const relations = relationsAt[index]?.length ?? 0;
    const score = prefer === 'most room' ? room : -relations - 1 / (1 + room);
    if (score <= best) continue;
    found = index;
    best = score;
  }
  return found;
}

/** The nearest whole number that makes up for what is missing. */
function movedTo(value: number, by: number): number {
  return value + Math.sign(by) * Math.ceil(Math.abs(by) - 1e-9);
}

/** How often a relation counts a number. */
function timesOf({ starts, indexes, times }: Layout, relation: number, index: number): number {
  let at = starts[relation] ?? 0;
  while (indexes[at] !== index) at += 1;
  return times[at] ?? 1;
}
