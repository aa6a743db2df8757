import type { AreaTrend } from '@/domain/compare/areaTrend';
import type { Period } from '@/domain/figures/period';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { AREA_CHART, areaLines, type AreaLine } from './areaLines';
import { DASHES_BY_LINE } from './lineDashes';
import { LineKey } from './LineKey';
import { LineMarker } from './LineMarker';
import { WalkedChart } from './WalkedChart';

const NARROW_WIDTH = 640;
/** The room at the end of a line holds this many letters of a name, beside the figure. */
const MOST_LETTERS = 15;
const LEAD_WORDS = { start: 'Latest', chosen: 'Chosen period' } as const;

/** A chart of one indicator over time with a line for each of several areas. Arrow keys step through the periods and say every area's figure. */
export function AreaLinesChart({
  trend,
  width,
  label,
  describe,
  format,
}: {
  readonly trend: AreaTrend;
  readonly width: number;
  readonly label: string;
  readonly describe: (period: Period) => string;
  readonly format: (value: number, decimals?: number) => string;
}) {
  const isNarrow = width < NARROW_WIDTH;
  const { heights, axis, ticks, steps, lines, right } = areaLines(trend, { width, isNarrow });
  const { height, left, top, bottom } = AREA_CHART;
  const foot = height - bottom;
  const figureOf = ({ lastReading }: AreaLine) =>
    lastReading?.kind === 'value' ? format(lastReading.value) : 'no figure';
  return (
    <>
      <WalkedChart
        label={label}
        size={{ width, height }}
        marks={steps.map(({ period, x, y }) => ({ key: String(period.step), x, y, words: describe(period) }))}
        startKey={String(steps.at(-1)?.period.step)}
        direction="across"
        words={LEAD_WORDS}
      >
        {(chosenMark) => (
          <>
            <g className="sc-chart__axis">
              {heights.map(({ value, y }) => (
                <g key={value}>
                  <path className="sc-chart__grid" d={`M${left} ${y}H${right}`} />
                  <text x={left - 6} y={y} dy="0.35em" textAnchor="end">
                    {format(value, axis.decimals)}
                  </text>
                </g>
              ))}
              {ticks.map(({ period, x }, index) => (
                <text
                  key={period.step}
                  x={x}
                  y={height - 8}
                  textAnchor={index === ticks.length - 1 && isNarrow ? 'end' : 'middle'}
                >
                  {formatPeriodShort(period)}
                </text>
              ))}
            </g>
            {chosenMark !== undefined && (
              <path className="sc-walk__chosen" d={`M${chosenMark.x} ${top}V${foot}`} />
            )}
            {lines.toReversed().map((line) => (
              <g key={line.area.code} className={`sc-area-line sc-area-line--${line.style}`}>
                <path
                  className="sc-area-line__path"
                  d={line.line}
                  fill="none"
                  stroke={`var(--sc-${line.style})`}
                  strokeDasharray={DASHES_BY_LINE[line.style]}
                />
                {line.points.map(({ x, y }) => (
                  <LineMarker key={x} name={line.style} x={x} y={y} />
                ))}
                {line.style === 'target' && (
                  <path
                    className="sc-area-line__dots"
                    d={line.dots}
                    stroke="var(--sc-target)"
                    strokeLinecap="round"
                  />
                )}
                {!isNarrow && line.lastPoint !== undefined && (
                  <text
                    className={`sc-trend__label sc-trend__label--${line.style}`}
                    x={right + 2}
                    y={line.labelY}
                    dy="0.35em"
                  >
                    {shortName(line.area.name)} {figureOf(line)}
                  </text>
                )}
              </g>
            ))}
          </>
        )}
      </WalkedChart>
      {isNarrow && (
        <LineKey
          entries={lines.map((line) => ({ name: line.style, label: `${line.area.name} ${figureOf(line)}` }))}
        />
      )}
    </>
  );
}

function shortName(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…` : name;
}
