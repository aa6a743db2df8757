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

/** A day from which a process is judged anew, and why: an event of the plan that is marked so. */
export type Rebase = { readonly date: string; readonly text: string };

/** Why a segment begins where it does. */
export type SegmentStart =
  | { readonly kind: 'first' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'break' }
  | { readonly kind: 'rebase'; readonly text: string };

/** A stretch of points without a gap, a break or a rebase in it, judged by itself. */
export type ProcessSegment = {
  readonly start: SegmentStart;
  readonly points: readonly ProcessPoint[];
  /** Undefined where there are too few points. */
  readonly limits: ProcessLimits | undefined;
  /** Whether the limits are from fewer than 12 points. */
  readonly isTrial: boolean;
};

export type ProcessChart =
  | { readonly kind: 'chart'; readonly segments: readonly ProcessSegment[] }
  /** `few` counts the points of the longest segment. */
  | { readonly kind: 'few'; readonly points: number }
  | { readonly kind: 'running total' }
  | { readonly kind: 'seasonal' }
  | { readonly kind: 'overlapping' };

export type ProcessInputs = {
  readonly rebases?: readonly Rebase[] | undefined;
  /** Each figure holds the one before it, as a year to date does: never judged so. */
  readonly isRunningTotal?: boolean | undefined;
  /** It goes up and down with the time of year, which the rules would take for a signal: never judged so. */
  readonly isSeasonal?: boolean | undefined;
  /** Periods in which any area has a figure: a week in which none has one, because schools are shut, is no gap. */
  readonly periodsWithFigures?: readonly Period[] | undefined;
};

/**
 * The process chart of a series (XmR; docs/methods.md#process-control). Withheld and missing figures are left out, and what follows one is a segment of its own:
 * a mean without its smallest counts would be too high.
 */
export function processChart(series: Series, inputs: ProcessInputs = {}): ProcessChart {
  const points = pointsOf(series);
  if (inputs.isRunningTotal === true) return { kind: 'running total' };
  if (inputs.isSeasonal === true) return { kind: 'seasonal' };
  if (points.some(({ period }) => period.years > 1)) return { kind: 'overlapping' };
  // A week of its own that is withheld is a gap too, whether or not another area has a figure.
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

/** The figures of the kind of period that the newest one has, oldest first. */
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

/** Why a segment starts with this point; undefined where it goes on. */
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

function isNextPeriod(earlier: Period, later: Period, periodsWithFigures: readonly Period[]): boolean {
  if (isOneStepBefore(earlier, later)) return true;
  const isBetween = ({ family, step }: Period) =>
    family === later.family && step > earlier.step && step < later.step;
  return later.family === 'Week' && !periodsWithFigures.some(isBetween);
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
