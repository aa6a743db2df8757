/** A mark that keys and pointer can reach: its position and its description. */
export type WalkMark = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly words: string;
};

/** How many marks a page key moves by. */
const PAGE_STEP = 10;

/** Returns the index of the mark that a key leads to, or `leave` for Escape, or undefined for a key that does nothing here. */
export function markAfterKey(
  key: string,
  from: number | undefined,
  count: number,
): number | 'leave' | undefined {
  const lastIndex = count - 1;
  const indexAfter = (offset: number) =>
    from === undefined ? 0 : Math.max(0, Math.min(lastIndex, from + offset));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return indexAfter(1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return indexAfter(-1);
    case 'PageDown':
      return indexAfter(PAGE_STEP);
    case 'PageUp':
      return indexAfter(-PAGE_STEP);
    case 'Home':
      return 0;
    case 'End':
      return lastIndex;
    case 'Escape':
      return 'leave';
  }
  return undefined;
}

/** The mark nearest to a point. `across` compares only the horizontal distance, `down` only the vertical. */
export function nearestMark(
  marks: readonly WalkMark[],
  pointer: { readonly x: number; readonly y: number },
  direction: 'across' | 'down' | 'both',
): number | undefined {
  let [nearestIndex, leastDistance] = [-1, Infinity];
  marks.forEach(({ x, y }, index) => {
    const [dx, dy] = [direction === 'down' ? 0 : x - pointer.x, direction === 'across' ? 0 : y - pointer.y];
    const distance = dx * dx + dy * dy;
    if (distance < leastDistance) [nearestIndex, leastDistance] = [index, distance];
  });
  return nearestIndex < 0 ? undefined : nearestIndex;
}
