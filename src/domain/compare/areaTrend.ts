import type { Area, AreaCode } from '@/domain/figures/area';
import type { Series } from '@/domain/figures/observation';
import { comparePeriods, periodKey, type Period } from '@/domain/figures/period';
import type { ValueReading } from '@/domain/figures/reading';
import { breaksBetween, newestValue, valueAt } from '@/domain/figures/series';
import type { HeldSeries } from './comparedAreas';

/** One area of a trend, with its figures for the periods that are drawn. */
export type TrendArea = { readonly area: Area; readonly series: Series };

/** One indicator over time: our area and the areas that the reader chose. */
export type AreaTrend = {
  readonly ourArea: TrendArea;
  readonly otherAreas: readonly TrendArea[];
  /** Every period for which any of the areas has a row, oldest first. Years and months are not mixed. */
  readonly periods: readonly Period[];
  /** The two ends of our trend: our newest figure, and our oldest since the series last broke. */
  readonly span: { readonly first: Period; readonly last: Period } | undefined;
};

/** Sets our series beside those of the chosen areas. Returns undefined if none of the areas has a row. An area that has no series is left out. */
export function areaTrend(
  allSeries: HeldSeries,
  mainArea: Area,
  chosenCodes: readonly AreaCode[],
): AreaTrend | undefined {
  const ourTrend: TrendArea = {
    area: mainArea,
    series: allSeries.series.get(mainArea.code) ?? emptySeriesOf(allSeries, mainArea.code),
  };
  const chosenTrends = chosenCodes.flatMap((code) => {
    const [area, series] = [allSeries.areas.get(code), allSeries.series.get(code)];
    return area === undefined || series === undefined || code === mainArea.code ? [] : [{ area, series }];
  });
  const family = familyOf([ourTrend, ...chosenTrends]);
  if (family === undefined) return undefined;
  const inFamily = (trendArea: TrendArea): TrendArea => ({
    ...trendArea,
    series: {
      ...trendArea.series,
      observations: trendArea.series.observations.filter(({ period }) => period.family === family),
    },
  });
  const [ourFigures, otherFigures] = [inFamily(ourTrend), chosenTrends.map(inFamily)];
  return {
    ourArea: ourFigures,
    otherAreas: otherFigures,
    periods: periodsOf([ourFigures, ...otherFigures]),
    span: spanOf(ourFigures.series),
  };
}

/** Returns an area's figures at both ends of a span, or undefined if a figure is missing or the series breaks between them. */
export function changeOver(
  { series }: TrendArea,
  { first, last }: { readonly first: Period; readonly last: Period },
): { readonly from: ValueReading; readonly to: ValueReading } | undefined {
  const [from, to] = [valueAt(series, first), valueAt(series, last)];
  if (from === undefined || to === undefined || breaksBetween(series, first, last)) return undefined;
  return { from, to };
}

function spanOf(series: Series): AreaTrend['span'] {
  const newestPeriod = newestValue(series)?.period;
  if (newestPeriod === undefined) return undefined;
  const oldestPeriod = series.observations.find(
    ({ period, reading }) =>
      reading.kind === 'value' &&
      comparePeriods(period, newestPeriod) < 0 &&
      !breaksBetween(series, period, newestPeriod),
  )?.period;
  return oldestPeriod && { first: oldestPeriod, last: newestPeriod };
}

/** The kind of period of our area's figures, or of any other area's if ours has no figure. */
function familyOf(areas: readonly TrendArea[]): string | undefined {
  const newest = areas.flatMap(({ series }) => newestValue(series)?.period.family ?? []);
  return newest[0] ?? areas.flatMap(({ series }) => series.observations)[0]?.period.family;
}

function periodsOf(areas: readonly TrendArea[]): readonly Period[] {
  const periodsByKey = new Map<string, Period>();
  for (const { series } of areas)
    for (const { period } of series.observations) periodsByKey.set(periodKey(period), period);
  return [...periodsByKey.values()].toSorted(comparePeriods);
}

function emptySeriesOf({ series }: HeldSeries, area: AreaCode): Series {
  const [anySeries] = series.values();
  return { indicator: anySeries?.indicator ?? ('' as Series['indicator']), area, observations: [] };
}
