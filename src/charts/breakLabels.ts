import type { TrendRow } from './trendRows';

/** The label of a break in the series, to the left of its line. */
export const BREAK_LABEL = {
  value: 'series breaks',
  position: 'insideTopRight',
  className: 'sc-trend__break-label',
} as const;

/** The width of the label in pixels. */
const LABEL_WIDTH = 92;

/** The breaks whose labels have room before the break or the edge to their left, by step. The caption names every break. Widths are in pixels. */
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
