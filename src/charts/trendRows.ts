import { scaleLinear } from 'd3-scale';
import type { AreaCode } from '@/domain/figures/area';
import type { Benchmark } from '@/domain/scorecard/comparator';
import { intervalOf } from '@/domain/figures/counts';
import type { Indicator } from '@/domain/figures/indicator';
import type { Observation } from '@/domain/figures/observation';
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
import { observationAt } from '@/domain/figures/series';
import { formatPeriodShort } from '@/ui/formatPeriod';

export const LINES = ['ours', 'neighbours', 'region', 'england', 'target'] as const;
export type LineName = (typeof LINES)[number];

/** One period of a trend: each line's figure, or undefined where there is none. */
export type TrendRow = {
  readonly step: number;
  readonly period: Period;
  readonly label: string;
  readonly ours: Reading | undefined;
  readonly breaks: boolean;
  readonly figures: Readonly<Partial<Record<LineName, number>>>;
  /** The 95% limits of our figure, lower first, where there are any. */
  readonly range: readonly [number, number] | undefined;
  /** How many neighbours the average of the period is from, where not all have a value. */
  readonly counted: string | undefined;
  /** The area whose figure is used for the region, where it has none of its own. */
  readonly standsIn: AreaCode | undefined;
};

/** Every period from the first to the last that the area or a comparator has a row for, those without any row too, oldest first, up to the last day. */
export function trendRows(
  data: PlanData,
  indicator: Indicator,
  at: { readonly area: AreaCode; readonly lastDay?: string | undefined },
): readonly TrendRow[] {
  return periodsOf(data, indicator, at.lastDay).map((period) => {
    const observation = observationAt(data.series.get(indicator.id)?.get(at.area), period);
    const comparators = comparatorsOf(data, indicator, { area: at.area, period });
    const target = targetFor(data.targets, indicator, period);
    const average = comparators.neighbours.average;
    const partial = average !== undefined && average.withFigure < average.neighbourCount;
    return {
      step: period.step,
      period,
      label: formatPeriodShort(period),
      ours: observation?.reading,
      breaks: observation?.break ?? false,
      figures: {
        ...present('ours', observation?.reading.kind === 'value' ? observation.reading.value : undefined),
        ...present('neighbours', figureOf(comparators.neighbours.benchmark)),
        ...present('region', figureOf(comparators.region.benchmark)),
        ...present('england', figureOf(comparators.england.benchmark)),
        ...present('target', target?.value),
      },
      range: rangeOf(observation, indicator),
      counted: partial ? `${average.withFigure} of ${average.neighbourCount}` : undefined,
      standsIn: comparators.region.standsIn,
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
    const before = rows[index - 1];
    const isOpen =
      before !== undefined && row.period.years > 1 && !isOneStepBefore(before.period, row.period);
    const [lower, upper] = row.range ?? [];
    const range: [number, number] | null = lower === undefined || upper === undefined ? null : [lower, upper];
    const point = { step: row.step, ...nullWhereMissing(row), range };
    return row.breaks || isOpen
      ? [
          { step: row.step - 0.5, ours: null, neighbours: null, region: null, england: null, range: null },
          point,
        ]
      : [point];
  });
}

/** The lines that have a figure at all. */
export function linesHeld(rows: readonly TrendRow[]): readonly LineName[] {
  return LINES.filter((name) => rows.some(({ figures }) => figures[name] !== undefined));
}

/** Steps to write under the axis: all where there are few, else every second or third, always with the last. */
export function axisSteps(rows: readonly Pick<TrendRow, 'step'>[], most = 10): readonly number[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const every = Math.ceil((last.step - first.step + 1) / most);
  return rows.map(({ step }) => step).filter((step) => (last.step - step) % every === 0);
}

/** The value axis: round ticks around every figure, with a little room; never below 0 where no figure is. */
export type ValueAxis = {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** The fewest decimals that tell the ticks apart. */
  readonly decimals: number;
};

export function valueAxis(rows: readonly TrendRow[], most?: number): ValueAxis {
  return axisAround(
    rows.flatMap(({ figures, range }) => [...Object.values(figures), ...(range === undefined ? [] : range)]),
    most,
  );
}

/** Where the axis of a unit ends at the latest: a share of a whole is never above 100. */
export function axisEnd({ kind }: Unit): number | undefined {
  return kind === 'share' ? 100 : undefined;
}

/** The same around any figures; it goes beyond `most` only where a figure does. */
export function axisAround(values: readonly number[], most = Infinity): ValueAxis {
  if (values.length === 0) return { from: 0, to: 1, ticks: [0, 1], decimals: 0 };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) / 20 || Math.abs(high) / 10 || 1;
  const scale = scaleLinear([low >= 0 ? Math.max(0, low - room) : low - room, high + room], [0, 1]).nice(5);
  const [from = 0, above = 1] = scale.domain();
  const to = high <= most ? Math.min(above, most) : above;
  const ticks = scale.ticks(5).filter((tick) => tick <= to);
  return { from, to, ticks, decimals: Math.max(...ticks.map((tick) => decimalsOf(plainNumber(tick)))) };
}

/** End labels pushed apart so that none covers another: wanted heights in pixels from the top, in; heights at least `apart` apart, out. */
export function spreadLabels(wanted: readonly number[], apart: number): readonly number[] {
  const order = wanted.map((height, index) => ({ height, index })).toSorted((a, b) => a.height - b.height);
  const placed: { height: number; index: number }[] = [];
  for (const { height, index } of order) {
    const above = placed.at(-1);
    placed.push({ index, height: above === undefined ? height : Math.max(height, above.height + apart) });
  }
  const over =
    placed.reduce((sum, { height, index }) => sum + height - (wanted[index] ?? height), 0) /
    (placed.length || 1);
  return placed.toSorted((a, b) => a.index - b.index).map(({ height }) => height - over / 2);
}

function periodsOf(data: PlanData, indicator: Indicator, lastDay: string | undefined): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const { observations } of data.series.get(indicator.id)?.values() ?? [])
    for (const { period } of observations)
      if (lastDay === undefined || period.end <= lastDay) periods.set(periodKey(period), period);
  const all = [...periods.values()].toSorted(comparePeriods);
  const own = all.filter(({ family }) => family === all.at(-1)?.family);
  return own.flatMap((period, index) => {
    const before = own[index - 1];
    return before === undefined ? [period] : [...periodsBetween(before, period), period];
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

function present(name: LineName, value: number | undefined): Partial<Record<LineName, number>> {
  return value === undefined ? {} : { [name]: value };
}

function nullWhereMissing({ figures }: TrendRow): Partial<Record<LineName, number | null>> {
  return Object.fromEntries(LINES.map((name) => [name, figures[name] ?? null]));
}
