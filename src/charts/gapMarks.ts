import { scaleLinear } from 'd3-scale';
import type { GroupGap } from '@/domain/groups/groupGap';
import type { Polarity } from '@/domain/figures/polarity';

export const GAP_CHART = { width: 220, height: 26, margin: 8 } as const;

/** A gap to draw as a dot with its whisker, in pixels. Undefined if there is no gap. */
export type GapMark = {
  readonly x: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
};

export type GapMarks = {
  /** The x coordinate of no gap, where a group is level with the others. */
  readonly level: number;
  readonly marks: readonly (GapMark | undefined)[];
};

/** The gaps of one dimension on one scale, which is equally wide on both sides of no gap. Better is to the right; for a neutral indicator, more is. */
export function gapMarks(gaps: readonly GroupGap[], polarity: Polarity): GapMarks {
  const ends = gaps.flatMap((gap) =>
    gap.kind === 'gap'
      ? [gap.difference, gap.interval?.lower ?? gap.difference, gap.interval?.upper ?? gap.difference]
      : [],
  );
  const widestGap = Math.max(0, ...ends.map((end) => Math.abs(end))) || 1;
  const domain = polarity === 'low' ? [widestGap, -widestGap] : [-widestGap, widestGap];
  const x = scaleLinear(domain, [GAP_CHART.margin, GAP_CHART.width - GAP_CHART.margin]);
  const xAt = (value: number) => Math.round(x(value) * 10) / 10;
  return {
    level: xAt(0),
    marks: gaps.map((gap) =>
      gap.kind === 'none'
        ? undefined
        : {
            x: xAt(gap.difference),
            from: gap.interval && xAt(gap.interval.lower),
            to: gap.interval && xAt(gap.interval.upper),
          },
    ),
  };
}
