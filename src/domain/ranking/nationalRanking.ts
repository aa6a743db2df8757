import type { AreaCode } from '@/domain/figures/area';
import { bandOf, quartileCuts, topQuartile, type Band, type Cuts } from './band';
import type { Indicator } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { comparePeriods, isSamePeriod, type Period, periodKey } from '@/domain/figures/period';
import type { JudgedPolarity } from '@/domain/figures/polarity';
import { rankOf, type Rank } from './rank';
import { valueAt } from '@/domain/figures/series';

/** Place among all authorities, where all are loaded. */
export type NationalRank = {
  readonly rank: Rank;
  /** Undefined where the publisher says that the figures cannot be put in quarters. */
  readonly quarter: Quarter | undefined;
};

export type Quarter = { readonly band: Band; readonly cuts: Cuts; readonly topQuartile: number };

/** The place and the cuts of one period, as a pack says them of areas whose figures it does not repeat. */
export type RankInPeriod = { readonly period: Period; readonly rank: Rank; readonly cuts: Cuts };

/** The national ranking of an indicator, from the point of view of one area. */
export type NationalRanking = {
  /** The periods in which any area has a figure, oldest first. */
  readonly periods: readonly Period[];
  /** The area's own rank in each period, where it has one. */
  readonly ranks: readonly RankInPeriod[];
};

/** Fewer authorities than this are not "all of England", and give no rank or band. England has had 150 to 153 since 2009. */
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

/** The same, worked out from the series of all areas: `authorities` are those that are ranked. */
export function nationalRankingOf(
  held: ReadonlyMap<AreaCode, Series>,
  { polarity }: Pick<Indicator, 'polarity'>,
  at: { readonly area: AreaCode; readonly isAuthority: (area: AreaCode) => boolean },
): NationalRanking {
  const periods = periodsWithFigures(held.values());
  const authorities = [...held].flatMap(([code, series]) => (at.isAuthority(code) ? [series] : []));
  const ranked = polarity !== 'neutral' && at.isAuthority(at.area) && authorities.length >= ALL_AUTHORITIES;
  const ranks = ranked
    ? periods.flatMap((period) => rankInPeriod(authorities, held.get(at.area), { period, polarity }) ?? [])
    : [];
  return { periods, ranks };
}

function rankInPeriod(
  authorities: readonly Series[],
  own: Series | undefined,
  at: { readonly period: Period; readonly polarity: JudgedPolarity },
): RankInPeriod | undefined {
  const ours = valueAt(own, at.period);
  if (ours === undefined) return undefined;
  const values = authorities.flatMap((series) => valueAt(series, at.period)?.value ?? []);
  const cuts = quartileCuts(values);
  return cuts && { period: at.period, rank: rankOf(ours.value, values, at.polarity), cuts };
}

/** The periods in which any of the series has a figure, oldest first. */
function periodsWithFigures(all: Iterable<Series>): readonly Period[] {
  const found = new Map<string, Period>();
  for (const { observations } of all)
    for (const { period, reading } of observations)
      if (reading.kind === 'value') found.set(periodKey(period), period);
  return [...found.values()].toSorted(comparePeriods);
}

export function rankIn({ ranks }: NationalRanking, period: Period): RankInPeriod | undefined {
  return ranks.find((nationalRank) => isSamePeriod(nationalRank.period, period));
}
