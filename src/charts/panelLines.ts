import { scaleLinear } from 'd3-scale';
import type { Series } from '@/domain/figures/observation';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { figureAxis, type FigureAxis } from './figureAxis';
import {
  seriesDrawing,
  seriesPoints,
  type DrawingPlace,
  type SeriesDrawing,
  type SeriesPoint,
} from './seriesDrawing';

export const PANEL = { width: 240, height: 120, top: 8, right: 10, bottom: 22, left: 44 } as const;

/** One group's trend ready to draw, on the scales that all panels share. */
export type GroupPanel = SeriesDrawing & {
  readonly name: string;
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

type NamedSeries = { readonly name: string; readonly series: Series };

/** The trends of groups as small panels on one scale, over the periods of one family; undefined where no group has two figures. */
export function groupPanels(
  groups: readonly NamedSeries[],
  whole: Series,
  family: string,
): GroupPanels | undefined {
  const all = groups.map(({ name, series }) => ({ name, points: seriesPoints(series, family) }));
  const behind = seriesPoints(whole, family);
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
  const at: DrawingPlace = { x: (step) => round(x(step)), y: (value) => round(y(value)) };
  return {
    axis,
    heights: axis.ticks.map((value) => ({ value, y: at.y(value) })),
    first,
    last,
    whole: seriesDrawing(shown, at).line,
    panels: all.map(({ name, points }) => ({ name, ...seriesDrawing(points, at), gaps: gapsOf(points, at) })),
  };
}

/** Half a step to either side, so that one period alone can be seen. */
function gapsOf(points: readonly SeriesPoint[], { x }: DrawingPlace): GroupPanel['gaps'] {
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
