import type { Area, AreaCode } from '@/domain/figures/area';
import type { Series } from '@/domain/figures/observation';
import { comparePeriods, periodKey, type Period } from '@/domain/figures/period';
import type { ValueReading } from '@/domain/figures/reading';
import { breaksBetween, newestValue, valueAt } from '@/domain/figures/series';
import type { HeldSeries } from './comparedAreas';

/** One area of a trend, with its figures of the periods that are drawn. */
export type TrendArea = { readonly area: Area; readonly series: Series };

/** One indicator over time: ours and the areas that the reader chose. */
export type AreaTrend = {
  readonly ours: TrendArea;
  readonly others: readonly TrendArea[];
  /** Every period that any of them has a row for, oldest first; years and months are not mixed. */
  readonly periods: readonly Period[];
  /** The two ends of our trend: our newest figure, and our oldest since the series last broke. */
  readonly span: { readonly first: Period; readonly last: Period } | undefined;
};

/** Undefined where none of the areas has a row. An area that has no series is left out. */
export function areaTrend(held: HeldSeries, ours: Area, chosen: readonly AreaCode[]): AreaTrend | undefined {
  const mine: TrendArea = { area: ours, series: held.series.get(ours.code) ?? emptyOf(held, ours.code) };
  const others = chosen.flatMap((code) => {
    const [area, series] = [held.areas.get(code), held.series.get(code)];
    return area === undefined || series === undefined || code === ours.code ? [] : [{ area, series }];
  });
  const family = familyOf([mine, ...others]);
  if (family === undefined) return undefined;
  const within = (one: TrendArea): TrendArea => ({
    ...one,
    series: {
      ...one.series,
      observations: one.series.observations.filter(({ period }) => period.family === family),
    },
  });
  const [first, rest] = [within(mine), others.map(within)];
  return { ours: first, others: rest, periods: periodsOf([first, ...rest]), span: spanOf(first.series) };
}

/** An area's figures at both ends of a span; undefined where one is missing, or the series breaks between them. */
export function changeOver(
  { series }: TrendArea,
  { first, last }: { readonly first: Period; readonly last: Period },
): { readonly from: ValueReading; readonly to: ValueReading } | undefined {
  const [from, to] = [valueAt(series, first), valueAt(series, last)];
  if (from === undefined || to === undefined || breaksBetween(series, first, last)) return undefined;
  return { from, to };
}

function spanOf(series: Series): AreaTrend['span'] {
  const last = newestValue(series)?.period;
  if (last === undefined) return undefined;
  const first = series.observations.find(
    ({ period, reading }) =>
      reading.kind === 'value' && comparePeriods(period, last) < 0 && !breaksBetween(series, period, last),
  )?.period;
  return first && { first, last };
}

/** The kind of period of our area, or of any other area if ours has no figure. */
function familyOf(areas: readonly TrendArea[]): string | undefined {
  const newest = areas.flatMap(({ series }) => newestValue(series)?.period.family ?? []);
  return newest[0] ?? areas.flatMap(({ series }) => series.observations)[0]?.period.family;
}

function periodsOf(areas: readonly TrendArea[]): readonly Period[] {
  const found = new Map<string, Period>();
  for (const { series } of areas)
    for (const { period } of series.observations) found.set(periodKey(period), period);
  return [...found.values()].toSorted(comparePeriods);
}

function emptyOf({ series }: HeldSeries, area: AreaCode): Series {
  const [any] = series.values();
  return { indicator: any?.indicator ?? ('' as Series['indicator']), area, observations: [] };
}
