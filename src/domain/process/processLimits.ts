import { withoutNoise } from '@/domain/figures/rounding';

/** Limits are worked out from the first 12 points of a segment; later points do not move them (docs/methods.md#process-control). */
export const BASELINE_POINTS = 12;

/**
 * The constants of an XmR chart (Shewhart), as multiples of the average move: the limits at three standard deviations, the near limits at two,
 * and the limit of a moving range.
 */
const LIMIT_FACTOR = 2.66;
const NEAR_LIMIT_FACTOR = 1.7733;
const RANGE_LIMIT_FACTOR = 3.267;

/** What to expect of a stable process: its mean, the limits that it seldom leaves by chance, and the near limits inside them. */
export type ProcessLimits = {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly nearLower: number;
  readonly nearUpper: number;
  /** The average move from one point to the next, which sets the limits. */
  readonly averageMove: number;
  /** How many points the limits are worked out from. */
  readonly pointCount: number;
  /** How many moves were left out as outliers; 0 where there were none, or outliers are kept. */
  readonly screenedMoves: number;
};

export type ProcessOptions = {
  /** How many points from the start set the limits; 12 by default. */
  readonly baseline?: number | undefined;
  /**
   * Whether to leave out, once, moves of 3.267 times the average or more (Nelson 1982). This is the default, as in NHSRplotthedots; the NHS
   * Excel tool keeps them.
   */
  readonly screen?: boolean | undefined;
};

/**
 * The limits of an XmR chart. Worked case: 10, 12, 11, 13 three times has mean 11.5 and average move 1.909, so limits 6.422 and 16.578, near
 * limits 8.115 and 14.885. Limits may go beyond what is possible: a share may have an upper limit of 104.
 */
export function processLimits(
  values: readonly number[],
  { baseline = BASELINE_POINTS, screen = true }: ProcessOptions = {},
): ProcessLimits {
  const points = values.slice(0, baseline);
  const moves = points.slice(1).map((value, index) => Math.abs(value - (points[index] ?? value)));
  const averageOfAll = average(moves);
  const keptMoves =
    screen && averageOfAll > 0 ? moves.filter((move) => move < RANGE_LIMIT_FACTOR * averageOfAll) : moves;
  const averageMove = average(keptMoves);
  const mean = average(points);
  return {
    mean: withoutNoise(mean),
    lower: withoutNoise(mean - LIMIT_FACTOR * averageMove),
    upper: withoutNoise(mean + LIMIT_FACTOR * averageMove),
    nearLower: withoutNoise(mean - NEAR_LIMIT_FACTOR * averageMove),
    nearUpper: withoutNoise(mean + NEAR_LIMIT_FACTOR * averageMove),
    averageMove: withoutNoise(averageMove),
    pointCount: points.length,
    screenedMoves: moves.length - keptMoves.length,
  };
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
