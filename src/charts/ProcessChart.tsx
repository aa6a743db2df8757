import { useState } from 'react';
import { Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip } from 'recharts';
import { labelsThatFit } from './labelPlace';
import { LimitNames } from './LimitNames';
import { ProcessDotMark } from './ProcessDotMark';
import { PROCESS_LINES, processAxis, processPoints, type ProcessLine, type ProcessRow } from './processRows';
import { StepAxes } from './StepAxes';
import { AXIS_WIDTH } from './trendPlaces';
import { WalkSlider } from './WalkSlider';

const CHART_HEIGHT = 320;
/** The room for the names of the mean and the limits, at the right ends of their lines. On a chart narrower than `NARROW_WIDTH` the names are below it. */
const LABEL_ROOM = 150;
const NARROW_WIDTH = 560;
const START_WIDTH = 720;

const DASHES_BY_LINE: Readonly<Record<ProcessLine, string>> = {
  mean: '0',
  upper: '7 4',
  lower: '7 4',
  nearUpper: '1 5',
  nearLower: '1 5',
  trialUpper: '3 6',
  trialLower: '3 6',
};

/** A process control chart: a series with its mean and limits. Flagged points have a different shape, and a slider over the chart goes through all points. */
export function ProcessChart({
  rows,
  names,
  format,
  wordsOf,
  maxValue,
  description,
}: {
  readonly rows: readonly ProcessRow[];
  /** The names of the lines of the last segment with limits, with their figures. */
  readonly names: Readonly<Partial<Record<ProcessLine, string>>>;
  readonly format: (value: number, decimals?: number) => string;
  /** The description of a point in words. */
  readonly wordsOf: (row: ProcessRow) => string;
  /** The upper end of the value axis, such as 100 for a share; the axis goes beyond it only if a figure does. */
  readonly maxValue: number | undefined;
  readonly description: string;
}) {
  const [width, setWidth] = useState(START_WIDTH);
  const [chosenIndex, setChosenIndex] = useState<number>();
  const chosenRow = chosenIndex === undefined ? undefined : rows[chosenIndex];
  const describedRow = chosenRow ?? rows.at(-1);
  const axis = processAxis(rows, maxValue);
  const points = processPoints(rows);
  const rowAt = (step: unknown) => rows.find((row) => row.step === step);
  const lastRow = rows.at(-1);
  const isNearEnd = (step: number) => isInLastThird(step, rows);
  // The names are at the ends of the lines. If the limits end before the latest point, their names are below the
  // chart.
  const isNamed = width >= NARROW_WIDTH && lastRow?.limits !== undefined;
  return (
    <div className="sc-trend sc-process">
      <div className="sc-walked">
        <div aria-hidden="true">
          <ResponsiveContainer
            width="100%"
            height={CHART_HEIGHT}
            initialDimension={{ width: START_WIDTH, height: CHART_HEIGHT }}
            onResize={setWidth}
          >
            <LineChart
              data={[...points]}
              margin={{ top: 12, right: isNamed ? LABEL_ROOM : 4, bottom: 4, left: 4 }}
              accessibilityLayer={false}
            >
              <StepAxes
                rows={rows}
                maxValue={labelsThatFit(rows, width - AXIS_WIDTH - (isNamed ? LABEL_ROOM : 0))}
                axis={axis}
                format={format}
              />
              <Tooltip
                isAnimationActive={false}
                content={({ active, label }) => {
                  const row = active ? rowAt(label) : undefined;
                  return row === undefined ? null : <div className="sc-trend__point">{wordsOf(row)}</div>;
                }}
              />
              {chosenRow !== undefined && <ReferenceLine x={chosenRow.step} className="sc-trend__chosen" />}
              {rows
                .filter(({ start }) => start !== undefined)
                .map(({ step }) => (
                  <ReferenceLine
                    key={step}
                    x={step - 0.5}
                    className="sc-trend__break"
                    label={{
                      value: 'new limits',
                      // Near the right edge the label is to the left of its line, because it would otherwise be cut
                      // off.
                      position: isNearEnd(step) ? 'insideTopRight' : 'insideTopLeft',
                      className: 'sc-trend__break-label',
                    }}
                  />
                ))}
              {PROCESS_LINES.map((name) => (
                <Line
                  key={name}
                  dataKey={name}
                  className={`sc-limit sc-limit--${name}`}
                  stroke="var(--sc-quiet)"
                  strokeWidth={1.5}
                  strokeDasharray={DASHES_BY_LINE[name]}
                  isAnimationActive={false}
                  connectNulls={false}
                  dot={false}
                  activeDot={false}
                />
              ))}
              {isNamed && lastRow !== undefined && <LimitNames lastRow={lastRow} names={names} />}
              <Line
                dataKey="value"
                className="sc-line sc-line--ours"
                stroke="var(--sc-ours)"
                strokeWidth={2}
                isAnimationActive={false}
                connectNulls={false}
                activeDot={false}
                dot={({ cx, cy, index }) => (
                  <ProcessDotMark
                    key={index}
                    variation={rowAt(points[index]?.step)?.variation}
                    x={cx}
                    y={cy}
                  />
                )}
              />
            </LineChart>
          </ResponsiveContainer>
          {chosenRow !== undefined && (
            <div className="sc-walked__words">
              <div className="sc-trend__point">{wordsOf(chosenRow)}</div>
            </div>
          )}
        </div>
        {describedRow !== undefined && (
          <WalkSlider
            label={description}
            words={wordsOf(describedRow)}
            count={rows.length}
            startIndex={rows.length - 1}
            chosenIndex={chosenIndex}
            onChoose={setChosenIndex}
          />
        )}
      </div>
      {!isNamed && <p className="sc-quiet">{namesBelow(rows, names)}</p>}
    </div>
  );
}

/** The names of the lines in words: "Until May 2025: Upper limit 93.1% · Mean 89.7% · Lower limit 86.1%"; without the month if the limits still hold. */
function namesBelow(
  rows: readonly ProcessRow[],
  names: Readonly<Partial<Record<ProcessLine, string>>>,
): string {
  const allNames = Object.values(names).join(' · ');
  const lastRowWithLimits = rows.findLast(({ limits }) => limits !== undefined);
  return lastRowWithLimits === undefined || lastRowWithLimits === rows.at(-1)
    ? allNames
    : `Until ${lastRowWithLimits.label}: ${allNames}`;
}

/** Whether a label that begins at a step may run over the right edge of a narrow chart. */
function isInLastThird(step: number, rows: readonly ProcessRow[]): boolean {
  const [firstStep, lastStep] = [rows[0]?.step ?? step, rows.at(-1)?.step ?? step];
  return 3 * (step - firstStep) > 2 * (lastStep - firstStep);
}
