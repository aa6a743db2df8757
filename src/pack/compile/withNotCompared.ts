import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';

/** The indicator, with the comparators that it must not be compared with according to its published files. */
export function withNotCompared(
  indicator: Indicator,
  notCompared: ReadonlyMap<IndicatorId, readonly BenchmarkName[]> | undefined,
): Indicator {
  const reason = notCompared?.get(indicator.id);
  return reason === undefined ? indicator : { ...indicator, notCompared: reason };
}
