/** A mark that keys and pointer can reach: its place and its words. */
export type WalkMark = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly words: string;
};

/** How many marks a page key moves by. */
const PAGE = 10;

/** The place that a key leads to; `leave` for Escape, undefined for a key that does nothing here. */
export function markAfterKey(
  key: string,
  from: number | undefined,
  count: number,
): number | 'leave' | undefined {
  const last = count - 1;
  const step = (by: number) => (from === undefined ? 0 : Math.max(0, Math.min(last, from + by)));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return step(1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return step(-1);
    case 'PageDown':
      return step(PAGE);
    case 'PageUp':
      return step(-PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return 'leave';
  }
  return undefined;
}

/** The mark that lies nearest to a point; `across` looks from left to right only, `down` from top to bottom only. */
export function nearestMark(
  marks: readonly WalkMark[],
  at: { readonly x: number; readonly y: number },
  along: 'across' | 'down' | 'both',
): number | undefined {
  let [found, least] = [-1, Infinity];
  marks.forEach(({ x, y }, index) => {
    const [dx, dy] = [along === 'down' ? 0 : x - at.x, along === 'across' ? 0 : y - at.y];
    const distance = dx * dx + dy * dy;
    if (distance < least) [found, least] = [index, distance];
  });
  return found < 0 ? undefined : found;
}
