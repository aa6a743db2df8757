import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import type { ValueReading } from '@/domain/figures/reading';
import { observationAt } from '@/domain/figures/series';
import type { PlanData } from '@/domain/plan/planData';

/**
 * The figure of the best neighbour, or the edge of the top quartile, as a source prints it (`best-neighbour`, `top-quartile`). It belongs to
 * no named area, so it is marked "as printed", and nothing is ranked or rated against it.
 */
export function printedFigure(
  data: PlanData,
  { id }: Pick<Indicator, 'id'>,
  { area, period }: { readonly area: AreaCode; readonly period: Period | undefined },
): ValueReading | undefined {
  if (period === undefined) return undefined;
  const reading = observationAt(data.series.get(id)?.get(area), period)?.reading;
  return reading?.kind === 'value' ? reading : undefined;
}
