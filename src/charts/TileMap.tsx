import type { AreaCode } from '@/domain/figures/area';
import type { ComparedArea, Comparison } from '@/domain/compare/comparedAreas';
import { AreaMarker } from './AreaMarker';
import { regionEdges } from './regionEdges';
import { TILE_COLUMNS, TILE_ROWS, TILES, type Tile } from './tileLayout';
import { tileMark } from './tileMarks';
import { tileAfterKey } from './tileWalk';
import { WalkedChart } from './WalkedChart';

/** The side of a tile in pixels: wide enough for a finger, and no wider than its letters need. */
const TILE_SIZE = { least: 24, most: 46 } as const;
/** On tiles with a side of fewer pixels than this, only the sign is shown. */
const NAMED_FROM = 38;
const EDGE_WIDTH = 3;

const FOUND_WORDS = { start: 'Found', chosen: 'Chosen mark' } as const;

const TILE_INDEXES: ReadonlyMap<AreaCode, number> = new Map(TILES.map(({ code }, index) => [code, index]));

/** A map of England with one tile for each authority. An arrow key goes to the next tile in its direction. */
export function TileMap({
  comparison,
  width,
  label,
  describe,
  foundCode,
}: {
  readonly comparison: Comparison;
  readonly width: number;
  readonly label: string;
  readonly describe: (area: ComparedArea) => string;
  /** The authority that the reader looked up, which the map highlights. */
  readonly foundCode: AreaCode | undefined;
}) {
  const tileSide = Math.max(
    TILE_SIZE.least,
    Math.min(TILE_SIZE.most, Math.floor((width - 2 * EDGE_WIDTH) / TILE_COLUMNS)),
  );
  const areas = new Map(comparison.areas.map((area) => [area.area.code, area]));
  const marks = TILES.map(({ code, shortName, column, row }) => {
    const area = areas.get(code);
    return {
      key: code,
      x: EDGE_WIDTH + (column + 0.5) * tileSide,
      y: EDGE_WIDTH + (row + 0.5) * tileSide,
      words: area === undefined ? `${shortName}: no figure` : describe(area),
    };
  });
  return (
    <WalkedChart
      label={label}
      size={{
        width: 2 * EDGE_WIDTH + TILE_COLUMNS * tileSide,
        height: 2 * EDGE_WIDTH + TILE_ROWS * tileSide,
      }}
      marks={marks}
      startKey={foundCode ?? comparison.ourArea.area.code}
      direction="both"
      words={foundCode === undefined ? undefined : FOUND_WORDS}
      indexAfterKey={(key, from) => tileAfterKey(key, from, TILES)}
    >
      {(chosenMark) => (
        <g className="sc-tiles">
          {TILES.map((tile) => (
            <TileShape
              key={tile.code}
              tile={tile}
              area={areas.get(tile.code)}
              tileSide={tileSide}
              comparison={comparison}
            />
          ))}
          <path className="sc-tiles__regions" d={regionEdges(TILES, { tileSide, edge: EDGE_WIDTH })} />
          <Outline code={comparison.ourArea.area.code} tileSide={tileSide} kind="ours" />
          {foundCode !== undefined && <Outline code={foundCode} tileSide={tileSide} kind="found" />}
          {chosenMark !== undefined && (
            <rect
              className="sc-walk__chosen sc-tiles__chosen"
              x={chosenMark.x - tileSide / 2 + 2}
              y={chosenMark.y - tileSide / 2 + 2}
              width={tileSide - 4}
              height={tileSide - 4}
            />
          )}
        </g>
      )}
    </WalkedChart>
  );
}

function TileShape({
  tile: { shortName, column, row },
  area,
  tileSide,
  comparison,
}: {
  readonly tile: Tile;
  readonly area: ComparedArea | undefined;
  readonly tileSide: number;
  readonly comparison: Comparison;
}) {
  const { sign, style } = tileMark(area, comparison);
  const isNamed = tileSide >= NAMED_FROM;
  return (
    <g
      className={`sc-tiles__tile sc-tiles__tile--${style}`}
      transform={`translate(${EDGE_WIDTH + column * tileSide} ${EDGE_WIDTH + row * tileSide})`}
    >
      <rect x="0.5" y="0.5" width={tileSide - 1} height={tileSide - 1} />
      <path className="sc-tiles__edge" d={`M3 3V${tileSide - 3}`} />
      {isNamed && (
        <text className="sc-tiles__short" x={tileSide / 2 + 1} y={tileSide * 0.36} textAnchor="middle">
          {shortName}
        </text>
      )}
      <text
        className="sc-tiles__sign"
        x={tileSide / 2 + 1}
        y={tileSide * (isNamed ? 0.8 : 0.68)}
        textAnchor="middle"
      >
        {sign}
      </text>
      {area?.role === 'neighbour' && (
        <AreaMarker kind="neighbour" x={tileSide - 6} y={tileSide - 6} size={3.5} />
      )}
    </g>
  );
}

function Outline({
  code,
  tileSide,
  kind,
}: {
  readonly code: AreaCode;
  readonly tileSide: number;
  readonly kind: 'ours' | 'found';
}) {
  const tile = TILES[TILE_INDEXES.get(code) ?? -1];
  if (tile === undefined) return null;
  return (
    <rect
      className={`sc-tiles__outline sc-tiles__outline--${kind}`}
      x={EDGE_WIDTH + tile.column * tileSide}
      y={EDGE_WIDTH + tile.row * tileSide}
      width={tileSide}
      height={tileSide}
    />
  );
}
