/** The width in pixels of a letter in a chart, estimated on the wide side. */
export const LETTER_WIDTH = 8.2;

/** How many periods can be named below an axis of this many pixels without touching; ten at most. */
export function labelsThatFit(rows: readonly { readonly label: string }[], width: number): number {
  const longestLabel = Math.max(1, ...rows.map(({ label }) => label.length));
  return Math.min(10, Math.max(2, Math.floor(width / (longestLabel * LETTER_WIDTH + LETTER_WIDTH))));
}

export type LabelPlace = { readonly x: number; readonly anchor: 'start' | 'end' };

/** The place of a label beside a vertical line: to the right if it fits, or else to the left, or else at the edge that is further away. */
export function labelPlace(
  x: number,
  text: string,
  { from, to, gap }: { readonly from: number; readonly to: number; readonly gap: number },
): LabelPlace {
  const width = text.length * LETTER_WIDTH;
  if (x + gap + width <= to) return { x: x + gap, anchor: 'start' };
  if (x - gap - width >= from) return { x: x - gap, anchor: 'end' };
  return x - from < to - x ? { x: to, anchor: 'end' } : { x: from, anchor: 'start' };
}

/**
 * The order in which labels are stacked above their lines, first at the top. Labels that run to the right come from left to right and those that run
 * to the left from right to left, so that few lines cross the words of another.
 */
export function stackOrder(
  places: readonly { readonly x: number; readonly anchor: 'start' | 'end' }[],
): readonly number[] {
  return places
    .map((place, index) => ({ ...place, index }))
    .toSorted((a, b) => {
      if (a.anchor !== b.anchor) return a.anchor === 'start' ? -1 : 1;
      return a.anchor === 'start' ? a.x - b.x : b.x - a.x;
    })
    .map(({ index }) => index);
}
