import type { Comparison } from '@/domain/compare/comparedAreas';
import type { Band } from '@/domain/ranking/band';
import { TILE_COLUMNS, TILE_ROWS, TILES } from './tileLayout';

/** The side of a tile of a small map, in pixels. */
export const SMALL_SIDE = 9;
const MAP_EDGE = 2;
/** The width and height of a small map, in pixels. */
export const SMALL_MAP = {
  width: 2 * MAP_EDGE + TILE_COLUMNS * SMALL_SIDE,
  height: 2 * MAP_EDGE + TILE_ROWS * SMALL_SIDE,
} as const;

/** The tiles of one style as one SVG path, or none. */
export type TileStyle = Band | 'none';
export const TILE_STYLES: readonly TileStyle[] = ['none', 'A', 'B', 'C', 'D'];

/** One small map: the tiles of each band as one SVG path, and the corner of our own tile. */
export type PeriodMap = {
  readonly paths: Readonly<Record<TileStyle, string>>;
  readonly ownTile: { readonly x: number; readonly y: number } | undefined;
};

/** The bands of all authorities in one period, as a map too small for letters. */
export function periodMap({ areas, ourArea }: Pick<Comparison, 'areas' | 'ourArea'>): PeriodMap {
  const bands = new Map(areas.map(({ area, nationalRank }) => [area.code, nationalRank?.quarter?.band]));
  const paths: Record<TileStyle, string> = { A: '', B: '', C: '', D: '', none: '' };
  const innerSide = SMALL_SIDE - 1;
  let ownTile: PeriodMap['ownTile'];
  for (const { code, column, row } of TILES) {
    const tileCorner = { x: MAP_EDGE + column * SMALL_SIDE, y: MAP_EDGE + row * SMALL_SIDE };
    paths[bands.get(code) ?? 'none'] +=
      `M${tileCorner.x} ${tileCorner.y}h${innerSide}v${innerSide}h-${innerSide}z`;
    if (code === ourArea.area.code) ownTile = tileCorner;
  }
  return { paths, ownTile };
}
