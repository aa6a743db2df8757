/** Where the label of a point on a line goes: beside the point, in the nearest lane that has room. */
export type LaidLabel = {
  /** The position, in percent of the width. */
  readonly at: number;
  /** Whether the words begin at the point or end there. */
  readonly side: 'start' | 'end';
  /** The lane, counted from the line: 0 is the nearest. */
  readonly lane: number;
};

/**
 * Lays out labels of one width (percent) at points in ascending order, so that no two overlap. Among labels that begin at their points, the last is
 * nearest to the line; among labels that end at their points, the first is. That way no stem crosses a label.
 */
export function labelLanes(points: readonly number[], width: number): readonly LaidLabel[] {
  const sided = points.map((at, index) => ({ at, index, side: sideOf(at, width) }));
  const ends = sided.filter(({ side }) => side === 'end');
  const starts = sided.filter(({ side }) => side === 'start').toReversed();
  const laid: (LaidLabel & { readonly index: number })[] = [];
  for (const one of [...ends, ...starts]) {
    let lane = 0;
    while (laid.some((other) => other.lane === lane && overlaps(spanOf(one, width), spanOf(other, width))))
      lane += 1;
    laid.push({ ...one, lane });
  }
  return laid.toSorted((a, b) => a.index - b.index).map(({ at, side, lane }) => ({ at, side, lane }));
}

export function laneCount(labels: readonly LaidLabel[]): number {
  return Math.max(0, ...labels.map(({ lane }) => lane)) + 1;
}

type Stretch = readonly [from: number, to: number];

function sideOf(at: number, width: number): LaidLabel['side'] {
  return at + width > 100 && at >= width ? 'end' : 'start';
}

function spanOf({ at, side }: Pick<LaidLabel, 'at' | 'side'>, width: number): Stretch {
  return side === 'start' ? [at, at + width] : [at - width, at];
}

function overlaps([from, to]: Stretch, [otherFrom, otherTo]: Stretch): boolean {
  return from < otherTo && otherFrom < to;
}
