import { emptyTrail, narrow, putBack, settleAt, type Layout, type Spans } from './narrowing';

/** Chooses a number's place in its span. */
export type Way = (index: number, least: number, most: number) => number;

export const partOfSpan =
  (part: number): Way =>
  (_, least, most) =>
    least + Math.floor(part * (most - least));
export const MIDDLE = partOfSpan(0.5);

/** After so many values that do not fit, the search gives up. */
const MOST_MISSES = 24;

/** Settles one number after another, the one with least room first. Undefined if it finds no solution in time. */
export function filledIn(layout: Layout, spans: Spans, way: Way): readonly number[] | undefined {
  let misses = 0;
  const at = { least: spans.least.slice(), most: spans.most.slice() };
  const trail = emptyTrail();
  const fill = (): boolean => {
    const index = tightest(at);
    if (index === -1) return true;
    for (const value of valuesFor(index, at, way)) {
      if (misses > MOST_MISSES) return false;
      const before = trail.indexes.length;
      settleAt(at, index, value, trail);
      if (narrow(layout, at, layout.relationsAt[index] ?? [], trail) && fill()) return true;
      putBack(at, trail, before);
      misses += 1;
    }
    return false;
  };
  return fill() ? [...at.least] : undefined;
}

/** The number with the narrowest span of those that are not settled; -1 where all are. */
function tightest({ least, most }: Spans): number {
  let [found, room] = [-1, Number.POSITIVE_INFINITY];
  for (let index = 0; index < least.length; index += 1) {
    const own = (most[index] ?? 0) - (least[index] ?? 0);
    if (own <= 0 || own >= room) continue;
    [found, room] = [index, own];
    // Whole numbers have no narrower span than this.
    if (own === 1) return found;
  }
  return found;
}

/** The values to try: the one that `way` chooses, then the middle and the ends of the span. */
function valuesFor(index: number, spans: Spans, way: Way): ReadonlySet<number> {
  const [least, most] = [spans.least[index] ?? 0, spans.most[index] ?? 0];
  const chosen = Math.min(Math.max(way(index, least, most), least), most);
  return new Set([chosen, MIDDLE(index, least, most), least, most]);
}
