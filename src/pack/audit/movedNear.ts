import { giveOf, type Layout, type Spans } from './narrowing';

/** No more numbers than this are moved to make room for one. */
const MOST_MOVED = 40;

/** Which number makes room: the one in fewest relations, or the one with most room itself. */
export type Preference = 'fewest relations' | 'most room';

/**
 * Gives one number of a solution another value, and moves one other number for each relation that no longer holds. Undefined if that does not end. The caller
 * checks the result against the relations.
 */
export function movedNear(
  layout: Layout,
  spans: Spans,
  values: readonly number[],
  { index, value, prefer }: { readonly index: number; readonly value: number; readonly prefer: Preference },
): readonly number[] | undefined {
  const next = [...values];
  next[index] = value;
  const moved = new Set([index]);
  const missed = [...(layout.relationsAt[index] ?? [])];
  for (const relation of missed) {
    const short = shortOf(layout, relation, next, spans);
    if (short === 0) continue;
    const move = moveIn(layout, { relation, short, next, spans, moved, prefer });
    if (move === undefined || moved.size > MOST_MOVED) return undefined;
    next[move.index] = move.value;
    moved.add(move.index);
    missed.push(...(layout.relationsAt[move.index] ?? []));
  }
  return next;
}

/** How much a relation needs to hold again: more than 0 below its lower limit, less than 0 above its upper one, 0 if it holds. */
function shortOf(layout: Layout, relation: number, values: readonly number[], { most }: Spans): number {
  const { starts, indexes, times } = layout;
  let sum = 0;
  const to = starts[relation + 1] ?? 0;
  for (let at = starts[relation] ?? 0; at < to; at += 1)
    sum += (times[at] ?? 0) * (values[indexes[at] ?? 0] ?? 0);
  const [low, high] = [layout.low[relation] ?? 0, layout.high[relation] ?? 0];
  const give = giveOf(layout, relation, most);
  if (sum < low - give) return low - sum;
  return sum > high + give ? high - sum : 0;
}

type Missed = {
  readonly relation: number;
  readonly short: number;
  readonly next: readonly number[];
  readonly spans: Spans;
  readonly moved: ReadonlySet<number>;
  readonly prefer: Preference;
};

/** Chooses the number of a relation to move, and its new value. */
function moveIn(
  { starts, indexes, times, relationsAt }: Layout,
  { relation, short, next, spans: { least, most }, moved, prefer }: Missed,
): { readonly index: number; readonly value: number } | undefined {
  let found: { readonly index: number; readonly value: number } | undefined;
  let best = Number.NEGATIVE_INFINITY;
  const to = starts[relation + 1] ?? 0;
  for (let at = starts[relation] ?? 0; at < to; at += 1) {
    const index = indexes[at] ?? 0;
    if (moved.has(index)) continue;
    const by = short / (times[at] ?? 1);
    const value = (next[index] ?? 0) + Math.sign(by) * Math.ceil(Math.abs(by) - 1e-9);
    const room = Math.min(value - (least[index] ?? 0), (most[index] ?? 0) - value);
    if (room < 0) continue;
    const relations = relationsAt[index]?.length ?? 0;
    const score = prefer === 'most room' ? room : -relations - 1 / (1 + room);
    if (score <= best) continue;
    [found, best] = [{ index, value }, score];
  }
  return found;
}
