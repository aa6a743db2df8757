import type { Kept } from './wholeNumberSolver';
import type { WholeNumbers } from './wholeNumbers';

/** Relations laid out for speed: the terms of the relation `r` are those from `starts[r]` to `starts[r + 1]`. */
export type Layout = {
  readonly starts: Int32Array;
  readonly indexes: Int32Array;
  readonly times: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Whether it adds up people, and must hold exactly. */
  readonly isExact: Uint8Array;
  /** Whether the first spans of all numbers end at whole numbers: then every narrower one does too. */
  readonly isWhole: boolean;
  /** The relations of each number. */
  readonly relationsAt: readonly (readonly number[])[];
  /** 1 for each relation that is queued; all 0 between calls. */
  readonly isQueued: Uint8Array;
  /** The relations to look at, in turn. Only the call that is running uses it. */
  readonly queue: number[];
  /** A trail to borrow. Only one at a time may use it, from `freshTrail` on. */
  readonly trail: Trail;
};

/** The least and the most that each number can be. */
export type Spans = { readonly least: Float64Array; readonly most: Float64Array };

/** The first `length` spans before they were narrowed, so that they can be restored. It has room for more. */
export type Trail = { length: number; indexes: Int32Array; least: Float64Array; most: Float64Array };

/** The trail of a layout, emptied. Whoever borrowed it before must be done with it. */
export function freshTrail({ trail }: Layout): Trail {
  trail.length = 0;
  return trail;
}

/** Settles one number at a value; changes `spans` and `trail`. */
export function settleAt(spans: Spans, index: number, value: number, trail: Trail): void {
  limitAt(spans, { index, least: value, most: value }, trail);
}

/** Keeps one number between two limits; changes `spans` and `trail`. */
export function limitAt(spans: Spans, { index, least, most }: Kept, trail: Trail): void {
  note(trail, index, spans);
  spans.least[index] = least;
  spans.most[index] = most;
}

/** Restores the spans as they were when the trail had `length` steps; changes `spans` and `trail`. */
export function putBack(spans: Spans, trail: Trail, length: number): void {
  for (let at = trail.length - 1; at >= length; at -= 1) {
    const index = trail.indexes[at] ?? 0;
    spans.least[index] = trail.least[at] ?? 0;
    spans.most[index] = trail.most[at] ?? 0;
  }
  trail.length = length;
}

function note(trail: Trail, index: number, { least, most }: Spans): void {
  const at = trail.length;
  if (at === trail.indexes.length) grow(trail);
  trail.indexes[at] = index;
  trail.least[at] = least[index] ?? 0;
  trail.most[at] = most[index] ?? 0;
  trail.length = at + 1;
}

function grow(trail: Trail): void {
  const { indexes, least, most } = trail;
  const room = 2 * indexes.length;
  trail.indexes = new Int32Array(room);
  trail.least = new Float64Array(room);
  trail.most = new Float64Array(room);
  trail.indexes.set(indexes);
  trail.least.set(least);
  trail.most.set(most);
}

/** Twice as many steps as there are numbers, and some: mostly enough. */
function trailFor(numbers: number): Trail {
  const room = 2 * numbers + 8;
  return {
    length: 0,
    indexes: new Int32Array(room),
    least: new Float64Array(room),
    most: new Float64Array(room),
  };
}

export function layoutOf({ least, most, relations }: WholeNumbers): Layout {
  const size = relations.reduce((sum, { terms }) => sum + terms.length, 0);
  const layout = {
    starts: new Int32Array(relations.length + 1),
    indexes: new Int32Array(size),
    times: new Float64Array(size),
    low: Float64Array.from(relations, ({ low }) => low),
    high: Float64Array.from(relations, ({ high }) => high),
    isExact: Uint8Array.from(relations, ({ terms }) =>
      terms.every(([, times]) => Math.abs(times) === 1) ? 1 : 0,
    ),
    isWhole: least.every(Number.isInteger) && most.every(Number.isInteger),
    relationsAt: least.map((): number[] => []),
    isQueued: new Uint8Array(relations.length),
    queue: [],
    trail: trailFor(least.length),
  };
  let at = 0;
  relations.forEach(({ terms }, relation) => {
    for (const [index, times] of terms) {
      layout.indexes[at] = index;
      layout.times[at] = times;
      layout.relationsAt[index]?.push(relation);
      at += 1;
    }
    layout.starts[relation + 1] = at;
  });
  return layout;
}

