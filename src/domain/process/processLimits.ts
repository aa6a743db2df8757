import { withoutNoise } from '@/domain/figures/rounding';

/** Limits are worked out from the first 12 points of a segment; later points do not move them (docs/methods.md#process-control). */
export const BASELINE_POINTS = 12;

/** The constants of an XmR chart (Shewhart): three standard deviations, two of them, and the limit of a moving range. */
const TO_LIMIT = 2.66;
const TO_NEAR_LIMIT = 1.7733;
const TO_RANGE_LIMIT = 3.267;

/** What a stable process can be expected to do: its mean, the limits that chance alone seldom leaves, and the near limits inside them. */
export type ProcessLimits = {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly nearLower: number;
  readonly nearUpper: number;
  /** The average move from one point to the next, which sets the limits. */
  readonly averageMove: number;
  /** How many points the limits are from. */
  readonly counted: number;
  /** How many moves were left out as outliers; 0 where none was, or none was looked for. */
  readonly screened: number;
};

export type ProcessOptions = {
  /** How many points from the start set the limits; 12 by default. */
  readonly baseline?: number | undefined;
  /** Leave out moves of 3.267 times the average or more, once (Nelson 1982). The default, as in NHSRplotthedots; the NHS Excel tool does not. */
  readonly screen?: boolean | undefined;
};

/**
 * The limits of an XmR chart. Worked case: 10, 12, 11, 13 three times has mean 11.5 and average move 1.909, so limits 6.422 and
 * 16.578, near limits 8.115 and 14.885. They are not held to what is possible: a share may have an upper limit of 104.
 */
export function processLimits(
  values: readonly number[],
  { baseline = BASELINE_POINTS, screen = true }: ProcessOptions = {},
): ProcessLimits {
  const points = values.slice(0, baseline);
  const moves = points.slice(1).map((value, index) => Math.abs(value - (points[index] ?? value)));
  const all = average(moves);
  const kept = screen && all > 0 ? moves.filter((move) => move < TO_RANGE_LIMIT * all) : moves;
  const averageMove = average(kept);
  const mean = average(points);
  return {
    mean: withoutNoise(mean),
    lower: withoutNoise(mean - TO_LIMIT * averageMove),
    upper: withoutNoise(mean + TO_LIMIT * averageMove),
    nearLower: withoutNoise(mean - TO_NEAR_LIMIT * averageMove),
    nearUpper: withoutNoise(mean + TO_NEAR_LIMIT * averageMove),
    averageMove: withoutNoise(averageMove),
    counted: points.length,
    screened: moves.length - kept.length,
  };
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
