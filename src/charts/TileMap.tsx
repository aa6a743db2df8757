import type { AreaCode } from '@/domain/figures/area';
import type { ComparedArea, Comparison } from '@/domain/compare/comparedAreas';
import { AreaMarker } from './AreaMarker';
import { regionEdges } from './regionEdges';
import { TILE_COLUMNS, TILE_ROWS, TILES, type Tile } from './tileLayout';
import { tileMark } from './tileMarks';
import { tileAfterKey } from './tileWalk';
import { WalkedChart } from './WalkedChart';

/** The side of a tile in pixels: wide enough for a finger, and no wider than its letters need. */
const SIDE = { least: 24, most: 46 } as const;
/** Below this side a tile has its sign alone. */
const NAMED = 38;
const EDGE = 3;

const FOUND_WORDS = { start: 'Found', chosen: 'Chosen mark' } as const;

const PLACES: ReadonlyMap<AreaCode, number> = new Map(TILES.map(({ code }, index) => [code, index]));

/** England as one tile for each authority; arrow keys go to the next tile in their direction. */
export function TileMap({
  comparison,
  width,
  label,
  say,
  found,
}: {
  readonly comparison: Comparison;
  readonly width: number;
  readonly label: string;
  readonly say: (area: ComparedArea) => string;
  /** The authority that the reader looked for. */
  readonly found: AreaCode | undefined;
}) {
  const side = Math.max(SIDE.least, Math.min(SIDE.most, Math.floor((width - 2 * EDGE) / TILE_COLUMNS)));
  const areas = new Map(comparison.areas.map((one) => [one.area.code, one]));
  const marks = TILES.map(({ code, short, column, row }) => {
    const area = areas.get(code);
    return {
      key: code,
      x: EDGE + (column + 0.5) * side,
      y: EDGE + (row + 0.5) * side,
      words: area === undefined ? `${short}: no figure` : say(area),
    };
  });
  return (
    <WalkedChart
      label={label}
      size={{ width: 2 * EDGE + TILE_COLUMNS * side, height: 2 * EDGE + TILE_ROWS * side }}
      marks={marks}
      start={found ?? comparison.ourArea.area.code}
      along="both"
      words={found === undefined ? undefined : FOUND_WORDS}
      walk={(key, from) => tileAfterKey(key, from, TILES)}
    >
      {(chosen) => (
        <g className="sc-tiles">
          {TILES.map((tile) => (
            <TileShape key={tile.code} tile={tile} area={areas.get(tile.code)} side={side} of={comparison} />
          ))}
          <path className="sc-tiles__regions" d={regionEdges(TILES, { side, edge: EDGE })} />
          <Outline code={comparison.ourArea.area.code} side={side} kind="ours" />
          {found !== undefined && <Outline code={found} side={side} kind="found" />}
          {chosen !== undefined && (
            <rect
              className="sc-walk__chosen sc-tiles__chosen"
              x={chosen.x - side / 2 + 2}
              y={chosen.y - side / 2 + 2}
              width={side - 4}
              height={side - 4}
            />
          )}
        </g>
      )}
    </WalkedChart>
  );
}

function TileShape({
  tile: { short, column, row },
  area,
  side,
  of,
}: {
  readonly tile: Tile;
  readonly area: ComparedArea | undefined;
  readonly side: number;
  readonly of: Comparison;
}) {
  const { sign, style } = tileMark(area, of);
  const isNamed = side >= NAMED;
  return (
    <g
      className={`sc-tiles__tile sc-tiles__tile--${style}`}
      transform={`translate(${EDGE + column * side} ${EDGE + row * side})`}
    >
      <rect x="0.5" y="0.5" width={side - 1} height={side - 1} />
      <path className="sc-tiles__edge" d={`M3 3V${side - 3}`} />
      {isNamed && (
        <text className="sc-tiles__short" x={side / 2 + 1} y={side * 0.36} textAnchor="middle">
          {short}
        </text>
      )}
      <text className="sc-tiles__sign" x={side / 2 + 1} y={side * (isNamed ? 0.8 : 0.68)} textAnchor="middle">
        {sign}
      </text>
      {area?.role === 'neighbour' && <AreaMarker kind="neighbour" x={side - 6} y={side - 6} size={3.5} />}
    </g>
  );
}

function Outline({
  code,
  side,
  kind,
}: {
  readonly code: AreaCode;
  readonly side: number;
  readonly kind: 'ours' | 'found';
}) {
  const tile = TILES[PLACES.get(code) ?? -1];
  if (tile === undefined) return null;
  return (
    <rect
      className={`sc-tiles__outline sc-tiles__outline--${kind}`}
      x={EDGE + tile.column * side}
      y={EDGE + tile.row * side}
      width={side}
      height={side}
    />
  );
}
