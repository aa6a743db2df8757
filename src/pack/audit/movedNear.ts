import { giveOf, type Layout, type Spans } from './narrowing';

/** So many numbers make room for one before it is given up. */
const MOST_MOVED = 40;

/** Which number makes room: the one in fewest relations, or the one with most room itself. */
export type Preference = 'fewest relations' | 'most room';

/**
 * Numbers that keep all relations but for one of them, which has another value; others make room for it, one for each relation that is missed. Undefined where
 * they come to no end. Whoever asks holds the numbers against the relations.
 */
export function movedNear(
  layout: Layout,
  spans: Spans,
  values: readonly number[],
  { place, value, prefer }: { readonly place: number; readonly value: number; readonly prefer: Preference },
): readonly number[] | undefined {
  const next = [...values];
  next[place] = value;
  const moved = new Set([place]);
  const missed = [...(layout.relationsAt[place] ?? [])];
  for (const relation of missed) {
    const short = shortOf(layout, relation, next, spans);
    if (short === 0) continue;
    const move = moveIn(layout, { relation, short, next, spans, moved, prefer });
    if (move === undefined || moved.size > MOST_MOVED) return undefined;
    next[move.place] = move.value;
    moved.add(move.place);
    missed.push(...(layout.relationsAt[move.place] ?? []));
  }
  return next;
}

/** By how much a relation is short of its lower limit, or beyond its upper one, which is less than 0; 0 where it is kept. */
function shortOf(layout: Layout, relation: number, values: readonly number[], { most }: Spans): number {
  const { starts, places, times } = layout;
  let sum = 0;
  const to = starts[relation + 1] ?? 0;
  for (let at = starts[relation] ?? 0; at < to; at += 1)
    sum += (times[at] ?? 0) * (values[places[at] ?? 0] ?? 0);
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

/** The number of a relation that makes up for what it is short of, and its value then. */
function moveIn(
  { starts, places, times, relationsAt }: Layout,
  { relation, short, next, spans: { least, most }, moved, prefer }: Missed,
): { readonly place: number; readonly value: number } | undefined {
  let found: { readonly place: number; readonly value: number } | undefined;
  let best = Number.NEGATIVE_INFINITY;
  const to = starts[relation + 1] ?? 0;
  for (let at = starts[relation] ?? 0; at < to; at += 1) {
    const place = places[at] ?? 0;
    if (moved.has(place)) continue;
    const by = short / (times[at] ?? 1);
    const value = (next[place] ?? 0) + Math.sign(by) * Math.ceil(Math.abs(by) - 1e-9);
    const room = Math.min(value - (least[place] ?? 0), (most[place] ?? 0) - value);
    if (room < 0) continue;
    const relations = relationsAt[place]?.length ?? 0;
    const score = prefer === 'most room' ? room : -relations - 1 / (1 + room);
    if (score <= best) continue;
    [found, best] = [{ place, value }, score];
  }
  return found;
}
