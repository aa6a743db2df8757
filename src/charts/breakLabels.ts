import type { TrendRow } from './trendRows';

/** The words beside the line of a break, left of it. */
export const BREAK_LABEL = {
  value: 'series breaks',
  position: 'insideTopRight',
  className: 'sc-trend__break-label',
} as const;

/** Pixels that the words take. */
const LABEL_WIDTH = 92;

/** The steps of the breaks whose words have room before the break or edge to their left; the caption names every break. Widths in pixels. */
export function labelledBreaks(
  rows: readonly Pick<TrendRow, 'step' | 'breaks'>[],
  { width, left }: { readonly width: number; readonly left: number },
): ReadonlySet<number> {
  const [firstStep, lastStep] = [rows[0]?.step ?? 0, rows.at(-1)?.step ?? 0];
  const stepWidth = width / Math.max(lastStep - firstStep, 1);
  const breakSteps = new Set<number>();
  let from = firstStep - left / stepWidth;
  for (const { step, breaks } of rows) {
    if (!breaks) continue;
    if ((step - 0.5 - from) * stepWidth >= LABEL_WIDTH) breakSteps.add(step);
    from = step - 0.5;
  }
  return breakSteps;
}
