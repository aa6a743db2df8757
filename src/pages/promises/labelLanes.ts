/** The place of a label for a point on a line: beside the point, in the nearest lane that has room. */
export type LaidLabel = {
  /** The position of the point, in percent of the width. */
  readonly position: number;
  /** Whether the label begins or ends at the point. */
  readonly side: 'start' | 'end';
  /** The lane, counted from the line: 0 is the nearest. */
  readonly lane: number;
};

/**
 * Lays out labels of one width (percent) at points in ascending order, so that no two overlap. Among labels that begin at their points, the last is
 * nearest to the line; among labels that end at their points, the first is. That way no stem crosses a label.
 */
export function labelLanes(points: readonly number[], width: number): readonly LaidLabel[] {
  const labelsWithSide = points.map((position, index) => ({
    position,
    index,
    side: sideOf(position, width),
  }));
  const ends = labelsWithSide.filter(({ side }) => side === 'end');
  const starts = labelsWithSide.filter(({ side }) => side === 'start').toReversed();
  const placedLabels: (LaidLabel & { readonly index: number })[] = [];
  for (const label of [...ends, ...starts]) {
    let lane = 0;
    while (
      placedLabels.some(
        (placedLabel) =>
          placedLabel.lane === lane && overlaps(spanOf(label, width), spanOf(placedLabel, width)),
      )
    )
      lane += 1;
    placedLabels.push({ ...label, lane });
  }
  return placedLabels
    .toSorted((a, b) => a.index - b.index)
    .map(({ position, side, lane }) => ({ position, side, lane }));
}

export function laneCount(labels: readonly LaidLabel[]): number {
  return Math.max(0, ...labels.map(({ lane }) => lane)) + 1;
}

type Stretch = readonly [from: number, to: number];

function sideOf(position: number, width: number): LaidLabel['side'] {
  return position + width > 100 && position >= width ? 'end' : 'start';
}

function spanOf({ position, side }: Pick<LaidLabel, 'position' | 'side'>, width: number): Stretch {
  return side === 'start' ? [position, position + width] : [position - width, position];
}

function overlaps([from, to]: Stretch, [otherFrom, otherTo]: Stretch): boolean {
  return from < otherTo && otherFrom < to;
}
