import { labelledBreaks } from './breakLabels';
import type { EventMark } from './eventMarks';
import {
  AXIS_WIDTH,
  CHART_MARGIN,
  endLabels,
  FLAG_ROW,
  flagsOf,
  LABEL_DISTANCE,
  LABEL_ROOM,
  labelRoom,
} from './trendPlaces';
import { linesWithFigure, valueAxis, type LineName, type TrendRow } from './trendRows';

/** If fewer pixels than this are left for the lines, the labels go below the chart. */
const LEAST_LINES = 340;

export type TrendNames = Readonly<Record<LineName, string>>;

/** Works out what a trend chart draws at this width: lines, axis, margins, flags of events, labels at the ends of lines, and labels of breaks. */
export function trendLayout({
  rows,
  names,
  marks,
  format,
  maxValue,
  width,
}: {
  readonly rows: readonly TrendRow[];
  readonly names: TrendNames;
  readonly marks: readonly EventMark[];
  readonly format: (value: number) => string;
  readonly maxValue: number | undefined;
  readonly width: number;
}) {
  const lines = linesWithFigure(rows);
  const axis = valueAxis(rows, maxValue);
  const labelWidth = labelRoom(lines.map((name) => `${names[name]} ${format(axis.to)}`));
  const isNarrow = labelWidth > LABEL_ROOM.most || width - labelWidth < LEAST_LINES;
  const rightMargin = isNarrow ? CHART_MARGIN.right : labelWidth;
  const flags = flagsOf(rows, marks, width - rightMargin);
  const topMargin = CHART_MARGIN.top + FLAG_ROW * Math.max(0, ...flags.map(({ row }) => row + 1));
  const labels = endLabels(rows, lines, { axis, top: topMargin });
  const labelledSteps = labelledBreaks(rows, {
    width: width - rightMargin - AXIS_WIDTH - 2 * LABEL_DISTANCE,
    left: LABEL_DISTANCE,
  });
  return { lines, axis, isNarrow, rightMargin, flags, topMargin, labels, labelledSteps };
}
