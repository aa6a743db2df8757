import { freshTrail, narrow, putBack, settleAt, type Layout, type Spans } from './narrowing';

/** Chooses a number's place in its span. */
export type Way = (index: number, least: number, most: number) => number;

export const partOfSpan =
  (part: number): Way =>
  (_, least, most) =>
    least + Math.floor(part * (most - least));
export const MIDDLE = partOfSpan(0.5);

/** The most values that do not fit before the search gives up. */
const MOST_MISSES = 24;

/** Settles one number after another, the one with least room first. Undefined if it finds no solution in time. */
export function filledIn(layout: Layout, spans: Spans, way: Way): readonly number[] | undefined {
  let misses = 0;
  const at = { least: spans.least.slice(), most: spans.most.slice() };
  const trail = freshTrail(layout);
  /** All numbers before `from` are settled. */
  const fill = (from: number): boolean => {
    const first = firstOpen(at, from);
    const index = tightest(at, first);
    if (index === -1) return true;
    const values = valuesFor(index, at, way);
    for (let turn = 0; turn < values.length; turn += 1) {
      const value = values[turn] ?? 0;
      if (values.indexOf(value) < turn) continue;
      if (misses > MOST_MISSES) return false;
      const before = trail.length;
      settleAt(at, index, value, trail);
      if (narrow(layout, at, layout.relationsAt[index] ?? [], trail) && fill(first)) return true;
      putBack(at, trail, before);
      misses += 1;
    }
    return false;
  };
  return fill(0) ? listOf(at.least) : undefined;
}

/** The first number that is not settled; where all are, how many there are. */
function firstOpen({ least, most }: Spans, from: number): number {
  let index = from;
  while (index < least.length && (most[index] ?? 0) <= (least[index] ?? 0)) index += 1;
  return index;
}

/** The number with the narrowest span of those that are not settled, all of which stand from `first` on; -1 where all are. */
function tightest({ least, most }: Spans, first: number): number {
  let found = -1;
  let room = Number.POSITIVE_INFINITY;
  for (let index = first; index < least.length; index += 1) {
    const own = (most[index] ?? 0) - (least[index] ?? 0);
    if (own <= 0 || own >= room) continue;
    found = index;
    room = own;
    // Whole numbers have no narrower span than this.
    if (own === 1) return found;
  }
  return found;
}

/** The values to try: the one that `way` chooses, then the middle and the ends of the span. One may stand there twice. */
function valuesFor(index: number, spans: Spans, way: Way): readonly number[] {
  const least = spans.least[index] ?? 0;
  const most = spans.most[index] ?? 0;
  const chosen = Math.min(Math.max(way(index, least, most), least), most);
  return [chosen, MIDDLE(index, least, most), least, most];
}

function listOf(numbers: Float64Array): readonly number[] {
  const list: number[] = [];
  for (let index = 0; index < numbers.length; index += 1) list.push(numbers[index] ?? 0);
  return list;
}
