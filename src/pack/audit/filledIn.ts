import { emptyTrail, narrow, putBack, settleAt, type Layout, type Spans } from './narrowing';

/** Chooses a number's place in its span. */
export type Way = (place: number, least: number, most: number) => number;

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
    const place = tightest(at);
    if (place === -1) return true;
    for (const value of valuesFor(place, at, way)) {
      if (misses > MOST_MISSES) return false;
      const before = trail.places.length;
      settleAt(at, place, value, trail);
      if (narrow(layout, at, layout.relationsAt[place] ?? [], trail) && fill()) return true;
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
  for (let place = 0; place < least.length; place += 1) {
    const own = (most[place] ?? 0) - (least[place] ?? 0);
    if (own <= 0 || own >= room) continue;
    [found, room] = [place, own];
    // Whole numbers have no narrower span than this.
    if (own === 1) return found;
  }
  return found;
}

/** The values to try: the one that `way` chooses, then the middle and the ends of the span. */
function valuesFor(place: number, spans: Spans, way: Way): ReadonlySet<number> {
  const [least, most] = [spans.least[place] ?? 0, spans.most[place] ?? 0];
  const chosen = Math.min(Math.max(way(place, least, most), least), most);
  return new Set([chosen, MIDDLE(place, least, most), least, most]);
}
