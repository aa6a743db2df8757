import { scaleLinear } from 'd3-scale';
import { AreaMarker } from './AreaMarker';
import type { RankedBar } from './rankedRows';
import { WalkedChart } from './WalkedChart';

/** Below this width a bar stands under its name. */
const NARROW = 560;
const LETTER = 7.6;
const FIGURE = 84;

type Frame = {
  readonly row: number;
  readonly bar: { readonly from: number; readonly to: number };
  readonly narrow: boolean;
  readonly width: number;
  readonly noteWidth: number;
};

/** Bars from zero, best first, each with its name, figure, place and band written beside it; negative figures go to the left. */
export function RankedBars({
  bars,
  width,
  label,
  say,
  note,
}: {
  readonly bars: readonly RankedBar[];
  readonly width: number;
  readonly label: string;
  readonly say: (bar: RankedBar) => string;
  /** Place and band, at the end of the line. */
  readonly note: (bar: RankedBar) => string;
}) {
  const frame = frameOf(bars, width, Math.max(...bars.map((bar) => note(bar).length)));
  const values = bars.flatMap(({ value }) => value ?? []);
  const x = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [frame.bar.from, frame.bar.to]);
  const middle = (place: number) => place * frame.row + frame.row / 2;
  const marks = bars.map((bar, place) => ({
    key: bar.key,
    x: bar.value === undefined ? x(0) : x(bar.value),
    y: middle(place),
    words: say(bar),
  }));
  const ours = bars.find(({ kind }) => kind === 'ours');
  const height = bars.length * frame.row + 2;
  return (
    <WalkedChart label={label} size={{ width, height }} marks={marks} start={ours?.key ?? ''} along="down">
      {(chosen) => (
        <>
          {chosen !== undefined && (
            <rect
              className="sc-walk__chosen"
              x="1"
              y={chosen.y - frame.row / 2 + 1}
              width={width - 2}
              height={frame.row - 2}
            />
          )}
          {bars.map((bar, place) => (
            <Bar key={bar.key} bar={bar} y={middle(place)} x={x} frame={frame} note={note(bar)} />
          ))}
          <path className="sc-chart__zero" d={`M${x(0)} 0V${height}`} />
        </>
      )}
    </WalkedChart>
  );
}

function Bar({
  bar,
  y,
  x,
  frame,
  note,
}: {
  readonly bar: RankedBar;
  readonly y: number;
  readonly x: (value: number) => number;
  readonly frame: Frame;
  readonly note: string;
}) {
  const { narrow, width, row, noteWidth } = frame;
  const textY = narrow ? y - 8 : y;
  const barY = narrow ? y + 10 : y;
  const end = bar.value === undefined ? x(0) : x(bar.value);
  return (
    <g className={`sc-rank sc-rank--${bar.kind}`}>
      <path className="sc-rank__rule" d={`M0 ${y + row / 2}H${width}`} />
      <text className="sc-rank__name" x="4" y={textY} dy="0.35em">
        {bar.name}
      </text>
      {bar.value === undefined ? (
        <text className="sc-rank__missing" x={narrow ? 4 : x(0) + 8} y={barY} dy="0.35em">
          {bar.text}
        </text>
      ) : (
        <>
          <rect
            className="sc-rank__bar"
            x={Math.min(x(0), end)}
            y={barY - (narrow ? 5 : 7)}
            width={Math.max(Math.abs(end - x(0)), 1)}
            height={narrow ? 10 : 14}
          />
          <AreaMarker kind={bar.kind} x={end} y={barY} />
          <text
            className="sc-rank__figure"
            x={narrow ? width - 4 : width - noteWidth - 12}
            y={textY}
            dy="0.35em"
            textAnchor="end"
          >
            {narrow && note !== '' ? `${bar.text} · ${note}` : bar.text}
          </text>
          {!narrow && (
            <text className="sc-rank__note" x={width - noteWidth} y={textY} dy="0.35em">
              {note}
            </text>
          )}
        </>
      )}
    </g>
  );
}

function frameOf(bars: readonly RankedBar[], width: number, noteLetters: number): Frame {
  const narrow = width < NARROW;
  const names = Math.min(Math.max(...bars.map(({ name }) => name.length)) * LETTER + 16, width * 0.36);
  const noteWidth = noteLetters === 0 ? 0 : noteLetters * LETTER + 4;
  return {
    narrow,
    width,
    noteWidth,
    row: narrow ? 46 : 28,
    bar: narrow ? { from: 8, to: width - 12 } : { from: names, to: width - noteWidth - FIGURE - 12 },
  };
}
