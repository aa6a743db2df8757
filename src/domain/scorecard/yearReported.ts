import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { isWithinYear, periodKey, type Period } from '@/domain/figures/period';
import { observationAt, seriesUntil } from '@/domain/figures/series';
import { yearOf } from '@/domain/figures/yearOf';
import type { PlanData } from '@/domain/plan/planData';
import type { YearReported } from './rating';
import { scorecardSeries } from './scorecardSeries';

/** The rating that the area's own row for the year of a period prints, and whether that row holds the year to date of a year that still runs. */
export function yearReported(
  data: PlanData,
  indicator: Indicator,
  period: Period,
  { area, lastDay }: { readonly area: AreaCode; readonly lastDay?: string | undefined },
): YearReported | undefined {
  const allSeries = data.series.get(indicator.id)?.get(area);
  const series =
    allSeries === undefined || lastDay === undefined ? allSeries : seriesUntil(allSeries, lastDay);
  const yearRating = reportedInYear(series, indicator, period);
  if (yearRating === undefined) return undefined;
  const wholePeriods = scorecardSeries(data, indicator, lastDay).get(area)?.observations ?? [];
  const isWhole = wholePeriods.some(
    (observation) => periodKey(observation.period) === periodKey(yearRating.year),
  );
  return isWhole ? yearRating : { ...yearRating, isToDate: true };
}

/** The rating that the row for the year of a period prints, with the year's figure. */
export function reportedInYear(
  series: Series | undefined,
  indicator: Indicator,
  period: Period,
): YearReported | undefined {
  const year = isWithinYear(period) ? yearOf(period, indicator) : undefined;
  const yearObservation = year && observationAt(series, year);
  const [firstRating] = yearObservation?.reading.kind === 'value' ? yearObservation.reported : [];
  return year && firstRating && { year, colour: firstRating.colour };
}
