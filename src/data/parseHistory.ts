import type { Area, AreaCode } from '@/domain/area';
import type { Indicator } from '@/domain/indicator';
import type { Series } from '@/domain/observation';
import type { Period } from '@/domain/period';
import type { FigureOrigin, IndicatorAbout, PublishedHistory, PublishedLatest } from '@/domain/publishedPlan';
import { NO_ROW } from '@/domain/publishedPlan';
import { originsOf } from '@/domain/publishedSeries';
import { atDecimals, toReading, type Reading } from '@/domain/reading';
import { checked, PackError, parsePeriods, parseSeries } from './parsePack';

/** One indicator over all areas, where each figure is from, and what its publisher says of it at length. */
export type IndicatorHistory = {
  readonly about: IndicatorAbout;
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly series: ReadonlyMap<AreaCode, Series>;
  readonly originsOf: (area: AreaCode) => readonly FigureOrigin[];
};

export function parseHistory(json: unknown, indicator: Pick<Indicator, 'id' | 'decimals'>): IndicatorHistory {
  const published = checked<PublishedHistory>(json, ['areas', 'periods', 'series', 'files', 'origins']);
  const periods = parsePeriods(published.periods);
  const series = new Map<AreaCode, Series>();
  for (const one of published.series) {
    const area = published.areas[one[0]];
    if (area === undefined) throw new PackError('The pack holds a series of nothing.');
    series.set(area.code, parseSeries(one, periods, { ...indicator, area: area.code }));
  }
  return {
    about: published.about,
    areas: new Map(published.areas.map((area) => [area.code, area])),
    series,
    originsOf: (area) => {
      const place = published.areas.findIndex(({ code }) => code === area);
      const origins = published.origins[place];
      return origins === undefined ? [] : originsOf(origins, periods, { area, files: published.files });
    },
  };
}

/** Every area's figure in the latest period of one indicator. */
export type LatestFigures = {
  readonly period: Period | undefined;
  readonly readings: ReadonlyMap<AreaCode, Reading>;
};

export type Latest = {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly byIndicator: ReadonlyMap<string, LatestFigures>;
};

export function parseLatest(
  json: unknown,
  indicators: readonly Pick<Indicator, 'id' | 'decimals'>[],
): Latest {
  const published = checked<PublishedLatest>(json, ['areas', 'periods', 'indicators']);
  const periods = parsePeriods(published.periods);
  const decimals = new Map<string, number>(indicators.map((indicator) => [indicator.id, indicator.decimals]));
  const byIndicator = new Map(
    published.indicators.map(({ id, period, values }) => {
      const readings = new Map<AreaCode, Reading>();
      values.split(' ').forEach((text, place) => {
        const area = published.areas[place];
        const reading = text === NO_ROW ? undefined : toReading(text);
        const places = decimals.get(id);
        if (area !== undefined && reading !== undefined && places !== undefined)
          readings.set(area.code, atDecimals(reading, places));
      });
      return [id, { period: period === undefined ? undefined : periods[period], readings }] as const;
    }),
  );
  return { areas: new Map(published.areas.map((area) => [area.code, area])), byIndicator };
}
