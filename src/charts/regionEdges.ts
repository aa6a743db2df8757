import type { Tile } from './tileLayout';

/** The edges between tiles of two regions, and around them all, as one path. */
export function regionEdges(
  tiles: readonly Pick<Tile, 'column' | 'row' | 'region'>[],
  { side, edge }: { readonly side: number; readonly edge: number },
): string {
  const regions = new Map(tiles.map(({ column, row, region }) => [`${column},${row}`, region]));
  return tiles
    .flatMap(({ column, row, region }) => {
      const isOther = (across: number, down: number) =>
        regions.get(`${column + across},${row + down}`) !== region;
      const [x, y] = [edge + column * side, edge + row * side];
      return [
        isOther(-1, 0) ? `M${x} ${y}v${side}` : '',
        isOther(0, -1) ? `M${x} ${y}h${side}` : '',
        isOther(1, 0) ? `M${x + side} ${y}v${side}` : '',
        isOther(0, 1) ? `M${x} ${y + side}h${side}` : '',
      ];
    })
    .join('');
}
