import type { Area, AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import type {
  IndicatorAbout,
  PublishedBreakdowns,
  PublishedGroup,
  PublishedHistory,
  PublishedLatest,
} from '@/packFormat/publishedPlan';
import { NO_ROW } from '@/packFormat/publishedPlan';
import { originsOf } from '@/packFormat/publishedSeries';
import { atDecimals, toReading, type Reading } from '@/domain/figures/reading';
import { checkedPart, parsePeriods, parseSeries } from './parsePack';

/** One indicator for all areas: its figures, the origin of each, and the publisher's full notes. */
export type IndicatorHistory = AreaHistories & { readonly about: IndicatorAbout };

export type AreaHistories = {
  /** The areas that have a series. */
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly series: ReadonlyMap<AreaCode, Series>;
  readonly originsOf: (area: AreaCode) => readonly FigureOrigin[];
};

/** The areas of a file by code. The file gives only their codes; `areasByCode` has the areas of the plan. */
export function parseHistory(
  json: unknown,
  indicator: Pick<Indicator, 'id' | 'decimals'>,
  areasByCode: ReadonlyMap<AreaCode, Area>,
): IndicatorHistory {
  const publishedHistory = checkedPart<PublishedHistory>(json, ['periods', 'series', 'files', 'origins']);
  return { about: publishedHistory.about, ...historiesFrom(publishedHistory, indicator, areasByCode) };
}

/** The figures of each breakdown (`sex=Female`), in the order of the plan's rows. */
export type Breakdowns = ReadonlyMap<string, AreaHistories>;

/** The breakdowns of one indicator, by sex, age and the like. */
export function parseBreakdowns(
  json: unknown,
  indicator: Pick<Indicator, 'id' | 'decimals'>,
  areasByCode: ReadonlyMap<AreaCode, Area>,
): Breakdowns {
  const { groups } = checkedPart<PublishedBreakdowns>(json, ['groups']);
  return new Map(groups.map((group) => [group.breakdown, historiesFrom(group, indicator, areasByCode)]));
}

function historiesFrom(
  publishedGroup: Omit<PublishedGroup, 'breakdown'>,
  indicator: Pick<Indicator, 'id' | 'decimals'>,
  areasByCode: ReadonlyMap<AreaCode, Area>,
): AreaHistories {
  const periods = parsePeriods(publishedGroup.periods);
  const series = new Map<AreaCode, Series>();
  const indexByArea = new Map<AreaCode, number>();
  publishedGroup.series.forEach(([code, values, notes], index) => {
    const area = code as AreaCode;
    indexByArea.set(area, index);
    series.set(area, parseSeries({ values, notes }, periods, { ...indicator, area }));
  });
  return {
    areas: areasOf(areasByCode, series.keys()),
    series,
    originsOf: (area) => {
      const origins = publishedGroup.origins[indexByArea.get(area) ?? -1];
      return origins === undefined ? [] : originsOf(origins, periods, { area, files: publishedGroup.files });
    },
  };
}

function areasOf(
  areasByCode: ReadonlyMap<AreaCode, Area>,
  codes: Iterable<AreaCode>,
): ReadonlyMap<AreaCode, Area> {
  const foundAreas = new Map<AreaCode, Area>();
  for (const code of codes) {
    const area = areasByCode.get(code);
    if (area !== undefined) foundAreas.set(code, area);
  }
  return foundAreas;
}

/** The figure of every area in the latest period of one indicator. */
export type LatestFigures = {
  readonly period: Period | undefined;
  readonly readings: ReadonlyMap<AreaCode, Reading>;
};

export type LatestOfAll = {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly byIndicator: ReadonlyMap<string, LatestFigures>;
};

export function parseLatest(
  json: unknown,
  indicators: readonly Pick<Indicator, 'id' | 'decimals'>[],
  areasByCode: ReadonlyMap<AreaCode, Area>,
): LatestOfAll {
  const publishedLatest = checkedPart<PublishedLatest>(json, ['areas', 'periods', 'indicators']);
  const periods = parsePeriods(publishedLatest.periods);
  const areas = publishedLatest.areas.map((code) => code as AreaCode);
  const decimals = new Map<string, number>(indicators.map((indicator) => [indicator.id, indicator.decimals]));
  const byIndicator = new Map(
    publishedLatest.indicators.map(({ id, period, values }) => {
      const readings = new Map<AreaCode, Reading>();
      values.split(' ').forEach((text, index) => {
        const area = areas[index];
        const reading = text === NO_ROW ? undefined : toReading(text);
        const decimalPlaces = decimals.get(id);
        if (area !== undefined && reading !== undefined && decimalPlaces !== undefined)
          readings.set(area, atDecimals(reading, decimalPlaces));
      });
      return [id, { period: period === undefined ? undefined : periods[period], readings }] as const;
    }),
  );
  return { areas: areasOf(areasByCode, areas), byIndicator };
}
