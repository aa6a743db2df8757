import { detachedDrawing, twoLines } from './detachedDrawing';
import type { NeighbourBar } from './neighbourBarRows';

const COLUMN_X = { name: 2, bar: 250, figure: 760, width: 960 } as const;
const ROW_HEIGHT = 30;
const NAME_LETTERS = 34;

/** The bars of an area and its neighbours as a drawing for the saved picture, because the page shows them as a table. */
export function neighbourBarsPicture(
  bars: readonly NeighbourBar[],
  format: (value: number) => string,
): SVGSVGElement {
  const length = COLUMN_X.figure - COLUMN_X.bar - 16;
  return detachedDrawing(
    <svg className="sc-bars-drawing" width={COLUMN_X.width} height={bars.length * ROW_HEIGHT}>
      {bars.map(({ key, name, kind, value, share, range }, index) => (
        <g
          key={key}
          className={`sc-bars-drawing__row sc-bars-drawing__row--${kind}`}
          transform={`translate(0 ${index * ROW_HEIGHT})`}
        >
          <text x={COLUMN_X.name} y={ROW_HEIGHT / 2 + 5}>
            {twoLines(name, NAME_LETTERS)[0]}
          </text>
          {value !== undefined && (
            <rect x={COLUMN_X.bar} y="6" width={Math.max(1, length * share)} height={ROW_HEIGHT - 12} />
          )}
          {range !== undefined && (
            <path
              className="sc-bars__range"
              d={`M${COLUMN_X.bar + length * range.from} ${ROW_HEIGHT / 2 - 4}v8m0-4H${COLUMN_X.bar + length * range.to}m0-4v8`}
            />
          )}
          <text x={COLUMN_X.figure} y={ROW_HEIGHT / 2 + 5}>
            {value === undefined ? 'no figure' : format(value)}
            {range !== undefined && ` (${format(range.interval.lower)} to ${format(range.interval.upper)})`}
          </text>
        </g>
      ))}
    </svg>,
  );
}
