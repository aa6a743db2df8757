import { scaleLinear } from 'd3-scale';
import { AreaMarker } from './AreaMarker';
import { figureAxis } from './figureAxis';
import { DASHES_BY_LINE } from './lineDashes';
import { bandSpans, type RankedBar } from './rankedRows';
import { LETTER_WIDTH, labelPlace } from './labelPlace';
import { spreadLabels } from './trendRows';
import { WalkedChart } from './WalkedChart';

const PLOT_EDGES = { top: 34, bottom: 294 } as const;
const CHART_HEIGHT = 360;
const NARROW_WIDTH = 640;

type Frame = {
  readonly left: number;
  readonly right: number;
  readonly y: (value: number) => number;
  /** The middle of a column. */
  readonly x: (index: number) => number;
  readonly thick: number;
};

/** Many areas as upright columns, best on the left. The comparators are horizontal lines, and the quarters are marked below the columns. */
export function RankedColumns({
  bars,
  width,
  label,
  describe,
  format,
}: {
  /** The areas that have a figure, and the comparators. */
  readonly bars: readonly RankedBar[];
  readonly width: number;
  readonly label: string;
  readonly describe: (bar: RankedBar) => string;
  readonly format: (value: number, decimals: number) => string;
}) {
  const columns = bars.filter(({ area, value }) => area !== undefined && value !== undefined);
  const lines = bars.filter(({ area }) => area === undefined);
  const axis = figureAxis(
    bars.flatMap(({ value }) => value ?? []),
    { fromZero: true, ticks: 5 },
  );
  const left = 12 + 9 * Math.max(...axis.ticks.map((tick) => format(tick, axis.decimals).length));
  const wordsWidth =
    Math.max(...lines.map(({ name, text }) => name.length + 1 + text.length), 0) * LETTER_WIDTH;
  const right = width < NARROW_WIDTH ? width - 4 : width - wordsWidth - 30;
  const frame: Frame = {
    left,
    right,
    y: scaleLinear([axis.from, axis.to], [PLOT_EDGES.bottom, PLOT_EDGES.top]),
    x: (index) => left + ((index + 0.5) * (right - left)) / columns.length,
    thick: (right - left) / columns.length,
  };
  const marks = columns.map((bar, index) => ({
    key: bar.key,
    x: frame.x(index),
    y: frame.y(bar.value ?? Number.NaN),
    words: describe(bar),
  }));
  const ownIndex = columns.findIndex(({ kind }) => kind === 'ours');
  const height = CHART_HEIGHT + (width < NARROW_WIDTH ? 8 + 22 * lines.length : 0);
  return (
    <WalkedChart
      label={label}
      size={{ width, height }}
      marks={marks}
      startKey={columns[ownIndex]?.key ?? ''}
      direction="across"
    >
      {(chosenMark) => (
        <>
          <g className="sc-chart__axis">
            {axis.ticks.map((tick) => (
              <g key={tick}>
                <path className="sc-chart__grid" d={`M${left} ${frame.y(tick)}H${right}`} />
                <text x={left - 6} y={frame.y(tick)} dy="0.35em" textAnchor="end">
                  {format(tick, axis.decimals)}
                </text>
              </g>
            ))}
          </g>
          {columns
            .map((bar, index) => ({ bar, index }))
            .toSorted((a, b) => Number(a.bar.kind === 'ours') - Number(b.bar.kind === 'ours'))
            .map(({ bar, index }) => (
              <Column key={bar.key} bar={bar} index={index} frame={frame} />
            ))}
          <path className="sc-chart__zero" d={`M${left} ${frame.y(0)}H${right}`} />
          <Quarters columns={columns} frame={frame} />
          <Lines lines={lines} frame={frame} width={width} />
          {ownIndex >= 0 && <OwnLabel bar={columns[ownIndex]} x={frame.x(ownIndex)} frame={frame} />}
          {chosenMark !== undefined && (
            <rect
              className="sc-walk__chosen"
              x={chosenMark.x - Math.max(frame.thick / 2, 2) - 2}
              y={Math.min(chosenMark.y, frame.y(0)) - 3}
              width={Math.max(frame.thick, 4) + 4}
              height={Math.abs(chosenMark.y - frame.y(0)) + 6}
            />
          )}
        </>
      )}
    </WalkedChart>
  );
}

