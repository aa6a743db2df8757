import type { Series } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { linear } from './linear';

export const SPARKLINE_SIZE = { width: 112, height: 32, margin: 5 } as const;

/** A sparkline ready to draw: its lines, broken at gaps; single points as dots; and the last point if it is of the latest period. */
export type SparklinePath = {
  readonly line: string;
  readonly dots: string;
  readonly lastPoint: { readonly x: number; readonly y: number } | undefined;
};

type Point = { readonly step: number; readonly value: number | undefined; readonly breaks: boolean };

type Size = { readonly width: number; readonly height: number; readonly margin: number };

/** Returns the sparkline of a series, or undefined if the series has no figure. The line is broken at steps without a figure and at breaks in the series. */
export function sparklinePath(series: Series, latest: Period | undefined): SparklinePath | undefined {
  return sparklinePaths([series], latest, SPARKLINE_SIZE)[0];
}

/**
 * Returns the lines of several areas on one scale, over the periods of the first area. An area that has no figure in these periods has
 * undefined in place of a line.
 */
export function sparklinePaths(
  series: readonly Series[],
  latest: Period | undefined,
  size: Size,
): readonly (SparklinePath | undefined)[] {
  const noPaths = series.map(() => undefined);
  const family = latest?.family ?? series[0]?.observations.at(-1)?.period.family;
  const [ownObservations = []] = series.map((oneSeries) => observationsOfFamily(oneSeries, family));
  const [firstObservation, lastObservation] = [ownObservations[0], ownObservations.at(-1)];
  if (firstObservation === undefined || lastObservation === undefined || family === undefined) return noPaths;
  const lastStep = Math.max(latest?.step ?? lastObservation.period.step, lastObservation.period.step);
  const allPoints = series.map((oneSeries) =>
    pointsBetween(observationsOfFamily(oneSeries, family), firstObservation.period.step, lastStep),
  );
  const values = allPoints.flatMap((points) => points.flatMap(({ value }) => value ?? []));
  const { width, height, margin } = size;
  const x = linear(
    [firstObservation.period.step, Math.max(lastStep, firstObservation.period.step + 1)],
    [margin, width - margin],
  );
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const y = linear([lowest, highest], [height - margin, margin]);
  const yAt = (value: number) => (lowest === highest ? height / 2 : y(value));
  const pointText = ({ step, value }: Point) => `${round(x(step))},${round(yAt(value ?? Number.NaN))}`;
  const lastPointOf = (point: Point | undefined) =>
    point?.value === undefined ? undefined : { x: round(x(point.step)), y: round(yAt(point.value)) };
  return allPoints.map((points) =>
    points.some(({ value }) => value !== undefined)
      ? { ...pathOf(points, pointText), lastPoint: lastPointOf(points.at(-1)) }
      : undefined,
  );
}

function observationsOfFamily({ observations }: Series, family: string | undefined): Series['observations'] {
  return observations.filter(({ period, reading }) => period.family === family && reading.kind === 'value');
}

function pathOf(
  points: readonly Point[],
  textOfPoint: (point: Point) => string,
): Pick<SparklinePath, 'line' | 'dots'> {
  const lines = segmentsOf(points)
    .filter((segment) => segment.length > 1)
    .map((segment) => `M${segment.map(textOfPoint).join('L')}`);
  const dots = segmentsOf(points)
    .filter((segment) => segment.length === 1)
    .flatMap((segment) => segment.map((point) => `M${textOfPoint(point)}h0`));
  return { line: lines.join(''), dots: dots.join('') };
}

function pointsBetween(observations: Series['observations'], from: number, to: number): readonly Point[] {
  const bySteps = new Map(observations.map((observation) => [observation.period.step, observation]));
  return Array.from({ length: to - from + 1 }, (_, index): Point => {
    const observation = bySteps.get(from + index);
    const value = observation?.reading.kind === 'value' ? observation.reading.value : undefined;
    return { step: from + index, value, breaks: observation?.break ?? false };
  });
}

/** Runs of figures without a gap or a break between them. */
function segmentsOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const segments: Point[][] = [[]];
  for (const point of points) {
    if (point.value === undefined || point.breaks) segments.push([]);
    if (point.value !== undefined) segments.at(-1)?.push(point);
  }
  return segments.filter((segment) => segment.length > 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
