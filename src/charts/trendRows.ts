import { scaleLinear } from 'd3-scale';
import type { AreaCode } from '@/domain/figures/area';
import type { Benchmark } from '@/domain/scorecard/comparator';
import { intervalOf } from '@/domain/figures/counts';
import type { Indicator } from '@/domain/figures/indicator';
import type { Observation, Series } from '@/domain/figures/observation';
import {
  comparePeriods,
  isOneStepBefore,
  periodKey,
  periodsBetween,
  type Period,
} from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import type { Unit } from '@/domain/figures/unit';
import { targetFor } from '@/domain/plan/targetFor';
import { plainNumber, type Reading } from '@/domain/figures/reading';
import { decimalsOf } from '@/domain/figures/rounding';
import { comparatorsOf } from '@/domain/scorecard/scorecard';
import { scorecardSeries } from '@/domain/scorecard/scorecardSeries';
import { observationAt } from '@/domain/figures/series';
import { formatPeriodShort } from '@/ui/formatPeriod';

export const LINE_NAMES = ['ours', 'neighbours', 'region', 'england', 'target'] as const;
export type LineName = (typeof LINE_NAMES)[number];

/** One period of a trend, with the figure of each line that has one. */
export type TrendRow = {
  readonly step: number;
  readonly period: Period;
  readonly label: string;
  readonly ours: Reading | undefined;
  readonly breaks: boolean;
  readonly figures: Readonly<Partial<Record<LineName, number>>>;
  /** The 95% limits of our figure, lower limit first, if there are any. */
  readonly range: readonly [number, number] | undefined;
  /** How many neighbours the period's average is based on, if some have no figure. */
  readonly neighboursCounted: string | undefined;
  /** The area whose figure is used for the region, if the region has none of its own. */
  readonly standInArea: AreaCode | undefined;
};

/**
 * The periods of a trend, oldest first: all from the first to the last, up to `lastDay`, for which the area or a comparator has a row, with
 * periods in between that have no row.
 */
export function trendRows(
  data: PlanData,
  indicator: Indicator,
  ownArea: { readonly area: AreaCode; readonly lastDay?: string | undefined },
): readonly TrendRow[] {
  const seriesByArea = scorecardSeries(data, indicator, ownArea.lastDay);
  return periodsOf(seriesByArea).map((period) => {
    const observation = observationAt(seriesByArea.get(ownArea.area), period);
    const comparators = comparatorsOf(data, indicator, { area: ownArea.area, period });
    const target = targetFor(data.targets, indicator, period);
    const neighbourAverage = comparators.neighbours.average;
    const isPartialAverage =
      neighbourAverage !== undefined && neighbourAverage.withFigure < neighbourAverage.neighbourCount;
    return {
      step: period.step,
      period,
      label: formatPeriodShort(period),
      ours: observation?.reading,
      breaks: observation?.break ?? false,
      figures: {
        ...figureIfKnown(
          'ours',
          observation?.reading.kind === 'value' ? observation.reading.value : undefined,
        ),
        ...figureIfKnown('neighbours', figureOf(comparators.neighbours.benchmark)),
        ...figureIfKnown('region', figureOf(comparators.region.benchmark)),
        ...figureIfKnown('england', figureOf(comparators.england.benchmark)),
        ...figureIfKnown('target', target?.value),
      },
      range: rangeOf(observation, indicator),
      neighboursCounted: isPartialAverage
        ? `${neighbourAverage.withFigure} of ${neighbourAverage.neighbourCount}`
        : undefined,
      standInArea: comparators.region.standsIn,
    };
  });
}

type TrendPoint = Partial<Record<LineName, number | null>> & {
  readonly step: number;
  readonly range?: [number, number] | null;
};

/** The same rows as points to draw: a point without figures comes half a step before a break, or before a span that does not follow on, so that the line opens there. */
export function trendPoints(rows: readonly TrendRow[]): readonly TrendPoint[] {
  return rows.flatMap((row, index) => {
    const previousRow = rows[index - 1];
    const isOpen =
      previousRow !== undefined && row.period.years > 1 && !isOneStepBefore(previousRow.period, row.period);
    const [lower, upper] = row.range ?? [];
    const range: [number, number] | null = lower === undefined || upper === undefined ? null : [lower, upper];
    const point = { step: row.step, ...figuresOrNull(row), range };
    return row.breaks || isOpen
      ? [
          { step: row.step - 0.5, ours: null, neighbours: null, region: null, england: null, range: null },
          point,
        ]
      : [point];
  });
}