function Column({
  bar: { kind, value },
  index,
  frame: { x, y, thick },
}: {
  readonly bar: RankedBar;
  readonly index: number;
  readonly frame: Frame;
}) {
  if (value === undefined) return null;
  const gap = thick >= 5 ? 1 : 0;
  return (
    <g className={`sc-rank sc-rank--${kind} sc-rank--standing`}>
      <rect
        className="sc-rank__bar"
        x={x(index) - thick / 2}
        y={Math.min(y(value), y(0)) - (value === 0 ? 1 : 0)}
        width={thick - gap}
        height={Math.max(Math.abs(y(value) - y(0)), 1)}
      />
      {isMarked(kind) && <AreaMarker kind={kind} x={x(index)} y={PLOT_EDGES.bottom + 12} size={4.5} />}
    </g>
  );
}

function isMarked(kind: RankedBar['kind']): boolean {
  return kind === 'ours' || kind === 'neighbour';
}

/** Brackets below the areas of each quarter, each with the letter of its band. */
function Quarters({ columns, frame }: { readonly columns: readonly RankedBar[]; readonly frame: Frame }) {
  const y = PLOT_EDGES.bottom + 28;
  return bandSpans(columns).map(({ band, firstIndex, lastIndex }) => {
    const [from, to] = [frame.x(firstIndex) - frame.thick / 2 + 1, frame.x(lastIndex) + frame.thick / 2 - 1];
    return (
      <g key={band} className={`sc-bracket sc-bracket--${band}`}>
        <path d={`M${from} ${y}v6H${to}v-6`} />
        <text x={(from + to) / 2} y={y + 24} textAnchor="middle">
          {band}
        </text>
      </g>
    );
  });
}

/** The lines of the comparators, with labels at the right end, or below a narrow chart. */
function Lines({
  lines,
  frame,
  width,
}: {
  readonly lines: readonly RankedBar[];
  readonly frame: Frame;
  readonly width: number;
}) {
  const narrow = width < NARROW_WIDTH;
  const wantedHeights = lines.map(({ value }) => frame.y(value ?? Number.NaN));
  const heights = narrow
    ? lines.map((_, index) => CHART_HEIGHT + 8 + 22 * index)
    : spreadLabels(wantedHeights, 20);
  return lines.map((line, index) => {
    const [y, labelY] = [wantedHeights[index] ?? Number.NaN, heights[index] ?? Number.NaN];
    const x = narrow ? frame.left : frame.right + 14;
    return (
      <g key={line.key} className={`sc-line-at sc-line-at--${line.kind}`}>
        <path d={`M${frame.left} ${y}H${frame.right}`} strokeDasharray={DASHES_BY_LINE[dashName(line)]} />
        <AreaMarker kind={line.kind} x={x} y={labelY} />
        <text x={x + 11} y={labelY} dy="0.35em">
          {line.name} {line.text}
        </text>
      </g>
    );
  });
}

function dashName({ kind }: RankedBar): 'neighbours' | 'region' | 'england' {
  return kind === 'average' ? 'neighbours' : kind === 'region' ? 'region' : 'england';
}

function OwnLabel({
  bar,
  x,
  frame,
}: {
  readonly bar: RankedBar | undefined;
  readonly x: number;
  readonly frame: Frame;
}) {
  if (bar?.value === undefined) return null;
  const text = `${bar.name} ${bar.text}`;
  const labelPosition = labelPlace(x, text, { from: 0, to: frame.right, gap: 6 });
  const barTop = Math.min(frame.y(bar.value), frame.y(0));
  return (
    <g className="sc-line-at sc-line-at--ours">
      <path d={`M${x} 14V${barTop}`} />
      <text
        className="sc-chart__label"
        x={labelPosition.x}
        y="14"
        dy="0.35em"
        textAnchor={labelPosition.anchor}
      >
        {text}
      </text>
    </g>
  );
}