/** The most relations for each number before narrowing stops; spans may then be wider than they could be. */
const MOST_LOOKS = 60;

/**
 * Narrows the spans by each relation alone, again and again, beginning with some relations; changes `spans`, and `trail` where one is kept. False where no
 * numbers in them keep all relations.
 */
export function narrow(
  layout: Layout,
  spans: Spans,
  from: Iterable<number>,
  trail = freshTrail(layout),
): boolean {
  const { isQueued, relationsAt, queue } = layout;
  queue.length = 0;
  for (const relation of from) {
    queue.push(relation);
    isQueued[relation] = 1;
  }
  const most = MOST_LOOKS * (relationsAt.length + 10);
  let at = 0;
  let fits = true;
  for (; fits && at < queue.length && at < most; at += 1) {
    const relation = queue[at] ?? 0;
    isQueued[relation] = 0;
    const before = trail.length;
    fits = narrowBy(layout, relation, spans, trail);
    if (fits) queueTouched(layout, trail, before);
  }
  for (; at < queue.length; at += 1) isQueued[queue[at] ?? 0] = 0;
  return fits;
}

/** Queues the relations of the numbers that the trail has from `before` on; changes the layout's queue. */
function queueTouched({ isQueued, relationsAt, queue }: Layout, trail: Trail, before: number): void {
  for (let step = before; step < trail.length; step += 1) {
    const touched = relationsAt[trail.indexes[step] ?? 0] ?? [];
    for (let at = 0; at < touched.length; at += 1) {
      const relation = touched[at] ?? 0;
      if (isQueued[relation] === 1) continue;
      isQueued[relation] = 1;
      queue.push(relation);
    }
  }
}

/** Narrows the spans of the numbers of one relation; changes `spans` and `trail`. A hot loop: nothing in it takes memory. */
function narrowBy(layout: Layout, relation: number, spans: Spans, trail: Trail): boolean {
  const { least, most } = spans;
  const { starts, indexes, times } = layout;
  const from = starts[relation] ?? 0;
  const to = starts[relation + 1] ?? 0;
  let lowest = 0;
  let highest = 0;
  for (let at = from; at < to; at += 1) {
    const index = indexes[at] ?? 0;
    const by = times[at] ?? 0;
    lowest += by * ((by > 0 ? least[index] : most[index]) ?? 0);
    highest += by * ((by > 0 ? most[index] : least[index]) ?? 0);
  }
  const give = giveOf(layout, relation, most);
  const low = (layout.low[relation] ?? 0) - give;
  const high = (layout.high[relation] ?? 0) + give;
  if (lowest > high || highest < low) return false;
  if (lowest >= low && highest <= high) return true;
  // In a sum of whole numbers a span as narrow as what the others leave cannot be narrowed.
  const room = layout.isWhole && layout.isExact[relation] === 1 ? Math.min(high - lowest, highest - low) : -1;
  for (let at = from; at < to; at += 1) {
    const index = indexes[at] ?? 0;
    const by = times[at] ?? 0;
    const ownLeast = least[index] ?? 0;
    const ownMost = most[index] ?? 0;
    if (ownMost - ownLeast <= room) continue;
    // The most and the least that the others leave to this number.
    const above = high - lowest + by * (by > 0 ? ownLeast : ownMost);
    const below = low - highest + by * (by > 0 ? ownMost : ownLeast);
    const nextLeast = Math.ceil((by > 0 ? below : above) / by);
    const nextMost = Math.floor((by > 0 ? above : below) / by);
    if (nextLeast <= ownLeast && nextMost >= ownMost) continue;
    if (nextLeast > ownMost || nextMost < ownLeast || nextLeast > nextMost) return false;
    note(trail, index, spans);
    if (nextLeast > ownLeast) least[index] = nextLeast;
    if (nextMost < ownMost) most[index] = nextMost;
  }
  return true;
}

/** The tolerance of a relation, for rounding in floats. Numbers are never below 0. */
export function giveOf(
  { starts, indexes, times, isExact }: Layout,
  relation: number,
  most: Float64Array,
): number {
  if (isExact[relation] === 1) return 1e-6;
  let size = 0;
  const to = starts[relation + 1] ?? 0;
  for (let at = starts[relation] ?? 0; at < to; at += 1)
    size += Math.abs(times[at] ?? 0) * (most[indexes[at] ?? 0] ?? 0);
  return 1e-9 * size + 1e-6;
}
