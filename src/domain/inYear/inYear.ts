import type { AreaCode } from '@/domain/figures/area';
import type { CountsHeld } from '@/domain/figures/counts';
import type { Direction } from '@/domain/scorecard/direction';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import { inYearDirection, inYearState, type InYearState } from './inYearDirection';
import { monthsBetween, partsOf } from './inYearPeriod';
import type { Observation, Series } from '@/domain/figures/observation';
import {
  comparePeriods,
  isWithinYear,
  lastDayOf,
  samePeriodLastYear,
  type Period,
} from '@/domain/figures/period';
import type { Target } from '@/domain/plan/plan';
import { lastTargetBefore, targetFor } from '@/domain/plan/targetFor';
import type { PlanData } from '@/domain/plan/planData';
import type { Rating } from '@/domain/scorecard/rating';
import { ratingOfFigure, rowOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { observationAt, seriesUntil } from '@/domain/figures/series';
import { yearOf } from '@/domain/figures/yearOf';
import { yearToDate, type CountsByPeriod, type YearToDate } from './yearToDate';

/** What the year to date is worked out from besides the series, as `pack/<plan>/in-year.json` has it. */
export type InYearNotes = ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, readonly InYearNote[]>>;

export type InYearNote = CountsHeld & {
  readonly period: Period;
  /** The text of the figure before it was corrected, and the source that printed it. */
  readonly was?: { readonly text: string; readonly source: string } | undefined;
};

/** One figure of a row: its period, and its observation, which is undefined if there is no row for the period. */
export type InYearFigure = {
  readonly period: Period;
  readonly observation: Observation | undefined;
  readonly was?: InYearNote['was'];
};

/** One indicator as a row of the officers' printed scorecard (docs/methods.md#within-the-year). */
export type InYearRow = {
  readonly indicator: Indicator;
  /** Only the figures for parts of a year, oldest first. */
  readonly series: Series;
  readonly latest: InYearFigure;
  /** The last three periods, oldest first, so that the latest is the last of them. */
  readonly recentFigures: readonly InYearFigure[];
  readonly lastYear: InYearFigure | undefined;
  readonly year: Period;
  /** Whether the row's year ended before the day of the plan, or before the day asked for, and the current year has no figure yet. */
  readonly isYearOver: boolean;
  readonly toDate: YearToDate | undefined;
  /** The year to date at the same point of last year. */
  readonly toDateLastYear: YearToDate | undefined;
  /** The three years before this one, oldest first. */
  readonly years: readonly PastYear[];
  readonly direction: Direction;
  readonly directionState: InYearState | 'not comparable';
  readonly target: Target | undefined;
  /** The newest earlier period with a target, where the targets have run out. */
  readonly lastTarget: Period | undefined;
  readonly yearTarget: Target | undefined;
  /** The rating that the scorecard gives the figure. */
  readonly rating: Rating;
  readonly benchmark: InYearBenchmark | undefined;
};

/** The figure of a whole year: as the year's own row gives it, or worked out from its parts. */
export type PastYear = {
  readonly period: Period;
  readonly observation: Observation | undefined;
  readonly workedOut: YearToDate | undefined;
};

/** The newest year for which other areas have published a figure, as the scorecard would show it, and how many months older that year is than the row's period. */
export type InYearBenchmark = {
  readonly row: ScorecardRow;
  readonly period: Period;
  readonly monthsOlder: number;
};

/**
 * The in-year scorecard of one area: a row for each indicator that has figures within the year, in the plan's order. A row without a rule for its year has no
 * year to date. Empty for a plan that has no such rule at all.
 */
export function inYearRows(
  data: PlanData,
  notes: InYearNotes,
  view: { readonly area: AreaCode; readonly asAt?: string | undefined },
): readonly InYearRow[] {
  if (data.indicators.every(({ inYear }) => inYear === undefined)) return [];
  const lastDay = view.asAt === undefined ? undefined : lastDayOf(view.asAt);
  return data.indicators.flatMap(
    (indicator) => inYearRow(data, indicator, notes, { area: view.area, lastDay }) ?? [],
  );
}

/** Makes the row of an indicator in the scorecard within the year. Returns undefined if the indicator has no figure within a year by that day. */
export function inYearRow(
  data: PlanData,
  indicator: Indicator,
  notes: InYearNotes,
  view: { readonly area: AreaCode; readonly lastDay?: string | undefined },
): InYearRow | undefined {
  const series = withinYear(data.series.get(indicator.id)?.get(view.area), view.lastDay);
  const newest = series?.observations.findLast(
    ({ reading }) => reading.kind === 'value' || reading.shorthand !== 'z',
  );
  const year = newest && yearOf(newest.period, indicator);
  if (series === undefined || newest === undefined || year === undefined) return undefined;
  const notesByStep = new Map(
    (notes.get(indicator.id)?.get(view.area) ?? []).map((note) => [note.period.step, note]),
  );
  const figureOf = (period: Period): InYearFigure => ({
    period,
    observation: observationAt(series, period),
    was: notesByStep.get(period.step)?.was,
  });
  const allFigures = data.series.get(indicator.id)?.get(view.area);
  // The row of a year that had not ended by the day asked for did not exist then.
  const ownRow = (wholeYear: Period) =>
    view.lastDay === undefined || wholeYear.end <= view.lastDay
      ? observationAt(allFigures, wholeYear)
      : undefined;
  const countsAt: CountsByPeriod = (period) => notesByStep.get(period.step);
  const toDateAt = (lastPart: Period | undefined) => {
    const wholeYear = lastPart && yearOf(lastPart, indicator);
    return (
      wholeYear &&
      lastPart &&
      yearToDate(series, indicator, { year: wholeYear, to: lastPart, countsAt, printed: ownRow(wholeYear) })
    );
  };
  const lastYearPeriod = samePeriodLastYear(newest.period);
  const toDate = toDateAt(newest.period);
  const target = targetFor(data.targets, indicator, newest.period);
  const rating = ratingOfFigure(data, indicator, newest, view);
  const direction = inYearDirection(series, newest, indicator);
  return {
    indicator,
    series,
    latest: figureOf(newest.period),
    recentFigures: lastThree(series, newest.period, { year, indicator }).map(figureOf),
    lastYear: lastYearPeriod && figureOf(lastYearPeriod),
    year,
    isYearOver: year.end < (view.lastDay ?? data.plan.asAt),
    toDate,
    // A year to date that an officer printed last year cannot be shown: the row of that year now holds the whole
    // year.
    toDateLastYear:
      indicator.inYear === 'as-printed' && toDate?.isWhole !== true ? undefined : toDateAt(lastYearPeriod),
    years: pastYears(data, { indicator, year, area: view.area, latest: newest.period, toDateAt }),
    direction,
    directionState: inYearState(direction, {
      currentObservation: newest,
      target,
      polarity: indicator.polarity,
    }),
    target,
    lastTarget:
      target === undefined ? lastTargetBefore(data.targets, indicator, newest.period)?.period : undefined,
    yearTarget: targetFor(data.targets, indicator, year),
    rating,
    benchmark: benchmarkOf(data, indicator, { ...view, latest: newest.period }),
  };
}

/** The figures within the year, only of the kind of period that the newest figure has. */
function withinYear(series: Series | undefined, lastDay: string | undefined): Series | undefined {
  if (series === undefined) return undefined;
  const untilDay = lastDay === undefined ? series : seriesUntil(series, lastDay);
  const parts = untilDay.observations.filter(({ period }) => isWithinYear(period));
  const family = parts.at(-1)?.period.family;
  return { ...series, observations: parts.filter(({ period }) => period.family === family) };
}

/** The period and the two before it. Weeks in which schools are closed are left out. */
function lastThree(
  series: Series,
  latest: Period,
  { year, indicator }: { readonly year: Period; readonly indicator: Indicator },
): readonly Period[] {
  const yearBefore = samePeriodLastYear(year);
  const parts = [
    ...(yearBefore ? partsOf(yearBefore, latest, indicator) : []),
    ...partsOf(year, latest, indicator),
  ];
  return parts
    .filter((period) => comparePeriods(period, latest) <= 0)
    .filter((period) => {
      const reading = observationAt(series, period)?.reading;
      return reading === undefined
        ? period.family !== 'Week'
        : reading.kind === 'value' || reading.shorthand !== 'z';
    })
    .slice(-3);
}

function pastYears(
  data: PlanData,
  {
    indicator,
    year,
    area,
    latest,
    toDateAt,
  }: {
    readonly indicator: Indicator;
    readonly year: Period;
    readonly area: AreaCode;
    readonly latest: Period;
    readonly toDateAt: (lastPart: Period | undefined) => YearToDate | undefined;
  },
): readonly PastYear[] {
  const allFigures = data.series.get(indicator.id)?.get(area);
  const years: PastYear[] = [];
  for (let period = samePeriodLastYear(year); period !== undefined && years.length < 3;) {
    const observation = observationAt(allFigures, period);
    const yearEnd = toDateAt(partsOf(period, latest, indicator).at(-1));
    years.unshift({ period, observation, workedOut: observation === undefined ? yearEnd : undefined });
    period = samePeriodLastYear(period);
  }
  return years;
}

/** The row that the scorecard shows for the newest whole year for which other areas have a figure. */
function benchmarkOf(
  data: PlanData,
  indicator: Indicator,
  {
    area,
    lastDay,
    latest,
  }: { readonly area: AreaCode; readonly lastDay?: string | undefined; readonly latest: Period },
): InYearBenchmark | undefined {
  const areas = [...(data.series.get(indicator.id) ?? [])].map(([code, series]) => {
    const observations = series.observations.filter(({ period }) => !isWithinYear(period));
    return [code, { ...series, observations }] as const;
  });
  const otherAreas = areas.filter(([code]) => code !== area);
  const ranking = data.rankings?.get(indicator.id);
  const benchmarkPeriods = ranking?.periods.filter(
    (period) => !isWithinYear(period) && otherAreas.some(([, series]) => hasValue(series, period)),
  );
  const yearlyData: PlanData = {
    ...data,
    series: new Map([[indicator.id, new Map(areas)]]),
    rankings:
      ranking && benchmarkPeriods && new Map([[indicator.id, { ...ranking, periods: benchmarkPeriods }]]),
  };
  const row = rowOf(yearlyData, indicator, { area, lastDay });
  if (row.period === undefined || !otherAreas.some(([, series]) => hasValue(series, row.period)))
    return undefined;
  return { row, period: row.period, monthsOlder: monthsBetween(row.period, latest) };
}

function hasValue(series: Series, period: Period | undefined): boolean {
  return period !== undefined && observationAt(series, period)?.reading.kind === 'value';
}
