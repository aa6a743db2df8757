import type { AreaCode } from '@/domain/figures/area';
import {
  comparatorsAt,
  neighbourReadings,
  neighboursComparator,
  type Comparator,
  type Comparators,
  type ComparatorFigures,
} from './comparator';
import { directionOf, type Direction } from './direction';
import type { Indicator } from '@/domain/figures/indicator';
import type { NeighbourReading } from './neighbours';
import type { Observation, Series } from '@/domain/figures/observation';
import { comparePeriods, lastDayOf, type Period } from '@/domain/figures/period';
import type { RatingPolicy } from '@/domain/figures/ratingPolicy';
import type { Target } from '@/domain/plan/plan';
import { lastTargetBefore, targetFor, yearTargetFor } from '@/domain/plan/targetFor';
import { areaName, neighbourSetOf, regionOf, regionsOf, type PlanData } from '@/domain/plan/planData';
import { ratingOf, type Rating, type RatingInputs } from './rating';
import { scorecardSeries } from './scorecardSeries';
import { yearReported } from './yearReported';
import { latestPeriod, observationAt } from '@/domain/figures/series';
import {
  nationalRankingOf,
  rankIn,
  nationalRankOf,
  type NationalRanking,
  type NationalRank,
} from '@/domain/ranking/nationalRanking';

/** One indicator as a scorecard shows it for one area. */
export type ScorecardRow = {
  readonly indicator: Indicator;
  /** The newest period in which any area has a figure. Undefined for an indicator without observations. */
  readonly period: Period | undefined;
  readonly observation: Observation | undefined;
  /** A later period, for which the area's own cell has no figure and nor has any other area: it is withheld or not available. */
  readonly laterObservation: Observation | undefined;
  readonly series: Series;
  readonly direction: Direction;
  readonly target: Target | undefined;
  readonly rating: Rating;
  readonly comparators: Comparators;
  readonly neighbours: readonly NeighbourReading[];
  readonly nationalRank: NationalRank | undefined;
};

/** The scorecard of one area, with a row for each indicator in the plan's order. `asAt` shows it as it was at that time period. */
export function scorecardOf(data: PlanData, area: AreaCode, asAt?: string): readonly ScorecardRow[] {
  const lastDay = asAt === undefined ? undefined : lastDayOf(asAt);
  return data.indicators.map((indicator) => rowOf(data, indicator, { area, lastDay }));
}

/** One row of the scorecard, for the latest period; `lastDay` leaves out periods that ended after it. */
export function rowOf(
  data: PlanData,
  indicator: Indicator,
  view: { readonly area: AreaCode; readonly lastDay?: string | undefined },
): ScorecardRow {
  const seriesByArea = scorecardSeries(data, indicator, view.lastDay);
  const series = seriesByArea.get(view.area) ?? {
    indicator: indicator.id,
    area: view.area,
    observations: [],
  };
  const ranking = rankingAt(data, indicator, view, seriesByArea);
  const period = ranking.periods.at(-1) ?? latestPeriod([...seriesByArea.values()]);
  const observation = period && observationAt(series, period);
  const surroundings = surroundingsOf(data, indicator, view.area, seriesByArea);
  const comparators = comparatorsAt(surroundings, period, observation);
  const yearRating = period && yearReported(data, indicator, period, view);
  return {
    indicator,
    period,
    observation,
    laterObservation: observationAfter(series, period),
    series,
    direction: directionOf(series, observation, indicator),
    target: period && targetFor(data.targets, indicator, period),
    rating: ratingWith(data, indicator, { observation, period, comparators, ofYear: yearRating }),
    comparators,
    neighbours: period === undefined ? [] : neighbourReadings(surroundings, period),
    nationalRank: nationalRankAt(ranking, indicator, observation),
  };
}

/** The rating of one figure of an area: the one that its row on the scorecard has while this figure is the latest. */
export function ratingOfFigure(
  data: PlanData,
  indicator: Indicator,
  observation: Observation,
  view: { readonly area: AreaCode; readonly lastDay?: string | undefined },
): Rating {
  const { period } = observation;
  const seriesByArea = scorecardSeries(data, indicator, view.lastDay);
  const surroundings = surroundingsOf(data, indicator, view.area, seriesByArea);
  const comparators = comparatorsAt(surroundings, period, observation);
  const yearRating = yearReported(data, indicator, period, view);
  return ratingWith(data, indicator, { observation, period, comparators, ofYear: yearRating });
}

