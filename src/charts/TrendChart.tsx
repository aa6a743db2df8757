import { scaleLinear } from 'd3-scale';
import { useState } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { DASHES } from './lineDashes';
import { LineKey } from './LineKey';
import { LineMarker } from './LineMarker';
import {
  axisSteps,
  linesHeld,
  spreadLabels,
  trendPoints,
  valueAxis,
  type LineName,
  type TrendRow,
  type ValueAxis,
} from './trendRows';

const HEIGHT = 340;
const MARGIN = { top: 12, right: 140, bottom: 4, left: 4 };
const AXIS_HEIGHT = 30;
const LABELS_APART = 18;
/** Below this width the labels stand under the chart, so that the lines have room. */
const NARROW = 480;

export type TrendNames = Readonly<Record<LineName, string>>;

/** The area's series beside its comparators; labels stand at the ends of the lines, and arrow keys walk along the points. */
export function TrendChart({
  rows,
  names,
  format,
  description,
}: {
  readonly rows: readonly TrendRow[];
  readonly names: TrendNames;
  /** A figure with its sign, to the indicator's decimals unless told otherwise. */
  readonly format: (value: number, decimals?: number) => string;
  readonly description: string;
}) {
  const [isNarrow, setNarrow] = useState(false);
  const lines = linesHeld(rows);
  const axis = valueAxis(rows);
  const labels = endLabels(rows, lines, axis);
  const labelAt = (step: number) => rows.find((row) => row.step === step)?.label ?? '';
  return (
    <div className="sc-trend" role="group" aria-label={description}>
      <ResponsiveContainer
        width="100%"
        height={HEIGHT}
        initialDimension={{ width: 720, height: HEIGHT }}
        onResize={(width) => setNarrow(width < NARROW)}
      >
        <LineChart
          data={[...trendPoints(rows)]}
          margin={isNarrow ? { ...MARGIN, right: 4 } : MARGIN}
          accessibilityLayer
          title={description}
        >
          <CartesianGrid vertical={false} className="sc-trend__grid" />
          <XAxis
            dataKey="step"
            type="number"
            domain={['dataMin', 'dataMax']}
            ticks={[...axisSteps(rows, isNarrow ? 4 : 10)]}
            tickFormatter={labelAt}
            height={AXIS_HEIGHT}
            padding={{ left: 18, right: 18 }}
            interval="preserveEnd"
          />
          <YAxis
            domain={[axis.from, axis.to]}
            ticks={[...axis.ticks]}
            tickFormatter={(value: number) => format(value, axis.decimals)}
            width={64}
            interval={0}
          />
          <Tooltip
            isAnimationActive={false}
            content={({ active, label }) => (
              <PointFigures
                row={active ? rows.find(({ step }) => step === label) : undefined}
                names={names}
                format={format}
              />
            )}
          />
          {rows
            .filter(({ breaks }) => breaks)
            .map(({ step }) => (
              <ReferenceLine
                key={step}
                x={step - 0.5}
                className="sc-trend__break"
                label={{
                  value: 'series breaks',
                  position: 'insideTopRight',
                  className: 'sc-trend__break-label',
                }}
              />
            ))}
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
                <LineMarker key={index} name={name} x={cx} y={typeof value === 'number' ? cy : undefined} />
              )}
              label={({ x, index, value }) => {
                const label = labels.find((one) => one.name === name);
                if (isNarrow || label === undefined || index !== label.index || typeof x !== 'number')
                  return <g key={index} />;
                return (
                  <text
                    key={index}
                    className={`sc-trend__label sc-trend__label--${name}`}
                    x={x + 12}
                    y={label.y}
                    dy="0.35em"
                  >
                    {names[name]} {format(Number(value))}
                  </text>
                );
              }}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
      {isNarrow && (
        <LineKey
          entries={labels
            .toSorted((a, b) => a.y - b.y)
            .map(({ name, value }) => ({ name, word: `${names[name]} ${format(value)}` }))}
        />
      )}
    </div>
  );
}

type EndLabel = {
  readonly name: LineName;
  readonly index: number;
  readonly value: number;
  readonly y: number;
};

/** Where the label of each line stands: at its last point, apart from the others. */
function endLabels(
  rows: readonly TrendRow[],
  lines: readonly LineName[],
  { from, to }: ValueAxis,
): readonly EndLabel[] {
  const y = scaleLinear([from, to], [HEIGHT - MARGIN.bottom - AXIS_HEIGHT, MARGIN.top]);
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
  return ends.map(({ name, index, value, height }, place) => ({
    name,
    index,
    value,
    y: heights[place] ?? height,
  }));
}

/** The figures of the point under the pointer or the arrow keys; a screen reader speaks them. */
function PointFigures({
  row,
  names,
  format,
}: {
  readonly row: TrendRow | undefined;
  readonly names: TrendNames;
  readonly format: (value: number) => string;
}) {
  return (
    <div className={row === undefined ? undefined : 'sc-trend__point'} role="status" aria-live="assertive">
      {row !== undefined && (
        <>
          <strong>{row.label}</strong>
          <ul>
            {linesHeld([row]).map((name) => (
              <li key={name}>
                {names[name]} {format(row.figures[name] ?? Number.NaN)}
              </li>
            ))}
            {row.figures.ours === undefined && <li>{names.ours}: no figure</li>}
          </ul>
        </>
      )}
    </div>
  );
}
