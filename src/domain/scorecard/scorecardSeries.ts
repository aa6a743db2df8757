import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { isWithinYear, type Period } from '@/domain/figures/period';
import { seriesUntil } from '@/domain/figures/series';
import type { PlanData } from '@/domain/plan/planData';

type SeriesByArea = ReadonlyMap<AreaCode, Series>;

/**
 * The series of an indicator as scorecards, trends and comparisons show it: up to the last day, and without a printed year to date. Whatever chooses a newest
 * figure, or draws figures over time, takes it from here and not from `data.series`.
 */
export function scorecardSeries(
  data: PlanData,
  indicator: Indicator,
  lastDay: string | undefined,
): SeriesByArea {
  const allSeries = data.series.get(indicator.id) ?? new Map<AreaCode, Series>();
  const seriesUntilDay =
    lastDay === undefined
      ? allSeries
      : new Map([...allSeries].map(([area, series]) => [area, seriesUntil(series, lastDay)]));
  return withoutYearToDate(seriesUntilDay, indicator, lastDay ?? data.plan.asAt);
}

/** The same series without a printed year to date. */
export function withoutYearToDate(
  seriesByArea: SeriesByArea,
  indicator: Pick<Indicator, 'inYear'>,
  asAt: string,
): SeriesByArea {
  if (indicator.inYear !== 'as-printed') return seriesByArea;
  const isYearToDate = yearToDateTest(periodsOf(seriesByArea), indicator, asAt);
  return new Map(
    [...seriesByArea].map(([area, series]) => [
      area,
      { ...series, observations: series.observations.filter(({ period }) => !isYearToDate(period)) },
    ]),
  );
}

/** The periods of the rows of all areas. */
export function periodsOf(seriesByArea: SeriesByArea = new Map()): readonly Period[] {
  return [...seriesByArea.values()].flatMap(({ observations }) => observations.map(({ period }) => period));
}

/**
 * Tells which periods hold the year to date that the officer prints (`as-printed`): years that are not over, whose rows are no figures of that year yet. A year
 * is over once any area has a row for its last month. For an indicator without months it is over by the day of the plan.
 */
export function yearToDateTest(
  periods: readonly Period[],
  { inYear }: Pick<Indicator, 'inYear'>,
  asAt: string,
): (period: Period) => boolean {
  if (inYear !== 'as-printed') return () => false;
  const partEnds = periods.filter(isWithinYear).map(({ end }) => end);
  const lastDay = partEnds.toSorted().at(-1) ?? asAt;
  return (period) => !isWithinYear(period) && period.end > lastDay;
}
