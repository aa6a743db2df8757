import { line } from 'd3-shape';
import type { Series } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';

/** A figure of a series as a point of a drawing; the point has no value if the figure is withheld or missing. */
export type SeriesPoint = {
  readonly period: Period;
  readonly step: number;
  readonly value: number | undefined;
  readonly breaks: boolean;
};

/** Gives the position of a step and a value in a drawing. */
export type DrawingPlace = {
  readonly x: (step: number) => number;
  readonly y: (value: number) => number;
};

/** A series as SVG paths: its line, broken at gaps and at breaks in the series; single figures as dots; and the end of the line. */
export type SeriesDrawing = {
  readonly line: string;
  readonly dots: string;
  readonly lastPoint: { readonly x: number; readonly y: number } | undefined;
};

export function seriesPoints({ observations }: Series, family: string): readonly SeriesPoint[] {
  return observations
    .filter(({ period }) => period.family === family)
    .map(({ period, reading, break: breaks }) => ({
      period,
      step: period.step,
      value: reading.kind === 'value' ? reading.value : undefined,
      breaks,
    }));
}

export function seriesDrawing(points: readonly SeriesPoint[], { x, y }: DrawingPlace): SeriesDrawing {
  const draw = line<SeriesPoint>()
    .x(({ step }) => x(step))
    .y(({ value }) => y(value ?? Number.NaN))
    .digits(1);
  const runs = runsWithoutGap(points);
  const lastPoint = points.findLast(({ value }) => value !== undefined);
  return {
    line: runs.flatMap((run) => (run.length > 1 ? (draw([...run]) ?? '') : [])).join(''),
    dots: runs
      .flatMap((run) =>
        run.length > 1 ? [] : run.map(({ step, value }) => `M${x(step)},${y(value ?? Number.NaN)}h0`),
      )
      .join(''),
    lastPoint: lastPoint?.value === undefined ? undefined : { x: x(lastPoint.step), y: y(lastPoint.value) },
  };
}

/** Runs of figures that are one step apart, without a break in the series. A missing period ends a run. */
function runsWithoutGap(points: readonly SeriesPoint[]): readonly (readonly SeriesPoint[])[] {
  const runs: SeriesPoint[][] = [];
  for (const point of points) {
    if (point.value === undefined) continue;
    const previousPoint = runs.at(-1)?.at(-1);
    const continuesRun =
      previousPoint !== undefined &&
      point.step - previousPoint.step <= Math.max(1, point.period.years) &&
      !point.breaks;
    if (continuesRun) runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return runs;
}
