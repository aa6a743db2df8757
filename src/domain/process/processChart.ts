import type { Observation, Series } from '@/domain/figures/observation';
import { isOneStepBefore, type Period } from '@/domain/figures/period';
import { FEWEST_POINTS } from './processKind';
import { processLimits, BASELINE_POINTS, type ProcessLimits } from './processLimits';
import type { ValueReading } from '@/domain/figures/reading';
import { specialCauses, type SpecialCause } from './specialCause';

export type ProcessPoint = {
  readonly period: Period;
  readonly reading: ValueReading;
  readonly causes: readonly SpecialCause[];
};

/** A day from which a process is judged anew, and the reason: an event of the plan that is marked as a change of the process. */
export type Rebase = { readonly date: string; readonly text: string };

/** Why a segment begins where it does. */
export type SegmentStart =
  | { readonly kind: 'first' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'break' }
  | { readonly kind: 'rebase'; readonly text: string };

/** A stretch of points without a gap, a break or a rebase in it. Each segment is judged by itself. */
export type ProcessSegment = {
  readonly start: SegmentStart;
  readonly points: readonly ProcessPoint[];
  /** The process limits of the segment. Undefined if it has too few points for limits. */
  readonly limits: ProcessLimits | undefined;
  /** Whether the limits are from fewer than 12 points. */
  readonly isTrial: boolean;
};

export type ProcessChart =
  | { readonly kind: 'chart'; readonly segments: readonly ProcessSegment[] }
  /** There are too few points for limits; `points` is the number in the longest segment. */
  | { readonly kind: 'few'; readonly points: number }
  | { readonly kind: 'running total' }
  | { readonly kind: 'seasonal' }
  | { readonly kind: 'overlapping' };

export type ProcessInputs = {
  readonly rebases?: readonly Rebase[] | undefined;
  /** Whether each figure includes the one before it, as a year to date does. Such a series gets no process chart. */
  readonly isRunningTotal?: boolean | undefined;
  /** Whether the series goes up and down with the time of year, which the rules would take for a signal. Such a series gets no process chart. */
  readonly isSeasonal?: boolean | undefined;
  /** The periods for which any area has a figure. A week for which no area has one, because schools are closed, is no gap. */
  readonly periodsWithFigures?: readonly Period[] | undefined;
};

/**
 * The process chart of a series (XmR; docs/methods.md#process-control). Withheld and missing figures are left out, and the points after one
 * start a new segment: a mean without the smallest counts would be too high.
 */
export function processChart(series: Series, inputs: ProcessInputs = {}): ProcessChart {
  const points = pointsOf(series);
  if (inputs.isRunningTotal === true) return { kind: 'running total' };
  if (inputs.isSeasonal === true) return { kind: 'seasonal' };
  if (points.some(({ period }) => period.years > 1)) return { kind: 'overlapping' };
  // A week for which this series has a withheld cell is a gap too, whether or not another area has a figure for it.
  const periodsWithFigures = [
    ...(inputs.periodsWithFigures ?? []),
    ...series.observations.map(({ period }) => period),
  ];
  const segments = segmentsOf(points, { rebases: inputs.rebases ?? [], periodsWithFigures }).map(
    ({ start, points: segmentPoints }) => judgedSegment(start, segmentPoints),
  );
  if (segments.every(({ limits }) => limits === undefined))
    return {
      kind: 'few',
      points: Math.max(0, ...segments.map(({ points: segmentPoints }) => segmentPoints.length)),
    };
  return { kind: 'chart', segments };
}

type Point = Pick<Observation, 'period' | 'break'> & { readonly reading: ValueReading };

/** The figures for the kind of period that the newest figure has, oldest first. */
function pointsOf({ observations }: Series): readonly Point[] {
  const points = observations.flatMap(({ reading, ...observation }) =>
    reading.kind === 'value' ? [{ ...observation, reading }] : [],
  );
  return points.filter(({ period }) => period.family === points.at(-1)?.period.family);
}

type Stretch = { readonly start: SegmentStart; readonly points: Point[] };

type SegmentEnds = { readonly rebases: readonly Rebase[]; readonly periodsWithFigures: readonly Period[] };

function segmentsOf(points: readonly Point[], ends: SegmentEnds): readonly Stretch[] {
  const stretches: Stretch[] = [];
  points.forEach((point, index) => {
    const start = startOfSegment(point, points[index - 1], ends);
    if (start === undefined) stretches.at(-1)?.points.push(point);
    else stretches.push({ start, points: [point] });
  });
  return stretches;
}

/** Returns why a segment starts with this point, or undefined if the segment goes on. */
function startOfSegment(
  point: Point,
  previous: Point | undefined,
  { rebases, periodsWithFigures }: SegmentEnds,
): SegmentStart | undefined {
  if (previous === undefined) return { kind: 'first' };
  const rebase = rebases.find(({ date }) => date > previous.period.end && date <= point.period.end);
  if (rebase !== undefined) return { kind: 'rebase', text: rebase.text };
  if (point.break) return { kind: 'break' };
  return isNextPeriod(previous.period, point.period, periodsWithFigures) ? undefined : { kind: 'gap' };
}

function isNextPeriod(
  earlierPeriod: Period,
  laterPeriod: Period,
  periodsWithFigures: readonly Period[],
): boolean {
  if (isOneStepBefore(earlierPeriod, laterPeriod)) return true;
  const isBetween = ({ family, step }: Period) =>
    family === laterPeriod.family && step > earlierPeriod.step && step < laterPeriod.step;
  return laterPeriod.family === 'Week' && !periodsWithFigures.some(isBetween);
}

function judgedSegment(start: SegmentStart, points: readonly Point[]): ProcessSegment {
  const values = points.map(({ reading }) => reading.value);
  const limits = points.length < FEWEST_POINTS ? undefined : processLimits(values);
  const causes = limits === undefined ? [] : specialCauses(values, limits);
  return {
    start,
    points: points.map(({ period, reading }, index) => ({ period, reading, causes: causes[index] ?? [] })),
    limits,
    isTrial: points.length < BASELINE_POINTS,
  };
}
