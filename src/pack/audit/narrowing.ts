import type { WholeNumbers } from './wholeNumberSolver';

/** Relations laid out for speed: the terms of the relation `r` are those from `starts[r]` to `starts[r + 1]`. */
export type Layout = {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly times: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Whether its sums are of people, and exact. */
  readonly isExact: Uint8Array;
  /** The relations in which each number stands. */
  readonly relationsAt: readonly (readonly number[])[];
};

/** The least and the most that each number can be. */
export type Spans = { readonly least: Float64Array; readonly most: Float64Array };

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

/** Looks at relations, for each number of the problem, before it stops: spans are then wider than they could be. */
const MOST_LOOKS = 60;

/**
 * Narrows the spans by each relation alone, again and again, beginning with some relations; changes `spans`. False where no numbers in them keep all
 * relations.
 */
export function narrow(layout: Layout, spans: Spans, from: Iterable<number>): boolean {
  const { starts, relationsAt } = layout;
  const queue = [...from];
  const isQueued = new Uint8Array(starts.length);
  for (const relation of queue) isQueued[relation] = 1;
  const most = MOST_LOOKS * (relationsAt.length + 10);
  const changed: number[] = [];
  for (let at = 0; at < queue.length && at < most; at += 1) {
    const relation = queue[at] ?? 0;
    isQueued[relation] = 0;
    if (!narrowBy(layout, relation, spans, changed)) return false;
    for (const place of changed)
      for (const other of relationsAt[place] ?? []) {
        if (isQueued[other] === 1) continue;
        isQueued[other] = 1;
        queue.push(other);
      }
    changed.length = 0;
  }
  return true;
}

/** Narrows the spans of the numbers of one relation, and notes which have changed; changes `spans` and `changed`. */
function narrowBy(layout: Layout, relation: number, { least, most }: Spans, changed: number[]): boolean {
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
    // What the others leave it at the most, and at the least.
    const above = high - lowest + by * (by > 0 ? ownLeast : ownMost);
    const below = low - highest + by * (by > 0 ? ownMost : ownLeast);
    const nextLeast = Math.ceil((by > 0 ? below : above) / by);
    const nextMost = Math.floor((by > 0 ? above : below) / by);
    if (nextLeast <= ownLeast && nextMost >= ownMost) continue;
    if (nextLeast > ownMost || nextMost < ownLeast || nextLeast > nextMost) return false;
    if (nextLeast > ownLeast) least[place] = nextLeast;
    if (nextMost < ownMost) most[place] = nextMost;
    changed.push(place);
  }
  return true;
}

/** As much as a relation gives where numbers are held against it. Numbers are never less than 0. */
function giveOf({ starts, places, times, isExact }: Layout, relation: number, most: Float64Array): number {
  if (isExact[relation] === 1) return 1e-6;
  let size = 0;
  const to = starts[relation + 1] ?? 0;
  for (let at = starts[relation] ?? 0; at < to; at += 1)
    size += Math.abs(times[at] ?? 0) * (most[places[at] ?? 0] ?? 0);
  return 1e-9 * size + 1e-6;
}
