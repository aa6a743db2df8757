import type { Area, AreaCode } from '@/domain/figures/area';
import { cutsOfSorted, type Cuts } from '@/domain/ranking/band';
import type { Comparator } from '@/domain/scorecard/comparator';
import type { Indicator } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { mainArea, neighbourSetOf, regionOf, type PlanData } from '@/domain/plan/planData';
import { rankInSorted, type Rank } from '@/domain/ranking/rank';
import type { Reading } from '@/domain/figures/reading';
import { withoutNoise } from '@/domain/figures/rounding';
import { comparatorsOf } from '@/domain/scorecard/scorecard';
import { newestValue, observationAt } from '@/domain/figures/series';
import { ALL_AUTHORITIES, nationalRankOf, type NationalRank } from '@/domain/ranking/nationalRanking';

/** The set of areas that our area is shown with: its statistical neighbours, the authorities of its region, or every authority with figures. */
export const AREA_SETS = ['neighbours', 'region', 'england'] as const;
export type AreaSet = (typeof AREA_SETS)[number];

/** One area of a comparison: its figure for the period (undefined if it has no row) and its rank among all authorities. */
export type ComparedArea = {
  readonly area: Area;
  readonly role: 'ours' | 'neighbour' | 'other';
  readonly reading: Reading | undefined;
  readonly nationalRank: NationalRank | undefined;
};

/** One indicator in one period for a set of areas. */
export type Comparison = {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly set: AreaSet;
  readonly ourArea: ComparedArea;
  /** All areas including ours: best first, or largest first for a neutral indicator. Areas without a figure come last. */
  readonly areas: readonly ComparedArea[];
  readonly comparators: Readonly<Record<BenchmarkName, Comparator>>;
  /** The quartile cuts of all authorities. Undefined if there are no bands. */
  readonly cuts: Cuts | undefined;
  /** Whether the pack holds every authority of England, so that a rank in England can be given. */
  readonly isWhole: boolean;
  /** Whether our area has a figure newer than the period that is shown. Sentences about the period are then in the past tense. */
  readonly isPast: boolean;
};

/** One indicator's series of all areas that a pack holds. */
export type HeldSeries = {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly series: ReadonlyMap<AreaCode, Series>;
};

export function comparisonOf(
  data: PlanData,
  allSeries: HeldSeries,
  choice: { readonly indicator: Indicator; readonly period: Period; readonly set: AreaSet },
): Comparison {
  const { indicator, period, set } = choice;
  const mainCode = mainArea(data);
  const authorities = authoritiesOf(allSeries);
  const isWhole = authorities.length >= ALL_AUTHORITIES;
  const nationalValues = nationalValuesOf(allSeries, authorities, period);
  const comparedArea = (code: AreaCode): ComparedArea => {
    const reading = observationAt(allSeries.series.get(code), period)?.reading;
    return {
      area: areaByCode(data, allSeries, code),
      role: roleOf(data, code),
      reading,
      nationalRank: isWhole ? rankAmong(reading, nationalValues, { indicator, period }) : undefined,
    };
  };
  const codes = new Set([mainCode, ...membersOf(data, allSeries, set)]);
  return {
    indicator,
    period,
    set,
    ourArea: comparedArea(mainCode),
    areas: bestFirst([...codes].map(comparedArea), indicator),
    comparators: comparatorsOf(data, indicator, { area: mainCode, period }),
    cuts:
      isWhole && indicator.polarity !== 'neutral' && indicator.unbanded !== true
        ? nationalValues.cuts
        : undefined,
    isWhole,
    isPast: isOlderThanNewest(allSeries.series.get(mainCode), period),
  };
}

function isOlderThanNewest(series: Series | undefined, { end }: Period): boolean {
  const newest = newestValue(series)?.period;
  return newest !== undefined && newest.end > end;
}

/** Whether every authority is held, so that a rank among them is a rank in England. */
export function isWholeEngland(allSeries: HeldSeries): boolean {
  return authoritiesOf(allSeries).length >= ALL_AUTHORITIES;
}

/** The sets that have other areas in them besides our own. */
export function availableSets(data: PlanData, areas: ReadonlyMap<AreaCode, Area>): readonly AreaSet[] {
  const mainCode = mainArea(data);
  const noSeries = { areas, series: new Map<AreaCode, Series>() };
  return AREA_SETS.filter((set) => membersOf(data, noSeries, set).some((code) => code !== mainCode));
}

