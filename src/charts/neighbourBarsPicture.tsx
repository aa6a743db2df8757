import { detachedDrawing, twoLines } from './detachedDrawing';
import type { NeighbourBar } from './neighbourBarRows';

const AT = { name: 2, bar: 250, figure: 760, width: 960 } as const;
const ROW = 30;
const LETTERS = 34;

/** The bars of an area and its neighbours as a drawing of its own, for a picture: what a table cannot be. */
export function neighbourBarsPicture(
  bars: readonly NeighbourBar[],
  format: (value: number) => string,
): SVGSVGElement {
  const length = AT.figure - AT.bar - 16;
  return detachedDrawing(
    <svg className="sc-bars-drawing" width={AT.width} height={bars.length * ROW}>
      {bars.map(({ key, name, kind, value, share, range }, index) => (
        <g
          key={key}
          className={`sc-bars-drawing__row sc-bars-drawing__row--${kind}`}
          transform={`translate(0 ${index * ROW})`}
        >
          <text x={AT.name} y={ROW / 2 + 5}>
            {twoLines(name, LETTERS)[0]}
          </text>
          {value !== undefined && (
            <rect x={AT.bar} y="6" width={Math.max(1, length * share)} height={ROW - 12} />
          )}
          {range !== undefined && (
            <path
              className="sc-bars__range"
              d={`M${AT.bar + length * range.from} ${ROW / 2 - 4}v8m0-4H${AT.bar + length * range.to}m0-4v8`}
            />
          )}
          <text x={AT.figure} y={ROW / 2 + 5}>
            {value === undefined ? 'no figure' : format(value)}
            {range !== undefined && ` (${format(range.interval.lower)} to ${format(range.interval.upper)})`}
          </text>
        </g>
      ))}
    </svg>,
  );
}
