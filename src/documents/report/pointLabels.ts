import type { Block, TrendLine } from './block';
import { trendAxis } from './trendAxis';

type Trend = Extract<Block, { kind: 'trend' }>;

/** A text at one point of a chart's line: at the period `at`, above, below or right of the point. */
export type PointLabel = {
  readonly at: number;
  readonly text: string;
  readonly place: 'above' | 'below' | 'right';
};

/** A share of the axis: another line nearer than this would run through a label. */
const NEAR = 0.25;
/** Our line runs through a label beside it if it rises or falls by more than this share of the axis. */
const STEEP = NEAR / 4;

/** Whether a chart needs a legend: a line by itself is named by the sentence over the chart, and a target by its label. */
export function needsLegend(trend: Trend): boolean {
  return trend.lines.some((line) => line.who !== 'ours' && pointLabels(trend, line).length === 0);
}

/** What is written in a chart at the points of one line: our newest figure, and how high the target is. */
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

/** Our newest figure, on a side where neither another line nor our own runs. */
function newestLabel(trend: Trend, { values, texts }: TrendLine): readonly PointLabel[] {
  const at = values.findLastIndex((value) => value !== undefined);
  const value = values[at];
  if (value === undefined) return [];
  const range = rangeOf(trend);
  const [near, steep] = [NEAR * range, STEEP * range];
  const others = trend.lines.flatMap(({ who, values: theirs }) => (who === 'ours' ? [] : (theirs[at] ?? [])));
  const isAbove = others.some((other) => other >= value && other - value < near);
  const isBelow = others.some((other) => other < value && value - other < near);
  const before = values.slice(0, at).findLast((one) => one !== undefined);
  const comesDown = before !== undefined && before - value > steep;
  const comesUp = before !== undefined && value - before > steep;
  const free = [
    ...(isAbove || comesDown ? [] : (['above'] as const)),
    ...(isBelow || comesUp ? [] : (['below'] as const)),
  ];
  return [{ at, text: texts[at] ?? '', place: free[0] ?? 'right' }];
}

type LinePoint = { readonly at: number; readonly value: number };

/** The newest target, where it is furthest from the other lines, on the side away from ours; none where only the first or last period has it. */
function targetLabel(trend: Trend, { name, values, texts }: TrendLine): readonly PointLabel[] {
  const ours = trend.lines.find(({ who }) => who === 'ours')?.values ?? [];
  const held = values.flatMap((value, at): readonly LinePoint[] =>
    value === undefined ? [] : [{ at, value }],
  );
  // A label in the middle of the first or last period would run over the edge.
  const inner = held.filter(({ at }) => at > 0 && at < values.length - 1);
  const newest = texts.findLast((text) => text !== undefined);
  const place = inner
    .filter(({ at }) => texts[at] === newest)
    .toSorted((a, b) => roomAt(trend, b) - roomAt(trend, a))
    .at(0);
  if (place === undefined) return [];
  const beside = ours[place.at];
  return [
    {
      at: place.at,
      text: `${name}\u00A0${newest ?? ''}`,
      place: beside !== undefined && beside > place.value ? 'below' : 'above',
    },
  ];
}

/** How far the nearest other line is from a point of the target's. */
function roomAt({ lines }: Trend, { at, value }: LinePoint): number {
  const others = lines.flatMap((line) => (line.who === 'target' ? [] : (line.values[at] ?? [])));
  return Math.min(...others.map((other) => Math.abs(other - value)));
}

function rangeOf(trend: Trend): number {
  const axis = trendAxis(trend);
  return axis === undefined ? 0 : axis.maximum - axis.minimum;
}
