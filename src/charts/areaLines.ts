import { scaleLinear } from 'd3-scale';
import type { AreaTrend, TrendArea } from '@/domain/compare/areaTrend';
import { ENGLAND_CODE, type Area } from '@/domain/figures/area';
import type { Reading } from '@/domain/figures/reading';
import { observationAt } from '@/domain/figures/series';
import type { Period } from '@/domain/figures/period';
import { figureAxis, type FigureAxis } from './figureAxis';
import { seriesDrawing, seriesPoints, type SeriesDrawing } from './seriesDrawing';
import { spreadLabels, type LineName } from './trendRows';

export const AREA_CHART = { height: 380, top: 14, bottom: 30, left: 64, ends: 12, labels: 190 } as const;
const LABELS_APART = 20;
const MOST_YEARS = { wide: 10, narrow: 4 } as const;
/** The width in pixels of "2024/25" in the widest font that a page may have, with a gap. */
const YEAR_ROOM = 64;

/** The line of one area: its points, and the place of the name at its end. */
export type AreaLine = SeriesDrawing & {
  readonly area: Area;
  readonly style: LineName;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly labelY: number;
  readonly lastReading: Reading | undefined;
};

export type AreaLines = {
  readonly axis: FigureAxis;
  readonly heights: readonly { readonly value: number; readonly y: number }[];
  /** The periods whose names are printed below the axis. */
  readonly ticks: readonly { readonly period: Period; readonly x: number }[];
  readonly steps: readonly { readonly period: Period; readonly x: number; readonly y: number }[];
  readonly lines: readonly AreaLine[];
  readonly right: number;
};

/** The lines of all areas on one scale, as wide as there is room. If `isNarrow`, there is no room for names at their ends. */
export function areaLines(
  trend: AreaTrend,
  { width, isNarrow }: { readonly width: number; readonly isNarrow: boolean },
): AreaLines {
  const { height, top, bottom, left, ends, labels } = AREA_CHART;
  const { ourArea: ours, otherAreas: others, periods } = trend;
  const allAreas = [ours, ...others];
  const right = width - (isNarrow ? 6 : labels);
  const values = allAreas.flatMap(({ series }) =>
    series.observations.flatMap(({ reading }) => (reading.kind === 'value' ? [reading.value] : [])),
  );
  const years = Math.min(MOST_YEARS.wide, Math.floor((right - left) / YEAR_ROOM));
  const axis = figureAxis(values, { fromZero: false, ticks: 5 });
  const [firstStep = 0, lastStep = 1] = [periods[0]?.step, periods.at(-1)?.step];
  const x = scaleLinear([firstStep, Math.max(lastStep, firstStep + 1)], [left + ends, right - ends]);
  const y = scaleLinear([axis.from, axis.to], [height - bottom, top]);
  const drawingPlace = { x: (step: number) => toTenth(x(step)), y: (value: number) => toTenth(y(value)) };
  const areaStylesList = areaStyles(trend);
  const drawings = allAreas.map((trendArea, index) => {
    const points = seriesPoints(trendArea.series, periods[0]?.family ?? '');
    return {
      trendArea,
      style: areaStylesList[index]?.style ?? 'target',
      drawing: seriesDrawing(points, drawingPlace),
      points: points.flatMap(({ step, value }) =>
        value === undefined ? [] : [{ x: drawingPlace.x(step), y: drawingPlace.y(value) }],
      ),
    };
  });
  const wantedHeights = drawings.map(({ drawing }) => drawing.lastPoint?.y ?? height - bottom);
  const heights = spreadLabels(wantedHeights, LABELS_APART);
  return {
    axis,
    heights: axis.ticks.map((value) => ({ value, y: drawingPlace.y(value) })),
    ticks: ticksOf(periods, isNarrow ? MOST_YEARS.narrow : years).map((period) => ({
      period,
      x: drawingPlace.x(period.step),
    })),
    steps: periods.map((period) => ({
      period,
      x: drawingPlace.x(period.step),
      y: heightAt(ours, period, drawingPlace.y),
    })),
    lines: drawings.map(({ trendArea, style, drawing, points }, index) => ({
      ...drawing,
      area: trendArea.area,
      style,
      points,
      labelY: heights[index] ?? 0,
      lastReading: trendArea.series.observations.findLast(({ reading }) => reading.kind === 'value')?.reading,
    })),
    right,
  };
}

/** Gives each area a line style: ours the first, England the style that it has in every chart, and the other areas the remaining styles in order. */
export function areaStyles({
  ourArea,
  otherAreas,
}: Pick<AreaTrend, 'ourArea' | 'otherAreas'>): readonly { readonly area: Area; readonly style: LineName }[] {
  const remainingStyles: LineName[] = ['neighbours', 'region', 'target'];
  const hasEngland = otherAreas.some(({ area }) => area.code === ENGLAND_CODE);
  if (!hasEngland) remainingStyles.push('england');
  return [
    { area: ourArea.area, style: 'ours' },
    ...otherAreas.map(({ area }) => ({
      area,
      style: area.code === ENGLAND_CODE ? ('england' as const) : (remainingStyles.shift() ?? 'target'),
    })),
  ];
}

/** The periods to name below the axis: the last, and as many before it as there is room for. */
function ticksOf(periods: readonly Period[], mostTicks: number): readonly Period[] {
  const [firstPeriod, lastPeriod] = [periods[0], periods.at(-1)];
  if (firstPeriod === undefined || lastPeriod === undefined) return [];
  const stepInterval = Math.max(1, Math.ceil((lastPeriod.step - firstPeriod.step + 1) / mostTicks));
  return periods.filter(({ step }) => (lastPeriod.step - step) % stepInterval === 0);
}

/** The height of our figure at a period, where the marker for the arrow keys is drawn; the middle of the chart if we have none. */
function heightAt({ series }: TrendArea, period: Period, y: (value: number) => number): number {
  const reading = observationAt(series, period)?.reading;
  return reading?.kind === 'value' ? y(reading.value) : AREA_CHART.height / 2;
}

function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
