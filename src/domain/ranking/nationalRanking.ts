import type { AreaCode } from '@/domain/figures/area';
import { bandOf, quartileCuts, topQuartile, type Band, type Cuts } from './band';
import type { Indicator } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { comparePeriods, isSamePeriod, type Period, periodKey } from '@/domain/figures/period';
import type { JudgedPolarity } from '@/domain/figures/polarity';
import { rankOf, type Rank } from './rank';
import { valueAt } from '@/domain/figures/series';

/** One area's rank among all authorities, and its quarter. There is none where not all authorities are loaded. */
export type NationalRank = {
  readonly rank: Rank;
  /** The quarter that the area is in. Undefined if the publisher says that authorities cannot be put in quarters. */
  readonly quarter: Quarter | undefined;
};

export type Quarter = { readonly band: Band; readonly cuts: Cuts; readonly topQuartile: number };

/** The rank and the quartile cuts for one period, as a pack states them when it does not hold the figures of all areas. */
export type RankInPeriod = { readonly period: Period; readonly rank: Rank; readonly cuts: Cuts };

/** The national ranking of an indicator: the periods, and one area's rank in each. */
export type NationalRanking = {
  /** The periods in which any area has a figure, oldest first. */
  readonly periods: readonly Period[];
  /** The area's own rank in each period, where it has one. */
  readonly ranks: readonly RankInPeriod[];
};

/** A set of fewer authorities than this is not "all of England", and gives no rank or band. England has had 150 to 153 authorities since 2009. */
export const ALL_AUTHORITIES = 140;

export function nationalRankOf(
  { rank, cuts }: RankInPeriod,
  value: number,
  { polarity, unbanded }: Pick<Indicator, 'polarity' | 'unbanded'>,
): NationalRank | undefined {
  if (polarity === 'neutral') return undefined;
  const quarter =
    unbanded === true
      ? undefined
      : { band: bandOf(value, cuts, polarity), cuts, topQuartile: topQuartile(cuts, polarity) };
  return { rank, quarter };
}

/** The national ranking, worked out from the series of all areas. `authorities` are those to be ranked. */
export function nationalRankingOf(
  seriesByArea: ReadonlyMap<AreaCode, Series>,
  { polarity }: Pick<Indicator, 'polarity'>,
  options: { readonly area: AreaCode; readonly isAuthority: (area: AreaCode) => boolean },
): NationalRanking {
  const periods = periodsWithFigures(seriesByArea.values());
  const authorities = [...seriesByArea].flatMap(([code, series]) =>
    options.isAuthority(code) ? [series] : [],
  );
  const isRanked =
    polarity !== 'neutral' && options.isAuthority(options.area) && authorities.length >= ALL_AUTHORITIES;
  const ranks = isRanked
    ? periods.flatMap(
        (period) => rankInPeriod(authorities, seriesByArea.get(options.area), { period, polarity }) ?? [],
      )
    : [];
  return { periods, ranks };
}

function rankInPeriod(
  authorities: readonly Series[],
  ownSeries: Series | undefined,
  basis: { readonly period: Period; readonly polarity: JudgedPolarity },
): RankInPeriod | undefined {
  const ownReading = valueAt(ownSeries, basis.period);
  if (ownReading === undefined) return undefined;
  const values = authorities.flatMap((series) => valueAt(series, basis.period)?.value ?? []);
  const cuts = quartileCuts(values);
  return cuts && { period: basis.period, rank: rankOf(ownReading.value, values, basis.polarity), cuts };
}

/** The periods in which any of the series has a figure, oldest first. */
function periodsWithFigures(allSeries: Iterable<Series>): readonly Period[] {
  const periodsByKey = new Map<string, Period>();
  for (const { observations } of allSeries)
    for (const { period, reading } of observations)
      if (reading.kind === 'value') periodsByKey.set(periodKey(period), period);
  return [...periodsByKey.values()].toSorted(comparePeriods);
}

export function rankIn({ ranks }: NationalRanking, period: Period): RankInPeriod | undefined {
  return ranks.find((nationalRank) => isSamePeriod(nationalRank.period, period));
}
