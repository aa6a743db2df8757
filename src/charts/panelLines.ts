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
  /** Runs of periods whose figures are withheld or not available, marked along the bottom of the panel. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
};

export type GroupPanels = {
  readonly axis: FigureAxis;
  readonly heights: readonly { readonly value: number; readonly y: number }[];
  readonly firstPeriod: Period;
  readonly lastPeriod: Period;
  /** The line of the whole area, behind the line of each group. */
  readonly wholePath: string;
  readonly panels: readonly GroupPanel[];
};

type NamedSeries = { readonly name: string; readonly series: Series };

/** Returns the trends of groups as small panels on one scale, over the periods of one family, or undefined if no group has two figures. */
export function groupPanels(
  groups: readonly NamedSeries[],
  wholeSeries: Series,
  family: string,
): GroupPanels | undefined {
  const groupPoints = groups.map(({ name, series }) => ({ name, points: seriesPoints(series, family) }));
  const wholePoints = seriesPoints(wholeSeries, family);
  const periods = groupPoints
    .flatMap(({ points }) => points.map(({ period }) => period))
    .toSorted(comparePeriods);
  const [firstPeriod, lastPeriod] = [periods[0], periods.at(-1)];
  const hasLine = groupPoints.some(
    ({ points }) => points.filter(({ value }) => value !== undefined).length > 1,
  );
  if (firstPeriod === undefined || lastPeriod === undefined || !hasLine) return undefined;
  const shownPoints = wholePoints.filter(({ step }) => step >= firstPeriod.step && step <= lastPeriod.step);
  const values = [...groupPoints.flatMap(({ points }) => points), ...shownPoints].flatMap(
    ({ value }) => value ?? [],
  );
  const axis = figureAxis(values, { fromZero: false, ticks: 2 });
  const { width, height, top, right, bottom, left } = PANEL;
  const x = scaleLinear([firstPeriod.step, lastPeriod.step], [left, width - right]);
  const y = scaleLinear([axis.from, axis.to], [height - bottom, top]);
  const drawingPlace: DrawingPlace = { x: (step) => round(x(step)), y: (value) => round(y(value)) };
  return {
    axis,
    heights: axis.ticks.map((value) => ({ value, y: drawingPlace.y(value) })),
    firstPeriod,
    lastPeriod,
    wholePath: seriesDrawing(shownPoints, drawingPlace).line,
    panels: groupPoints.map(({ name, points }) => ({
      name,
      ...seriesDrawing(points, drawingPlace),
      gaps: gapsOf(points, drawingPlace),
    })),
  };
}

/** A run reaches half a step to either side, so that a single period is visible. */
function gapsOf(points: readonly SeriesPoint[], { x }: DrawingPlace): GroupPanel['gaps'] {
  const gaps: { from: number; to: number }[] = [];
  for (const { step, value } of points) {
    if (value !== undefined) continue;
    const lastGap = gaps.at(-1);
    if (lastGap !== undefined && lastGap.to === step - 0.5) lastGap.to = step + 0.5;
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
