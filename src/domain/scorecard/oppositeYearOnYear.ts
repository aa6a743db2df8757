import type { Period } from '@/domain/figures/period';
import { samePeriodLastYear } from '@/domain/figures/period';
import type { ValueReading } from '@/domain/figures/reading';
import type { ScorecardRow } from './scorecard';
import { breaksBetween, valueAt } from '@/domain/figures/series';

/** The figure of the same period last year, where the change since then is in the opposite direction to the change since the period before. */
export function oppositeYearOnYear({
  observation,
  direction,
  series,
}: ScorecardRow): { readonly period: Period; readonly reading: ValueReading } | undefined {
  if (observation?.reading.kind !== 'value' || direction.kind !== 'change' || direction.lastYear)
    return undefined;
  const period = samePeriodLastYear(observation.period);
  const reading = period && valueAt(series, period);
  if (period === undefined || reading === undefined) return undefined;
  if (breaksBetween(series, period, observation.period)) return undefined;
  const isOpposite = (observation.reading.value - reading.value) * direction.change < 0;
  return isOpposite ? { period, reading } : undefined;
}