/** The areas of a set, by their codes: neighbours in the order of the model, others by name. */
function membersOf(data: PlanData, { areas }: HeldSeries, set: AreaSet): readonly AreaCode[] {
  const mainCode = mainArea(data);
  switch (set) {
    case 'neighbours':
      return (neighbourSetOf(data, mainCode)?.members ?? []).map(({ area }) => area);
    case 'region': {
      const region = regionOf(data, mainCode);
      return region === undefined ? [] : areasByName(areas, ({ parent }) => parent === region.code);
    }
    case 'england':
      return areasByName(areas, () => true);
  }
}

function areasByName(
  areas: ReadonlyMap<AreaCode, Area>,
  isWanted: (area: Area) => boolean,
): readonly AreaCode[] {
  return [...areas.values()]
    .filter((area) => area.kind === 'authority' && area.former !== true && isWanted(area))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ code }) => code);
}

/** The authorities that have a series: those that a pack ranks. */
function authoritiesOf({ areas, series }: HeldSeries): readonly AreaCode[] {
  return [...series.keys()].filter((code) => areas.get(code)?.kind === 'authority');
}

type NationalValues = { readonly sortedValues: Float64Array; readonly cuts: Cuts | undefined };

function nationalValuesOf(
  { series }: HeldSeries,
  authorities: readonly AreaCode[],
  period: Period,
): NationalValues {
  const values = authorities.flatMap((code) => {
    const reading = observationAt(series.get(code), period)?.reading;
    return reading?.kind === 'value' ? [withoutNoise(reading.value)] : [];
  });
  const sortedValues = Float64Array.from(values).sort();
  return { sortedValues, cuts: cutsOfSorted(sortedValues) };
}

function rankAmong(
  reading: Reading | undefined,
  { sortedValues, cuts }: NationalValues,
  { indicator, period }: { readonly indicator: Indicator; readonly period: Period },
): NationalRank | undefined {
  if (reading?.kind !== 'value' || cuts === undefined || indicator.polarity === 'neutral') return undefined;
  const rank = rankInSorted(withoutNoise(reading.value), sortedValues, indicator.polarity);
  return nationalRankOf({ period, rank, cuts }, reading.value, indicator);
}

/** Returns the area's rank among the areas that are shown and have a figure, or undefined for a neutral indicator. */
export function rankAmongAreas({ areas, ourArea, indicator }: Comparison): Rank | undefined {
  if (ourArea.reading?.kind !== 'value' || indicator.polarity === 'neutral') return undefined;
  const values = areas.flatMap(({ reading }) =>
    reading?.kind === 'value' ? [withoutNoise(reading.value)] : [],
  );
  return rankInSorted(
    withoutNoise(ourArea.reading.value),
    values.toSorted((a, b) => a - b),
    indicator.polarity,
  );
}

function bestFirst(areas: readonly ComparedArea[], { polarity }: Indicator): readonly ComparedArea[] {
  const sign = polarity === 'low' ? 1 : -1;
  return areas.toSorted((a, b) => {
    const [firstReading, secondReading] = [a.reading, b.reading];
    const byValue =
      firstReading?.kind === 'value' && secondReading?.kind === 'value'
        ? sign * (firstReading.value - secondReading.value)
        : emptyOrder(firstReading) - emptyOrder(secondReading);
    return byValue === 0 ? a.area.name.localeCompare(b.area.name, 'en') : byValue;
  });
}

function emptyOrder(reading: Reading | undefined): number {
  if (reading === undefined) return 2;
  return reading.kind === 'value' ? 0 : 1;
}

function roleOf(data: PlanData, code: AreaCode): ComparedArea['role'] {
  const mainCode = mainArea(data);
  if (code === mainCode) return 'ours';
  const isNeighbour = neighbourSetOf(data, mainCode)?.members.some(({ area }) => area === code) === true;
  return isNeighbour ? 'neighbour' : 'other';
}

function areaByCode(data: PlanData, { areas }: HeldSeries, code: AreaCode): Area {
  return areas.get(code) ?? data.areas.get(code) ?? { code, name: code, kind: 'authority' };
}
