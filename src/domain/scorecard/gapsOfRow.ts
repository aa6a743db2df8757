import type { AreaCode } from '@/domain/figures/area';
import { gapChange, type GapChange } from './gap';
import { BENCHMARKS, type BenchmarkName } from '@/domain/figures/ratingPolicy';
import type { PlanData } from '@/domain/plan/planData';
import { comparatorsOf, type ScorecardRow } from './scorecard';

export type ComparatorGap = { readonly name: BenchmarkName; readonly gap: GapChange };

/** The gaps to each comparator that has a figure now and the period before, where the two periods can be compared. */
export function gapsOfRow(data: PlanData, row: ScorecardRow, area: AreaCode): readonly ComparatorGap[] {
  const { direction, observation, comparators, indicator } = row;
  if (direction.kind !== 'change' || observation?.reading.kind !== 'value') return [];
  const ours = observation.reading;
  const before = comparatorsOf(data, indicator, { area, period: direction.previous });
  return BENCHMARKS.flatMap((name) => {
    const [now, then] = [comparators[name].benchmark, before[name].benchmark];
    if (now.kind !== 'value' || then.kind !== 'value') return [];
    const gap = gapChange({ ours, theirs: now.reading }, { ours: direction.before, theirs: then.reading });
    return [{ name, gap }];
  });
}
