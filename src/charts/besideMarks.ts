import { BENCHMARKS } from '@/domain/figures/ratingPolicy';
import type { Polarity } from '@/domain/figures/polarity';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { linear } from './linear';

export const BESIDE_STRIP = { width: 208, height: 28, margin: 10 } as const;

/** The place of each mark on the strip, in units of the drawing from the left. Better is to the right; for a neutral indicator, more is. */
export type BesideMarks = {
  readonly neighbours: readonly number[];
  readonly mean: number | undefined;
  readonly england: number | undefined;
  readonly region: number | undefined;
  readonly ownX: number | undefined;
  /** Where the best quarter of all authorities begins; it reaches to the right end of the strip. Undefined if it begins beyond the strip. */
  readonly bestQuarter?: number | undefined;
};

/** Returns the marks of the strip, or undefined if the row has no comparator. */
export function besideMarks({
  indicator,
  observation,
  neighbours,
  comparators,
  nationalRank,
}: ScorecardRow): BesideMarks | undefined {
  const ownValue = observation?.reading.kind === 'value' ? observation.reading.value : undefined;
  const dots = neighbours.flatMap(({ reading }) => reading?.value ?? []);
  const [mean, region, england] = BENCHMARKS.map((name) => {
    const { benchmark } = comparators[name];
    return benchmark.kind === 'value' ? benchmark.reading.value : undefined;
  });
  const otherValues = [...dots, mean, region, england].filter((value) => value !== undefined);
  if (otherValues.length === 0) return undefined;
  const x = scaleOver(ownValue === undefined ? otherValues : [...otherValues, ownValue], indicator.polarity);
  const positionOf = (value: number | undefined) =>
    value === undefined ? undefined : Math.round(x(value) * 10) / 10;
  return {
    neighbours: dots.map((value) => Math.round(x(value) * 10) / 10),
    mean: positionOf(mean),
    england: positionOf(england),
    region: positionOf(region),
    ownX: positionOf(ownValue),
    ...bestQuarterAt(positionOf(nationalRank?.quarter?.topQuartile)),
  };
}

/** The best quarter does not set the scale: the strip spans the area and its comparators, and shows the quarter only where it begins among them. */
function bestQuarterAt(quarterCut: number | undefined): { readonly bestQuarter?: number } {
  return quarterCut === undefined || quarterCut > BESIDE_STRIP.width - 2
    ? {}
    : { bestQuarter: Math.max(quarterCut, 2) };
}

function scaleOver(values: readonly number[], polarity: Polarity): (value: number) => number {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const { width, margin } = BESIDE_STRIP;
  if (lowest === highest) return () => width / 2;
  return linear(polarity === 'low' ? [highest, lowest] : [lowest, highest], [margin, width - margin]);
}
