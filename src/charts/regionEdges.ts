import type { Tile } from './tileLayout';

/** The edges between tiles of two regions, and around all tiles, as one SVG path. */
export function regionEdges(
  tiles: readonly Pick<Tile, 'column' | 'row' | 'region'>[],
  { tileSide, edge }: { readonly tileSide: number; readonly edge: number },
): string {
  const regions = new Map(tiles.map(({ column, row, region }) => [`${column},${row}`, region]));
  return tiles
    .flatMap(({ column, row, region }) => {
      const isOtherRegion = (across: number, down: number) =>
        regions.get(`${column + across},${row + down}`) !== region;
      const [x, y] = [edge + column * tileSide, edge + row * tileSide];
      return [
        isOtherRegion(-1, 0) ? `M${x} ${y}v${tileSide}` : '',
        isOtherRegion(0, -1) ? `M${x} ${y}h${tileSide}` : '',
        isOtherRegion(1, 0) ? `M${x + tileSide} ${y}v${tileSide}` : '',
        isOtherRegion(0, 1) ? `M${x} ${y + tileSide}h${tileSide}` : '',
      ];
    })
    .join('');
}
