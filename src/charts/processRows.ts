import { baseOf, type Unit } from '@/domain/figures/unit';
import type { Indicator } from '@/domain/figures/indicator';
import type { ProcessChart, SegmentStart } from '@/domain/process/processChart';
import type { ProcessLimits } from '@/domain/process/processLimits';
import type { ValueReading } from '@/domain/figures/reading';
import type { SpecialCause } from '@/domain/process/specialCause';
import { variationOf, type Variation } from '@/domain/process/variation';
import { roundTo } from '@/domain/figures/rounding';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { axisAround, type ValueAxis } from './trendRows';

/** One point of a process chart, with the limits of its segment as they are drawn. */
export type ProcessRow = {
  readonly step: number;
  readonly label: string;
  readonly reading: ValueReading;
  readonly causes: readonly SpecialCause[];
  readonly variation: Variation;
  /** Why a segment begins with this point. Undefined for a point inside a segment, and for the first point. */
  readonly start: SegmentStart | undefined;
  readonly limits: DrawnLimits | undefined;
};

export type DrawnLimits = Pick<ProcessLimits, 'mean' | 'lower' | 'upper' | 'nearLower' | 'nearUpper'> & {
  readonly isTrial: boolean;
  /** Whether a limit lies beyond the possible figures, and is therefore drawn at the end of their range. */
  readonly isClipped: boolean;
};

/** How many decimals limits are printed with: one or two more than the figures have, if a flagged figure would otherwise look level with its mean or a limit. */
export function limitDecimals(
  rows: readonly ProcessRow[],
  { decimals }: Pick<Indicator, 'decimals'>,
): number {
  const looksLevel = (places: number) =>
    rows.some(
      ({ causes, limits, reading }) =>
        causes.length > 0 &&
        limits !== undefined &&
        [limits.mean, limits.lower, limits.upper].some(
          (limit) => limit !== reading.value && roundTo(limit, places) === roundTo(reading.value, decimals),
        ),
    );
  return [decimals, decimals + 1].find((places) => !looksLevel(places)) ?? decimals + 2;
}

/** The points of all segments, one segment after another. */
export function processRows(
  chart: ProcessChart,
  indicator: Pick<Indicator, 'unit' | 'polarity'>,
): readonly ProcessRow[] {
  if (chart.kind !== 'chart') return [];
  return chart.segments.flatMap(({ start, points, limits, isTrial }) => {
    const limitsToDraw = limits && { ...drawnLimits(limits, indicator.unit), isTrial };
    return points.map(({ period, reading, causes }, index) => ({
      step: period.step,
      label: formatPeriodShort(period),
      reading,
      causes,
      variation: variationOf(causes, indicator.polarity),
      start: index === 0 && start.kind !== 'first' ? start : undefined,
      limits: limitsToDraw,
    }));
  });
}

/**
 * The range in which limits are drawn: 0 to 100 for a share, 0 upwards for a rate or a count. The rules use the limits as they were worked out
 * (docs/methods.md#process-control).
 */
function drawnLimits(limits: ProcessLimits, unit: Unit): Omit<DrawnLimits, 'isTrial'> {
  const minValue = unit.kind === 'count' || baseOf(unit) !== undefined ? 0 : -Infinity;
  const maxValue = unit.kind === 'share' ? 100 : Infinity;
  // A series whose mean lies outside the range, such as take-up above 100%, keeps its limits as they are.
  const isWhole = limits.mean >= minValue && limits.mean <= maxValue;
  const clampedValue = (value: number) => (isWhole ? Math.min(maxValue, Math.max(minValue, value)) : value);
  const { mean, lower, upper, nearLower, nearUpper } = limits;
  return {
    mean,
    lower: clampedValue(lower),
    upper: clampedValue(upper),
    nearLower: clampedValue(nearLower),
    nearUpper: clampedValue(nearUpper),
    isClipped: clampedValue(lower) !== lower || clampedValue(upper) !== upper,
  };
}

/** The lines of a process control chart. Limits on trial are lines of their own, because their dashes differ. */
export const PROCESS_LINES = [
  'mean',
  'upper',
  'lower',
  'nearUpper',
  'nearLower',
  'trialUpper',
  'trialLower',
] as const;
export type ProcessLine = (typeof PROCESS_LINES)[number];

export type ProcessDot = { readonly step: number; readonly value: number | null } & {
  readonly [Line in ProcessLine]?: number | undefined;
};

/** The rows as points to draw: a point without figures comes half a step before a new segment, so that every line opens there. */
export function processPoints(rows: readonly ProcessRow[]): readonly ProcessDot[] {
  return rows.flatMap(({ step, reading, limits, start }) => {
    const point = { step, value: reading.value, ...(limits && limitLinesOf(limits)) };
    return start === undefined ? [point] : [{ step: step - 0.5, value: null }, point];
  });
}

function limitLinesOf({ isTrial, mean, lower, upper, nearLower, nearUpper }: DrawnLimits) {
  return isTrial
    ? { mean, trialUpper: upper, trialLower: lower }
    : { mean, upper, lower, nearUpper, nearLower };
}

/** The value axis, around all points and limits. */
export function processAxis(rows: readonly ProcessRow[], maxValue?: number): ValueAxis {
  return axisAround(
    rows.flatMap(({ reading, limits }) => [
      reading.value,
      ...(limits === undefined ? [] : [limits.lower, limits.upper]),
    ]),
    maxValue,
  );
}
