import type { AreaCode } from '@/domain/figures/area';
import { areaName, type PlanData } from '@/domain/plan/planData';
import { readingText } from '@/domain/figures/reading';
import { periodsOf, yearToDateTest } from '@/domain/scorecard/scorecardSeries';
import type { CsvShape } from './csv';

/** The columns of the CSV file of one area's figures: one record for each figure, as published. */
const AREA_COLUMNS = [
  'plan',
  'as_at',
  'area_code',
  'area',
  'indicator',
  'title',
  'time_period',
  'time_identifier',
  'value',
  'shorthand',
  'status',
  'series_break',
  'reported_rating',
  'reported_by',
  'unit',
  'polarity',
  'source',
  'access',
] as const;

export const AREA_CSV: CsvShape<(typeof AREA_COLUMNS)[number]> = {
  columns: AREA_COLUMNS,
  numbers: ['value'],
};

export type AreaRecord = Readonly<Record<(typeof AREA_COLUMNS)[number], string>>;

/** Stands in place of `Financial year` while that year runs and its row holds the year to date that the officer printed. */
const YEAR_TO_DATE = 'Year to date';

/** All figures of one area in the pack as records, indicator by indicator, oldest first. `sourceOf` gives the source of an indicator's figures. */
export function areaRecords(
  data: PlanData,
  area: AreaCode,
  sourceOf: (indicator: string) => string,
): readonly AreaRecord[] {
  return data.indicators.flatMap((indicator) => {
    const seriesByArea = data.series.get(indicator.id);
    const observations = seriesByArea?.get(area)?.observations ?? [];
    const isYearToDate = yearToDateTest(periodsOf(seriesByArea), indicator, data.plan.asAt);
    return observations.map(({ period, reading, status, reported, access, ...otherColumns }): AreaRecord => ({
      plan: data.plan.title,
      as_at: data.plan.asAt,
      area_code: area,
      area: areaName(data, area),
      indicator: indicator.id,
      title: indicator.title,
      time_period: period.timePeriod,
      time_identifier: isYearToDate(period) ? YEAR_TO_DATE : period.timeIdentifier,
      value: reading.kind === 'value' ? readingText(reading) : '',
      shorthand: reading.kind === 'withheld' ? reading.shorthand : '',
      status,
      series_break: otherColumns.break ? 'yes' : '',
      reported_rating: reported.map(({ colour }) => colour).join(';'),
      reported_by: reported.map(({ by }) => by).join(';'),
      unit: indicator.unit.text,
      polarity: indicator.polarity,
      source: sourceOf(indicator.id),
      access: access ?? 'public',
    }));
  });
}
