import type { Block, TrendLine } from './block';
import { trendAxis } from './trendAxis';

type Trend = Extract<Block, { kind: 'trend' }>;

/** A label at one point of a chart’s line: at the period with this `index`, above, below or to the right of the point. */
export type PointLabel = {
  readonly index: number;
  readonly text: string;
  readonly place: 'above' | 'below' | 'right';
};

/** The least distance between a label's point and another line, as a share of the axis; a nearer line would run through the label. */
const NEAR = 0.25;
/** If our line rises or falls by more than this share of the axis, it runs through a label beside it. */
const STEEP_RISE = NEAR / 4;

/** Whether a chart needs a legend. A single line needs none, because the sentence above the chart names it; nor does a target, which has a label. */
export function needsLegend(trend: Trend): boolean {
  return trend.lines.some((line) => line.who !== 'ours' && pointLabels(trend, line).length === 0);
}

/** The labels at the points of one line: our newest figure, or the target's figure. */
export function pointLabels(trend: Trend, line: TrendLine): readonly PointLabel[] {
  switch (line.who) {
    case 'ours':
      return newestLabel(trend, line);
    case 'target':
      return targetLabel(trend, line);
    case 'neighbours':
    case 'england':
      return [];
  }
}

/** The label of our newest figure, on a side where neither another line nor ours runs. */
function newestLabel(trend: Trend, { values, texts }: TrendLine): readonly PointLabel[] {
  const lastIndex = values.findLastIndex((value) => value !== undefined);
  const value = values[lastIndex];
  if (value === undefined) return [];
  const range = rangeOf(trend);
  const [nearDistance, steepDistance] = [NEAR * range, STEEP_RISE * range];
  const otherValues = trend.lines.flatMap(({ who, values: lineValues }) =>
    who === 'ours' ? [] : (lineValues[lastIndex] ?? []),
  );
  const hasLineAbove = otherValues.some(
    (otherValue) => otherValue >= value && otherValue - value < nearDistance,
  );
  const hasLineBelow = otherValues.some(
    (otherValue) => otherValue < value && value - otherValue < nearDistance,
  );
  const previousValue = values.slice(0, lastIndex).findLast((value) => value !== undefined);
  const comesDown = previousValue !== undefined && previousValue - value > steepDistance;
  const comesUp = previousValue !== undefined && value - previousValue > steepDistance;
  const freePlaces = [
    ...(hasLineAbove || comesDown ? [] : (['above'] as const)),
    ...(hasLineBelow || comesUp ? [] : (['below'] as const)),
  ];
  return [{ index: lastIndex, text: texts[lastIndex] ?? '', place: freePlaces[0] ?? 'right' }];
}

type LinePoint = { readonly pointIndex: number; readonly value: number };

/**
 * The label of the newest target, where the target is furthest from the other lines, on the side away from our line. There is none if only the
 * first or last period has that target.
 */
function targetLabel(trend: Trend, { name, values, texts }: TrendLine): readonly PointLabel[] {
  const ownValues = trend.lines.find(({ who }) => who === 'ours')?.values ?? [];
  const ownPoints = values.flatMap((value, pointIndex): readonly LinePoint[] =>
    value === undefined ? [] : [{ pointIndex, value }],
  );
  // The label is never centred on the first or last period, where it would run over the edge.
  const innerPoints = ownPoints.filter(({ pointIndex }) => pointIndex > 0 && pointIndex < values.length - 1);
  const newest = texts.findLast((text) => text !== undefined);
  const labelPoint = innerPoints
    .filter(({ pointIndex }) => texts[pointIndex] === newest)
    .toSorted((a, b) => roomAt(trend, b) - roomAt(trend, a))
    .at(0);
  if (labelPoint === undefined) return [];
  const ownValue = ownValues[labelPoint.pointIndex];
  return [
    {
      index: labelPoint.pointIndex,
      text: `${name}\u00A0${newest ?? ''}`,
      place: ownValue !== undefined && ownValue > labelPoint.value ? 'below' : 'above',
    },
  ];
}

/** The distance between a point of the target's line and the nearest other line. */
function roomAt({ lines }: Trend, { pointIndex, value }: LinePoint): number {
  const otherValues = lines.flatMap((line) => (line.who === 'target' ? [] : (line.values[pointIndex] ?? [])));
  return Math.min(...otherValues.map((otherValue) => Math.abs(otherValue - value)));
}

function rangeOf(trend: Trend): number {
  const axis = trendAxis(trend);
  return axis === undefined ? 0 : axis.maximum - axis.minimum;
}
