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
import { DASHES_BY_LINE } from './lineDashes';
import { LineKey } from './LineKey';
import { LineMarker } from './LineMarker';
import { PointFigures } from './PointFigures';
import { PointNoteMark, type PointNote } from './PointNoteMark';
import { BREAK_LABEL } from './breakLabels';
import { pointWords } from './pointWords';
import { StepAxes } from './StepAxes';
import { AXIS_WIDTH, type EndLabel, FLAG_ROW, CHART_HEIGHT, LABEL_ROOM, CHART_MARGIN } from './trendPlaces';
import { labelsThatFit } from './labelPlace';
import { trendPoints, type LineName, type TrendRow } from './trendRows';
import { trendLayout, type TrendNames } from './trendLayout';
import { WalkSlider } from './WalkSlider';

const START_WIDTH = 720;

type TrendProps = {
  readonly rows: readonly TrendRow[];
  readonly names: TrendNames;
  /** The events of the series, as letters above the lines; their words are below the chart. */
  readonly marks: readonly EventMark[];
  /** A note on what stands out, written beside the point where it begins. */
  readonly note: PointNote | undefined;
  /** Formats a figure with its sign, to the indicator's decimals unless `decimals` is given. */
  readonly format: (value: number, decimals?: number) => string;
  /** The upper end of the value axis, such as 100 for a share; the axis goes beyond it only if a figure does. */
  readonly maxValue: number | undefined;
  readonly description: string;
};

/** The area's series beside its comparators over time. Labels are at the ends of the lines, and a slider over the chart goes through the points. */
export function TrendChart({ rows, names, marks, note, format, maxValue, description }: TrendProps) {
  const [width, setWidth] = useState(START_WIDTH);
  const [chosenIndex, setChosenIndex] = useState<number>();
  const chosenRow = chosenIndex === undefined ? undefined : rows[chosenIndex];
  const describedRow = chosenRow ?? rows.at(-1);
  const pointContext = { names, marks, format };
  const { lines, axis, isNarrow, rightMargin, flags, topMargin, labels, labelledSteps } = trendLayout({
    rows,
    names,
    marks,
    format,
    maxValue,
    width,
  });
  return (
    <div className="sc-trend">
      <div className="sc-walked">
        <div aria-hidden="true">
          <ResponsiveContainer
            width="100%"
            height={CHART_HEIGHT}
            initialDimension={{ width: START_WIDTH, height: CHART_HEIGHT }}
            onResize={setWidth}
          >
            <ComposedChart
              data={[...trendPoints(rows)]}
              margin={{ ...CHART_MARGIN, top: topMargin, right: rightMargin }}
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
                    {...(labelledSteps.has(step) && { label: BREAK_LABEL })}
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
                  strokeDasharray={DASHES_BY_LINE[name]}
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
                  label={({ x, index, value }) => (
                    <EndLabelText
                      key={index}
                      name={name}
                      text={`${names[name]} ${format(Number(value))}`}
                      x={x}
                      label={
                        isNarrow
                          ? undefined
                          : labels.find((endLabel) => endLabel.name === name && endLabel.index === index)
                      }
                    />
                  )}
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
      {isNarrow && <KeyBelow labels={labels} names={names} format={format} />}
    </div>
  );
}

/** The label of a line, its name and last figure, drawn only at its last point. */
function EndLabelText({
  name,
  text,
  x,
  label,
}: {
  readonly name: LineName;
  readonly text: string;
  readonly x: unknown;
  readonly label: EndLabel | undefined;
}) {
  if (label === undefined || typeof x !== 'number') return <g />;
  return (
    <text
      className={`sc-trend__label sc-trend__label--${name}`}
      x={x + LABEL_ROOM.gap}
      y={label.y}
      dy="0.35em"
    >
      {text}
    </text>
  );
}

/** The lines' names with their last figures, highest first, below a chart that has no room for labels. */
function KeyBelow({
  labels,
  names,
  format,
}: Pick<TrendProps, 'names' | 'format'> & { readonly labels: readonly EndLabel[] }) {
  return (
    <LineKey
      entries={labels
        .toSorted((a, b) => a.y - b.y)
        .map(({ name, value }) => ({ name, label: `${names[name]} ${format(value)}` }))}
    />
  );
}
