import { scaleLinear } from 'd3-scale';
import { flagRows, type EventMark } from './eventMarks';
import { LETTER_WIDTH } from './labelPlace';
import { spreadLabels, trendPoints, type LineName, type TrendRow, type ValueAxis } from './trendRows';

export const CHART_HEIGHT = 340;
export const CHART_MARGIN = { top: 12, right: 4, bottom: 4, left: 4 };
/** The room for the labels at the ends of the lines: as much as their names need, up to the width of a column of text. */
export const LABEL_ROOM = { least: 140, most: 240, gap: 12 };
export const AXIS_HEIGHT = 30;
const LABELS_APART = 18;
/** The width of the axis of figures on the left, and the room that the axis of periods leaves at both ends. */
export const AXIS_WIDTH = 64;
export const LABEL_DISTANCE = 18;
/** The height of one row of event letters above the lines. */
export const FLAG_ROW = 20;

export type EndLabel = {
  readonly name: LineName;
  readonly index: number;
  readonly value: number;
  readonly y: number;
};

/** The place of each line's label: at the height of its last point, moved apart from the other labels. */
export function endLabels(
  rows: readonly TrendRow[],
  lines: readonly LineName[],
  { axis: { from, to }, top }: { readonly axis: ValueAxis; readonly top: number },
): readonly EndLabel[] {
  const y = scaleLinear([from, to], [CHART_HEIGHT - CHART_MARGIN.bottom - AXIS_HEIGHT, top]);
  const points = trendPoints(rows);
  const ends = lines.flatMap((name) => {
    const index = points.findLastIndex((point) => typeof point[name] === 'number');
    const value = points[index]?.[name];
    return typeof value === 'number' ? [{ name, index, value, height: y(value) }] : [];
  });
  const heights = spreadLabels(
    ends.map(({ height }) => height),
    LABELS_APART,
  );
  return ends.map(({ name, index, value, height }, labelIndex) => ({
    name,
    index,
    value,
    y: heights[labelIndex] ?? height,
  }));
}

/** The room that labels need at the ends of the lines, in pixels. */
export function labelRoom(labels: readonly string[]): number {
  const longestLabel = Math.max(0, ...labels.map(({ length }) => length));
  return Math.max(LABEL_ROOM.least, Math.ceil(longestLabel * LETTER_WIDTH) + LABEL_ROOM.gap);
}

type Flag = { readonly mark: EventMark; readonly step: number; readonly row: number };

/** The events within the chart, each with the row above the lines that holds its letter; `right` is where the lines end, in pixels. */
export function flagsOf(
  rows: readonly TrendRow[],
  marks: readonly EventMark[],
  right: number,
): readonly Flag[] {
  const x = scaleLinear(
    [rows[0]?.step ?? 0, rows.at(-1)?.step ?? 1],
    [CHART_MARGIN.left + AXIS_WIDTH + LABEL_DISTANCE, right - LABEL_DISTANCE],
  );
  const drawnMarks = marks.flatMap((mark) => (mark.step === undefined ? [] : [{ mark, step: mark.step }]));
  const places = flagRows(drawnMarks.map(({ step }) => x(step)));
  return drawnMarks.map((flag, index) => ({ ...flag, row: places[index] ?? 0 }));
}
