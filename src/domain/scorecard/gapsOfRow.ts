import type { AreaCode } from '@/domain/figures/area';
import { gapChange, type GapChange } from './gap';
import { BENCHMARKS, type BenchmarkName } from '@/domain/figures/ratingPolicy';
import type { PlanData } from '@/domain/plan/planData';
import { comparatorsOf, type ScorecardRow } from './scorecard';

export type ComparatorGap = { readonly name: BenchmarkName; readonly gap: GapChange };

/** The gaps to each comparator that has a figure for this period and the one before, where the two periods can be compared. */
export function gapsOfRow(data: PlanData, row: ScorecardRow, area: AreaCode): readonly ComparatorGap[] {
  const { direction, observation, comparators, indicator } = row;
  if (direction.kind !== 'change' || observation?.reading.kind !== 'value') return [];
  const ourReading = observation.reading;
  const earlierComparators = comparatorsOf(data, indicator, { area, period: direction.previous });
  return BENCHMARKS.flatMap((name) => {
    const [latestBenchmark, earlierBenchmark] = [
      comparators[name].benchmark,
      earlierComparators[name].benchmark,
    ];
    if (latestBenchmark.kind !== 'value' || earlierBenchmark.kind !== 'value') return [];
    const gap = gapChange(
      { ownReading: ourReading, comparatorReading: latestBenchmark.reading },
      { ownReading: direction.before, comparatorReading: earlierBenchmark.reading },
    );
    return [{ name, gap }];
  });
}
