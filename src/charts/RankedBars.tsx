import { scaleLinear } from 'd3-scale';
import { AreaMarker } from './AreaMarker';
import { LETTER_WIDTH } from './labelPlace';
import type { RankedBar } from './rankedRows';
import { WalkedChart } from './WalkedChart';

/** On a chart narrower than this, in pixels, a bar is below its name. */
const NARROW_WIDTH = 560;
const FIGURE_WIDTH = 84;
/** The width of the column of bands; the ranks end where it begins. */
const BAND_WIDTH = 52;
/** The width of the notes: room for `=115th` and a band. */
const NOTE_WIDTH = 128;

type Frame = {
  readonly row: number;
  readonly bar: { readonly from: number; readonly to: number };
  readonly narrow: boolean;
  readonly width: number;
  readonly noteWidth: number;
  /** The height of the headings above the columns. */
  readonly headHeight: number;
};

/** Bars from zero, best first, each with its name, figure, rank and band written beside it. Bars of negative figures go to the left. */
export function RankedBars({
  bars,
  width,
  label,
  describe,
  note,
}: {
  readonly bars: readonly RankedBar[];
  readonly width: number;
  readonly label: string;
  readonly describe: (bar: RankedBar) => string;
  /** The rank among all authorities, at the end of the bar's line. */
  readonly note: (bar: RankedBar) => string;
}) {
  const frame = frameOf(bars, width, Math.max(...bars.map((bar) => note(bar).length)));
  const values = bars.flatMap(({ value }) => value ?? []);
  const x = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [frame.bar.from, frame.bar.to]);
  const middle = (index: number) => frame.headHeight + index * frame.row + frame.row / 2;
  const marks = bars.map((bar, index) => ({
    key: bar.key,
    x: bar.value === undefined ? x(0) : x(bar.value),
    y: middle(index),
    words: describe(bar),
  }));
  const ownBar = bars.find(({ kind }) => kind === 'ours');
  const height = frame.headHeight + bars.length * frame.row + 2;
  return (
    <WalkedChart
      label={label}
      size={{ width, height }}
      marks={marks}
      startKey={ownBar?.key ?? ''}
      direction="down"
    >
      {(chosenMark) => (
        <>
          {chosenMark !== undefined && (
            <rect
              className="sc-walk__chosen"
              x="1"
              y={chosenMark.y - frame.row / 2 + 1}
              width={width - 2}
              height={frame.row - 2}
            />
          )}
          <HeadRow
            frame={frame}
            hasBands={bars.some(({ area }) => area?.nationalRank?.quarter !== undefined)}
          />
          {bars.map((bar, index) => (
            <BarRow key={bar.key} bar={bar} y={middle(index)} x={x} frame={frame} note={note(bar)} />
          ))}
          <path className="sc-chart__zero" d={zeroLine(bars.length, x(0), frame)} />
        </>
      )}
    </WalkedChart>
  );
}

function BarRow({
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
  const barEnd = bar.value === undefined ? x(0) : x(bar.value);
  return (
    <g className={`sc-rank sc-rank--${bar.kind}`}>
      <path className="sc-rank__rule" d={`M0 ${y + row / 2}H${width}`} />
      <text className="sc-rank__name" x="4" y={textY} dy="0.35em">
        {narrow ? cutShort(bar.name, width - bar.text.length * LETTER_WIDTH - 34) : bar.name}
      </text>
      {bar.value === undefined ? (
        <text className="sc-rank__missing" x={narrow ? 4 : x(0) + 8} y={barY} dy="0.35em">
          {bar.text}
        </text>
      ) : (
        <>
          <rect
            className="sc-rank__bar"
            x={Math.min(x(0), barEnd)}
            y={barY - (narrow ? 5 : 7)}
            width={Math.max(Math.abs(barEnd - x(0)), 1)}
            height={narrow ? 10 : 14}
          />
          <AreaMarker kind={bar.kind} x={barEnd} y={barY} />
          <text
            className="sc-rank__figure"
            x={narrow ? width - 4 : width - noteWidth - 12}
            y={textY}
            dy="0.35em"
            textAnchor="end"
          >
            {narrow && bar.area?.nationalRank?.quarter !== undefined
              ? `${bar.text} ${bar.area.nationalRank.quarter.band}`
              : bar.text}
          </text>
          {!narrow && (
            <>
              <text className="sc-rank__note" x={width - BAND_WIDTH} y={textY} dy="0.35em" textAnchor="end">
                {note}
              </text>
              <text className="sc-rank__note" x={width - 20} y={textY} dy="0.35em" textAnchor="middle">
                {bar.area?.nationalRank?.quarter?.band}
              </text>
            </>
          )}
        </>
      )}
    </g>
  );
}

function frameOf(bars: readonly RankedBar[], width: number, noteLetters: number): Frame {
  const narrow = width < NARROW_WIDTH;
  const namesWidth = Math.min(
    Math.max(...bars.map(({ name }) => name.length)) * LETTER_WIDTH + 16,
    width * 0.36,
  );
  const noteWidth = noteLetters === 0 ? 0 : NOTE_WIDTH;
  return {
    narrow,
    width,
    noteWidth,
    headHeight: narrow ? 0 : 26,
    row: narrow ? 46 : 28,
    bar: narrow
      ? { from: 8, to: width - 12 }
      : { from: namesWidth, to: width - noteWidth - FIGURE_WIDTH - 12 },
  };
}

/** The headings of the columns beside the bars. */
function HeadRow({
  frame: { headHeight, width, noteWidth },
  hasBands,
}: {
  readonly frame: Frame;
  readonly hasBands: boolean;
}) {
  if (headHeight === 0 || noteWidth === 0) return null;
  return (
    <g className="sc-chart__axis">
      <text x={width - noteWidth - 12} y={headHeight - 8} textAnchor="end">
        Figure
      </text>
      <text x={width - BAND_WIDTH} y={headHeight - 8} textAnchor="end">
        In England
      </text>
      {hasBands && (
        <text x={width - 20} y={headHeight - 8} textAnchor="middle">
          Band
        </text>
      )}
    </g>
  );
}

/** The line from which bars begin. On a narrow chart it is drawn only beside the bars and does not cross the names above them. */
function zeroLine(count: number, x: number, { row, narrow, headHeight }: Frame): string {
  if (!narrow) return `M${x} ${headHeight}V${headHeight + count * row}`;
  return Array.from({ length: count }, (_, index) => `M${x} ${index * row + row / 2 + 2}v16`).join('');
}

/** A name cut to the room available; a screen reader hears all of it. */
function cutShort(name: string, maxWidth: number): string {
  const letters = Math.floor(maxWidth / LETTER_WIDTH);
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
}