/** The lines that have at least one figure. */
export function linesWithFigure(rows: readonly TrendRow[]): readonly LineName[] {
  return LINE_NAMES.filter((name) => rows.some(({ figures }) => figures[name] !== undefined));
}

/** The steps that are named below the axis: all if there are few, or else every second or third, always with the last. */
export function axisSteps(rows: readonly Pick<TrendRow, 'step'>[], mostSteps = 10): readonly number[] {
  const [firstRow, lastRow] = [rows[0], rows.at(-1)];
  if (firstRow === undefined || lastRow === undefined) return [];
  const stepInterval = Math.ceil((lastRow.step - firstRow.step + 1) / mostSteps);
  return rows.map(({ step }) => step).filter((step) => (lastRow.step - step) % stepInterval === 0);
}

/** The value axis of a trend: round ticks around all figures, with a little room; the axis goes below 0 only if a figure does. */
export type ValueAxis = {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** The fewest decimals that tell the ticks apart. */
  readonly decimals: number;
};

export function valueAxis(rows: readonly TrendRow[], maxValue?: number): ValueAxis {
  return axisAround(
    rows.flatMap(({ figures, range }) => [...Object.values(figures), ...(range === undefined ? [] : range)]),
    maxValue,
  );
}

/** The upper end of the axis for a unit: for a share of a whole 100. */
export function axisEnd({ kind }: Unit): number | undefined {
  return kind === 'share' ? 100 : undefined;
}

/** The value axis around the given figures; it goes beyond `maxValue` only if a figure does. */
export function axisAround(values: readonly number[], maxValue = Infinity): ValueAxis {
  if (values.length === 0) return { from: 0, to: 1, ticks: [0, 1], decimals: 0 };
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const padding = (highest - lowest) / 20 || Math.abs(highest) / 10 || 1;
  const scale = scaleLinear(
    [lowest >= 0 ? Math.max(0, lowest - padding) : lowest - padding, highest + padding],
    [0, 1],
  ).nice(5);
  const [from = 0, above = 1] = scale.domain();
  const to = highest <= maxValue ? Math.min(above, maxValue) : above;
  const ticks = scale.ticks(5).filter((tick) => tick <= to);
  return { from, to, ticks, decimals: Math.max(...ticks.map((tick) => decimalsOf(plainNumber(tick)))) };
}

/**
 * Moves labels at the ends of lines apart so that none covers another. Takes the wanted heights in pixels from the top, and returns heights
 * that are at least `minDistance` apart.
 */
export function spreadLabels(wantedHeights: readonly number[], minDistance: number): readonly number[] {
  const order = wantedHeights
    .map((height, index) => ({ height, index }))
    .toSorted((a, b) => a.height - b.height);
  const placedLabels: { height: number; index: number }[] = [];
  for (const { height, index } of order) {
    const labelAbove = placedLabels.at(-1);
    placedLabels.push({
      index,
      height: labelAbove === undefined ? height : Math.max(height, labelAbove.height + minDistance),
    });
  }
  const over =
    placedLabels.reduce((sum, { height, index }) => sum + height - (wantedHeights[index] ?? height), 0) /
    (placedLabels.length || 1);
  return placedLabels.toSorted((a, b) => a.index - b.index).map(({ height }) => height - over / 2);
}

function periodsOf(seriesByArea: ReadonlyMap<AreaCode, Series>): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const { observations } of seriesByArea.values())
    for (const { period } of observations) periods.set(periodKey(period), period);
  const allPeriods = [...periods.values()].toSorted(comparePeriods);
  const familyPeriods = allPeriods.filter(({ family }) => family === allPeriods.at(-1)?.family);
  return familyPeriods.flatMap((period, index) => {
    const previousPeriod = familyPeriods[index - 1];
    return previousPeriod === undefined ? [period] : [...periodsBetween(previousPeriod, period), period];
  });
}

function rangeOf(
  observation: Observation | undefined,
  indicator: Indicator,
): readonly [number, number] | undefined {
  const interval = intervalOf(observation, indicator);
  return interval && [interval.lower, interval.upper];
}

function figureOf(benchmark: Benchmark): number | undefined {
  return benchmark.kind === 'value' ? benchmark.reading.value : undefined;
}

function figureIfKnown(name: LineName, value: number | undefined): Partial<Record<LineName, number>> {
  return value === undefined ? {} : { [name]: value };
}

function figuresOrNull({ figures }: TrendRow): Partial<Record<LineName, number | null>> {
  return Object.fromEntries(LINE_NAMES.map((name) => [name, figures[name] ?? null]));
}
