import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Series } from '@/domain/figures/observation';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { figureAxis, type FigureAxis } from './figureAxis';

export const PANEL = { width: 240, height: 120, top: 8, right: 10, bottom: 22, left: 44 } as const;

/** One group's trend ready to draw, on the scales that all panels share. */
export type GroupPanel = {
  readonly name: string;
  /** The group's line, open at gaps and breaks, and its single figures as dots. */
  readonly line: string;
  readonly dots: string;
  readonly last: { readonly x: number; readonly y: number } | undefined;
  /** Runs of periods that are withheld or not available, along the foot. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
};

export type GroupPanels = {
  readonly axis: FigureAxis;
  readonly heights: readonly { readonly value: number; readonly y: number }[];
  readonly first: Period;
  readonly last: Period;
  /** The line of all, behind each group's. */
  readonly whole: string;
  readonly panels: readonly GroupPanel[];
};

type Named = { readonly name: string; readonly series: Series };

/** The trends of groups as small panels on one scale, over the periods of one family; undefined where no group has two figures. */
export function groupPanels(
  groups: readonly Named[],
  whole: Series,
  family: string,
): GroupPanels | undefined {
  const all = groups.map(({ name, series }) => ({ name, points: pointsOf(series, family) }));
  const behind = pointsOf(whole, family);
  const periods = all.flatMap(({ points }) => points.map(({ period }) => period)).toSorted(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)];
  const hasLine = all.some(({ points }) => points.filter(({ value }) => value !== undefined).length > 1);
  if (first === undefined || last === undefined || !hasLine) return undefined;
  const shown = behind.filter(({ step }) => step >= first.step && step <= last.step);
  const values = [...all.flatMap(({ points }) => points), ...shown].flatMap(({ value }) => value ?? []);
  const axis = figureAxis(values, { fromZero: false, ticks: 2 });
  const { width, height, top, right, bottom, left } = PANEL;
  const x = scaleLinear([first.step, last.step], [left, width - right]);
  const y = scaleLinear([axis.from, axis.to], [height - bottom, top]);
  const at: Place = { x: (step) => round(x(step)), y: (value) => round(y(value)) };
  return {
    axis,
    heights: axis.ticks.map((value) => ({ value, y: at.y(value) })),
    first,
    last,
    whole: drawn(shown, at).line,
    panels: all.map(({ name, points }) => ({ name, ...drawn(points, at), gaps: gapsOf(points, at) })),
  };
}

type Point = {
  readonly period: Period;
  readonly step: number;
  readonly value: number | undefined;
  readonly breaks: boolean;
};

type Place = { readonly x: (step: number) => number; readonly y: (value: number) => number };

function pointsOf({ observations }: Series, family: string): readonly Point[] {
  return observations
    .filter(({ period }) => period.family === family)
    .map(({ period, reading, break: breaks }) => ({
      period,
      step: period.step,
      value: reading.kind === 'value' ? reading.value : undefined,
      breaks,
    }));
}

function drawn(points: readonly Point[], { x, y }: Place): Pick<GroupPanel, 'line' | 'dots' | 'last'> {
  const draw = line<Point>()
    .x(({ step }) => x(step))
    .y(({ value }) => y(value ?? Number.NaN))
    .digits(1);
  const runs = runsOf(points);
  const last = points.findLast(({ value }) => value !== undefined);
  return {
    line: runs.flatMap((run) => (run.length > 1 ? (draw([...run]) ?? '') : [])).join(''),
    dots: runs
      .flatMap((run) =>
        run.length > 1 ? [] : run.map(({ step, value }) => `M${x(step)},${y(value ?? Number.NaN)}h0`),
      )
      .join(''),
    last: last?.value === undefined ? undefined : { x: x(last.step), y: y(last.value) },
  };
}

/** Runs of figures one step apart without a break; a missing period opens the line. */
function runsOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  for (const point of points) {
    if (point.value === undefined) continue;
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last !== undefined && point.step - last.step <= Math.max(1, point.period.years) && !point.breaks;
    if (goesOn) runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Half a step to either side, so that one period alone can be seen. */
function gapsOf(points: readonly Point[], { x }: Place): GroupPanel['gaps'] {
  const gaps: { from: number; to: number }[] = [];
  for (const { step, value } of points) {
    if (value !== undefined) continue;
    const last = gaps.at(-1);
    if (last !== undefined && last.to === step - 0.5) last.to = step + 0.5;
    else gaps.push({ from: step - 0.5, to: step + 0.5 });
  }
  const { left, width, right } = PANEL;
  return gaps.map(({ from, to }) => ({
    from: Math.max(left, x(from)),
    to: Math.min(width - right, x(to)),
  }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
