import { markAfterKey } from './markWalk';
import type { Tile } from './tileLayout';

/** The direction of each arrow key, as columns and rows. */
const ARROW_DIRECTIONS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** The tile that a key leads to from another tile: the nearest in the arrow's direction, or the same tile if there is none; `leave` for Escape. */
export function tileAfterKey(
  key: string,
  from: number | undefined,
  tiles: readonly Pick<Tile, 'column' | 'row'>[],
): number | 'leave' | undefined {
  const direction = ARROW_DIRECTIONS[key];
  const startTile = from === undefined ? undefined : tiles[from];
  if (direction === undefined || startTile === undefined || from === undefined)
    return markAfterKey(key, from, tiles.length);
  let [nearestIndex, leastDistance] = [from, Infinity];
  tiles.forEach(({ column, row }, index) => {
    const [dx, dy] = [column - startTile.column, row - startTile.row];
    const distanceAhead = dx * direction.x + dy * direction.y;
    const distanceAside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    // A tile off to the side counts as further away than one straight ahead, so that a key keeps to its row or column
    // where it can.
    const distance = distanceAhead + 3 * distanceAside;
    if (distanceAhead > 0 && distance < leastDistance) [nearestIndex, leastDistance] = [index, distance];
  });
  return nearestIndex;
}
