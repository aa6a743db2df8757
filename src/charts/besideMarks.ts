import { BENCHMARKS } from '@/domain/figures/ratingPolicy';
import type { Polarity } from '@/domain/figures/polarity';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { linear } from './linear';

export const BESIDE = { width: 208, height: 28, margin: 10 } as const;

/** The place of each mark on the strip, in its own units from the left. Better is to the right; for a neutral indicator, more. */
export type BesideMarks = {
  readonly neighbours: readonly number[];
  readonly mean: number | undefined;
  readonly england: number | undefined;
  readonly region: number | undefined;
  readonly ours: number | undefined;
  /** Where the best quarter of all authorities begins, and reaches to the right end; undefined where it lies beyond. */
  readonly bestQuarter?: number | undefined;
};

/** Undefined where there is no comparator. */
export function besideMarks({
  indicator,
  observation,
  neighbours,
  comparators,
  nationalRank,
}: ScorecardRow): BesideMarks | undefined {
  const ours = observation?.reading.kind === 'value' ? observation.reading.value : undefined;
  const dots = neighbours.flatMap(({ reading }) => reading?.value ?? []);
  const [mean, region, england] = BENCHMARKS.map((name) => {
    const { benchmark } = comparators[name];
    return benchmark.kind === 'value' ? benchmark.reading.value : undefined;
  });
  const others = [...dots, mean, region, england].filter((value) => value !== undefined);
  if (others.length === 0) return undefined;
  const x = scaleOver(ours === undefined ? others : [...others, ours], indicator.polarity);
  const place = (value: number | undefined) =>
    value === undefined ? undefined : Math.round(x(value) * 10) / 10;
  return {
    neighbours: dots.map((value) => Math.round(x(value) * 10) / 10),
    mean: place(mean),
    england: place(england),
    region: place(region),
    ours: place(ours),
    ...bestQuarterAt(place(nationalRank?.quarter?.topQuartile)),
  };
}

/** The cut does not set the scale: the strip shows the area and its comparators, and the quarter only where it falls among them. */
function bestQuarterAt(cut: number | undefined): { readonly bestQuarter?: number } {
  return cut === undefined || cut > BESIDE.width - 2 ? {} : { bestQuarter: Math.max(cut, 2) };
}

function scaleOver(values: readonly number[], polarity: Polarity): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const { width, margin } = BESIDE;
  if (low === high) return () => width / 2;
  return linear(polarity === 'low' ? [high, low] : [low, high], [margin, width - margin]);
}
