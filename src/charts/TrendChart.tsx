import { useState } from 'react';
import {
  Area,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
} from 'recharts';
import { EventFlag } from './EventFlag';
import type { EventMark } from './eventMarks';
import { DASHES } from './lineDashes';
import { LineKey } from './LineKey';
import { LineMarker } from './LineMarker';
import { PointFigures } from './PointFigures';
import { PointNoteMark, type PointNote } from './PointNoteMark';
import { BREAK_LABEL, labelledBreaks } from './breakLabels';
import { pointWords } from './pointWords';
import { StepAxes } from './StepAxes';
import {
  AXIS_WIDTH,
  endLabels,
  ENDS,
  FLAG_ROW,
  flagsOf,
  HEIGHT,
  LABEL_ROOM,
  labelRoom,
  MARGIN,
} from './trendPlaces';
import { labelsThatFit } from './labelPlace';
import { linesHeld, trendPoints, valueAxis, type LineName, type TrendRow } from './trendRows';
import { WalkSlider } from './WalkSlider';

const START_WIDTH = 720;
/** Where less than this is left for the lines, the labels go under the chart. */
const LEAST_LINES = 340;

export type TrendNames = Readonly<Record<LineName, string>>;

/** The area's series beside its comparators; labels are at the ends of the lines, and a slider over the chart walks along the points. */
export function TrendChart({
  rows,
  names,
  marks,
  note,
  format,
  maxValue,
  description,
}: {
  readonly rows: readonly TrendRow[];
  readonly names: TrendNames;
  /** What happened, as letters above the lines; the words are under the chart. */
  readonly marks: readonly EventMark[];
  /** What stands out, beside the point where it begins. */
  readonly note: PointNote | undefined;
  /** A figure with its sign, to the indicator's decimals unless told otherwise. */
  readonly format: (value: number, decimals?: number) => string;
  /** Where the axis ends, unless a figure lies beyond: 100 of a share. */
  readonly maxValue: number | undefined;
  readonly description: string;
}) {
  const [width, setWidth] = useState(START_WIDTH);
  const [chosenIndex, setChosenIndex] = useState<number>();
  const chosenRow = chosenIndex === undefined ? undefined : rows[chosenIndex];
  const describedRow = chosenRow ?? rows.at(-1);
  const pointContext = { names, marks, format };
  const lines = linesHeld(rows);
  const axis = valueAxis(rows, maxValue);
  const labelWidth = labelRoom(lines.map((name) => `${names[name]} ${format(axis.to)}`));
  const isNarrow = labelWidth > LABEL_ROOM.most || width - labelWidth < LEAST_LINES;
  const rightMargin = isNarrow ? MARGIN.right : labelWidth;
  const flags = flagsOf(rows, marks, width - rightMargin);
  const topMargin = MARGIN.top + FLAG_ROW * Math.max(0, ...flags.map(({ row }) => row + 1));
  const labels = endLabels(rows, lines, { axis, top: topMargin });
  const labelled = labelledBreaks(rows, { width: width - rightMargin - AXIS_WIDTH - 2 * ENDS, left: ENDS });
  return (
    <div className="sc-trend">
      <div className="sc-walked">
        <div aria-hidden="true">
          <ResponsiveContainer
            width="100%"
            height={HEIGHT}
            initialDimension={{ width: START_WIDTH, height: HEIGHT }}
            onResize={setWidth}
          >
            <ComposedChart
              data={[...trendPoints(rows)]}
              margin={{ ...MARGIN, top: topMargin, right: rightMargin }}
              accessibilityLayer={false}
            >
              <StepAxes
                rows={rows}
                maxValue={labelsThatFit(rows, width - rightMargin - AXIS_WIDTH)}
                axis={axis}
                format={format}
              />
              <Tooltip
                isAnimationActive={false}
                content={({ active, label }) => {
                  const row = active ? rows.find(({ step }) => step === label) : undefined;
                  return row === undefined ? null : <PointFigures row={row} {...pointContext} />;
                }}
              />
              {chosenRow !== undefined && <ReferenceLine x={chosenRow.step} className="sc-trend__chosen" />}
              {rows
                .filter(({ breaks }) => breaks)
                .map(({ step }) => (
                  <ReferenceLine
                    key={step}
                    x={step - 0.5}
                    className="sc-trend__break"
                    {...(labelled.has(step) && { label: BREAK_LABEL })}
                  />
                ))}
              {flags.map(({ mark, step, row }) => (
                <ReferenceLine
                  key={mark.letter}
                  x={step}
                  className={`sc-trend__event${mark.event.rebase ? ' sc-trend__event--rebase' : ''}`}
                  label={({ viewBox }) => (
                    <EventFlag
                      x={viewBox.x}
                      y={topMargin - FLAG_ROW * (row + 0.5) - 1}
                      letter={mark.letter}
                      rebase={mark.event.rebase}
                    />
                  )}
                />
              ))}
              {rows.some(({ range }) => range !== undefined) && (
                <Area
                  dataKey="range"
                  className="sc-trend__range"
                  isAnimationActive={false}
                  activeDot={false}
                />
              )}
              {lines.toReversed().map((name) => (
                <Line
                  key={name}
                  dataKey={name}
                  className={`sc-line sc-line--${name}`}
                  stroke={`var(--sc-${name})`}
                  strokeWidth={name === 'ours' ? 3 : 2}
                  strokeDasharray={DASHES[name]}
                  isAnimationActive={false}
                  connectNulls={false}
                  activeDot={false}
                  dot={({ cx, cy, value, index }) => (
                    <LineMarker
                      key={index}
                      name={name}
                      x={cx}
                      y={typeof value === 'number' ? cy : undefined}
                    />
                  )}
                  label={({ x, index, value }) => {
                    const label = labels.find((endLabel) => endLabel.name === name);
                    if (isNarrow || label === undefined || index !== label.index || typeof x !== 'number')
                      return <g key={index} />;
                    return (
                      <text
                        key={index}
                        className={`sc-trend__label sc-trend__label--${name}`}
                        x={x + LABEL_ROOM.gap}
                        y={label.y}
                        dy="0.35em"
                      >
                        {names[name]} {format(Number(value))}
                      </text>
                    );
                  }}
                />
              ))}
              {note !== undefined && !isNarrow && (
                <ReferenceDot
                  x={note.period.step}
                  y={note.value}
                  r={0}
                  label={({ viewBox }) => (
                    <PointNoteMark
                      x={typeof viewBox.x === 'number' ? viewBox.x + (viewBox.width ?? 0) / 2 : undefined}
                      y={typeof viewBox.y === 'number' ? viewBox.y + (viewBox.height ?? 0) / 2 : undefined}
                      note={note}
                      from={AXIS_WIDTH}
                    />
                  )}
                />
              )}
            </ComposedChart>
          </ResponsiveContainer>
          {chosenRow !== undefined && (
            <div className="sc-walked__words">
              <PointFigures row={chosenRow} {...pointContext} />
            </div>
          )}
        </div>
        {describedRow !== undefined && (
          <WalkSlider
            label={description}
            words={pointWords(describedRow, pointContext)}
            count={rows.length}
            startIndex={rows.length - 1}
            chosenIndex={chosenIndex}
            onChoose={setChosenIndex}
          />
        )}
      </div>
      {isNarrow && (
        <LineKey
          entries={labels
            .toSorted((a, b) => a.y - b.y)
            .map(({ name, value }) => ({ name, label: `${names[name]} ${format(value)}` }))}
        />
      )}
    </div>
  );
}