function ratingWith(
  data: PlanData,
  indicator: Indicator,
  {
    observation,
    period,
    comparators,
    ofYear,
  }: Pick<RatingInputs, 'observation' | 'ofYear'> & {
    readonly period: Period | undefined;
    readonly comparators: Comparators;
  },
): Rating {
  const policy = policyOf(data, indicator);
  return ratingOf({
    observation,
    polarity: indicator.polarity,
    policy,
    comparators: policy.benchmarks.map((name) => comparators[name]),
    target: period && targetFor(data.targets, indicator, period),
    lastTarget: period && lastTargetBefore(data.targets, indicator, period)?.period,
    yearTarget: period && yearTargetFor(data.targets, indicator, period),
    ofYear,
  });
}

function observationAfter(series: Series, period: Period | undefined): Observation | undefined {
  const newest = series.observations.at(-1);
  const isLater = newest !== undefined && period !== undefined && comparePeriods(newest.period, period) > 0;
  return isLater ? newest : undefined;
}

/** The area whose figure is shown as the region's: the area's own region, or the wider one where that has no figure. */
export function regionNameIn(data: PlanData, { series, comparators }: ScorecardRow): string | undefined {
  const { standsIn } = comparators.region;
  return standsIn === undefined ? regionOf(data, series.area)?.name : areaName(data, standsIn);
}

/** Finds the rating policy for one indicator. An indicator without its own policy has the plan's. */
export function policyOf(data: PlanData, indicator: Indicator): RatingPolicy {
  const { rating } = data.plan;
  return {
    basis: indicator.basis ?? rating.basis,
    benchmarks: indicator.benchmarks ?? rating.benchmarks,
    combine: rating.combine,
    tolerance: indicator.tolerance ?? rating.tolerance,
  };
}

/** The comparators of an indicator in a period other than the latest, for a trend. */
export function comparatorsOf(
  data: PlanData,
  indicator: Indicator,
  view: { readonly area: AreaCode; readonly period: Period },
): Comparators {
  const seriesByArea = scorecardSeries(data, indicator, undefined);
  const observation = observationAt(seriesByArea.get(view.area), view.period);
  return comparatorsAt(surroundingsOf(data, indicator, view.area, seriesByArea), view.period, observation);
}

/** The neighbours in the period that a row's change is counted from: their average, and each neighbour's figure. */
export function neighboursBefore(
  data: PlanData,
  { indicator, direction, series }: ScorecardRow,
  area: AreaCode,
): { readonly comparator: Comparator; readonly neighbours: readonly NeighbourReading[] } | undefined {
  if (direction.kind !== 'change') return undefined;
  const figures = surroundingsOf(data, indicator, area, scorecardSeries(data, indicator, undefined));
  const ourObservation = observationAt(series, direction.previous);
  return {
    comparator: neighboursComparator(figures, direction.previous, ourObservation),
    neighbours: neighbourReadings(figures, direction.previous),
  };
}

function surroundingsOf(
  data: PlanData,
  indicator: Indicator,
  area: AreaCode,
  seriesByArea: ReadonlyMap<AreaCode, Series>,
): ComparatorFigures {
  return {
    seriesOf: (code) => seriesByArea.get(code),
    neighbours: (neighbourSetOf(data, area)?.members ?? [])
      .map((member) => member.area)
      .filter((code) => code !== area),
    regions: regionsOf(data, area).map(({ code }) => code),
    average: data.plan.neighbours.average,
    notCompared: indicator.notCompared,
    decimals: indicator.decimals,
  };
}

/** The national ranking of an indicator: as the pack states it, or worked out from the series where the pack holds all areas. */
function rankingAt(
  data: PlanData,
  indicator: Indicator,
  { area, lastDay }: { readonly area: AreaCode; readonly lastDay?: string | undefined },
  seriesByArea: ReadonlyMap<AreaCode, Series>,
): NationalRanking {
  const packRanking = data.rankings?.get(indicator.id);
  if (packRanking === undefined)
    return nationalRankingOf(seriesByArea, indicator, {
      area,
      isAuthority: (code) => data.areas.get(code)?.kind === 'authority',
    });
  // The running year is a period of the pack where an officer prints its row, but it is not shown on the scorecard.
  const lastEnd = indicator.inYear === 'as-printed' ? latestPeriod([...seriesByArea.values()])?.end : lastDay;
  if (lastEnd === undefined) return packRanking;
  return { ...packRanking, periods: packRanking.periods.filter(({ end }) => end <= lastEnd) };
}

function nationalRankAt(
  ranking: NationalRanking,
  indicator: Indicator,
  observation: Observation | undefined,
): NationalRank | undefined {
  if (observation?.reading.kind !== 'value') return undefined;
  const rankInPeriod = rankIn(ranking, observation.period);
  return rankInPeriod && nationalRankOf(rankInPeriod, observation.reading.value, indicator);
}
