import type { Kept, WholeNumbers } from './wholeNumberSolver';

/** Relations laid out for speed: the terms of the relation `r` are those from `starts[r]` to `starts[r + 1]`. */
export type Layout = {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly times: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Whether it adds up people, and must hold exactly. */
  readonly isExact: Uint8Array;
  /** The relations of each number. */
  readonly relationsAt: readonly (readonly number[])[];
  /** 1 for each relation that is queued; all 0 between calls. */
  readonly isQueued: Uint8Array;
};

/** The least and the most that each number can be. */
export type Spans = { readonly least: Float64Array; readonly most: Float64Array };

/** The spans before they were narrowed, so that they can be restored. */
export type Trail = { readonly places: number[]; readonly least: number[]; readonly most: number[] };

export function emptyTrail(): Trail {
  return { places: [], least: [], most: [] };
}

/** Settles one number at a value; changes `spans` and `trail`. */
export function settleAt(spans: Spans, place: number, value: number, trail: Trail): void {
  limitAt(spans, { place, least: value, most: value }, trail);
}

/** Keeps one number between two limits; changes `spans` and `trail`. */
export function limitAt(spans: Spans, { place, least, most }: Kept, trail: Trail): void {
  note(trail, place, spans);
  spans.least[place] = least;
  spans.most[place] = most;
}

/** Restores the spans as they were when the trail had `length` steps; changes `spans` and `trail`. */
export function putBack(spans: Spans, trail: Trail, length: number): void {
  for (let at = trail.places.length - 1; at >= length; at -= 1) {
    const place = trail.places[at] ?? 0;
    spans.least[place] = trail.least[at] ?? 0;
    spans.most[place] = trail.most[at] ?? 0;
  }
  for (const steps of [trail.places, trail.least, trail.most]) steps.length = length;
}

function note(trail: Trail, place: number, { least, most }: Spans): void {
  trail.places.push(place);
  trail.least.push(least[place] ?? 0);
  trail.most.push(most[place] ?? 0);
}

export function layoutOf({ least, relations }: WholeNumbers): Layout {
  const size = relations.reduce((sum, { terms }) => sum + terms.length, 0);
  const layout = {
    starts: new Int32Array(relations.length + 1),
    places: new Int32Array(size),
    times: new Float64Array(size),
    low: Float64Array.from(relations, ({ low }) => low),
    high: Float64Array.from(relations, ({ high }) => high),
    isExact: Uint8Array.from(relations, ({ terms }) =>
      terms.every(([, times]) => Math.abs(times) === 1) ? 1 : 0,
    ),
    relationsAt: least.map((): number[] => []),
    isQueued: new Uint8Array(relations.length),
  };
  let at = 0;
  relations.forEach(({ terms }, relation) => {
    for (const [place, times] of terms) {
      layout.places[at] = place;
      layout.times[at] = times;
      layout.relationsAt[place]?.push(relation);
      at += 1;
    }
    layout.starts[relation + 1] = at;
  });
  return layout;
}

/** Narrowing stops after so many relations for each number; spans may then be wider than they could be. */
const MOST_LOOKS = 60;

/**
 * Narrows the spans by each relation alone, again and again, beginning with some relations; changes `spans`, and `trail` where one is kept. False where no
 * numbers in them keep all relations.
 */
export function narrow(layout: Layout, spans: Spans, from: Iterable<number>, trail = emptyTrail()): boolean {
  const { isQueued, relationsAt } = layout;
  const queue = [...from];
  for (const relation of queue) isQueued[relation] = 1;
  const most = MOST_LOOKS * (relationsAt.length + 10);
  let [at, fits] = [0, true];
  for (; fits && at < queue.length && at < most; at += 1) {
    const relation = queue[at] ?? 0;
    isQueued[relation] = 0;
    let step = trail.places.length;
    fits = narrowBy(layout, relation, spans, trail);
    for (; fits && step < trail.places.length; step += 1)
      for (const other of relationsAt[trail.places[step] ?? 0] ?? []) {
        if (isQueued[other] === 1) continue;
        isQueued[other] = 1;
        queue.push(other);
      }
  }
  for (; at < queue.length; at += 1) isQueued[queue[at] ?? 0] = 0;
  return fits;
}

/** Narrows the spans of the numbers of one relation; changes `spans` and `trail`. */
function narrowBy(layout: Layout, relation: number, spans: Spans, trail: Trail): boolean {
  const { least, most } = spans;
  const { starts, places, times } = layout;
  const [from, to] = [starts[relation] ?? 0, starts[relation + 1] ?? 0];
  let [lowest, highest] = [0, 0];
  for (let at = from; at < to; at += 1) {
    const place = places[at] ?? 0;
    const by = times[at] ?? 0;
    lowest += by * ((by > 0 ? least[place] : most[place]) ?? 0);
    highest += by * ((by > 0 ? most[place] : least[place]) ?? 0);
  }
  const give = giveOf(layout, relation, most);
  const low = (layout.low[relation] ?? 0) - give;
  const high = (layout.high[relation] ?? 0) + give;
  if (lowest > high || highest < low) return false;
  if (lowest >= low && highest <= high) return true;
  for (let at = from; at < to; at += 1) {
    const place = places[at] ?? 0;
    const by = times[at] ?? 0;
    const ownLeast = least[place] ?? 0;
    const ownMost = most[place] ?? 0;
    // The most and the least that the others leave to this number.
    const above = high - lowest + by * (by > 0 ? ownLeast : ownMost);
    const below = low - highest + by * (by > 0 ? ownMost : ownLeast);
    const nextLeast = Math.ceil((by > 0 ? below : above) / by);
    const nextMost = Math.floor((by > 0 ? above : below) / by);
    if (nextLeast <= ownLeast && nextMost >= ownMost) continue;
    if (nextLeast > ownMost || nextMost < ownLeast || nextLeast > nextMost) return false;
    note(trail, place, spans);
    if (nextLeast > ownLeast) least[place] = nextLeast;
    if (nextMost < ownMost) most[place] = nextMost;
  }
  return true;
}

/** The tolerance of a relation, for rounding in floats. Numbers are never below 0. */
export function giveOf(
  { starts, places, times, isExact }: Layout,
  relation: number,
  most: Float64Array,
): number {
  if (isExact[relation] === 1) return 1e-6;
  let size = 0;
  const to = starts[relation + 1] ?? 0;
  for (let at = starts[relation] ?? 0; at < to; at += 1)
    size += Math.abs(times[at] ?? 0) * (most[places[at] ?? 0] ?? 0);
  return 1e-9 * size + 1e-6;
}
