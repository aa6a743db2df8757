import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { newestValue, seriesUntil } from '@/domain/figures/series';
import { neighbourSetOf, type PlanData } from '@/domain/plan/planData';
import type { Comparator } from '@/domain/scorecard/comparator';
import { comparatorsOf } from '@/domain/scorecard/scorecard';

/**
 * The neighbours' average of the newest period, up to `lastDay`, for which any of them has a figure: for a row whose own period has none. Undefined where
 * they have none at all, or the area is not compared with them.
 */
export function neighboursThen(
  data: PlanData,
  indicator: Indicator,
  { area, lastDay }: { readonly area: AreaCode; readonly lastDay?: string | undefined },
): { readonly period: Period; readonly comparator: Comparator } | undefined {
  if (indicator.apart?.includes('neighbours') === true) return undefined;
  const all = data.series.get(indicator.id);
  const periods = (neighbourSetOf(data, area)?.members ?? []).flatMap((member) => {
    const series = all?.get(member.area);
    const held = series && lastDay !== undefined ? seriesUntil(series, lastDay) : series;
    return newestValue(held)?.period ?? [];
  });
  const period = periods.toSorted(comparePeriods).at(-1);
  if (period === undefined) return undefined;
  return { period, comparator: comparatorsOf(data, indicator, { area, period }).neighbours };
}
