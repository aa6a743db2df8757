import type { AreaTrend } from '@/domain/compare/areaTrend';
import type { Indicator } from '@/domain/figures/indicator';
import { plainNumber } from '@/domain/figures/reading';
import type { CsvShape } from './csv';

const AREA_TREND_COLUMNS = [
  'indicator',
  'title',
  'time_period',
  'time_identifier',
  'area_code',
  'area',
  'value',
  'shorthand',
  'series_breaks',
  'unit',
  'polarity',
  'source',
  'as_at',
] as const;

type Column = (typeof AREA_TREND_COLUMNS)[number];

/** The columns of the CSV file of several areas over time: one row for each area and period. */
export const AREA_TREND_CSV: CsvShape<Column> = { columns: AREA_TREND_COLUMNS, numbers: ['value'] };

/** The figures of several areas over time as records: our area first, then the chosen areas in their order, each oldest first. */
export function areaTrendRecords(
  { ourArea: ownSeries, otherAreas: otherLines }: AreaTrend,
  indicator: Indicator,
  provenance: { readonly source: string; readonly asAt: string },
): readonly Readonly<Record<Column, string>>[] {
  return [ownSeries, ...otherLines].flatMap(({ area, series }) =>
    series.observations.map(({ period, reading, break: isBreak }) => ({
      indicator: indicator.id,
      title: indicator.title,
      time_period: period.timePeriod,
      time_identifier: period.timeIdentifier,
      area_code: area.code,
      area: area.name,
      value: reading.kind === 'value' ? plainNumber(reading.value) : '',
      shorthand: reading.kind === 'withheld' ? reading.shorthand : '',
      series_breaks: isBreak ? 'yes' : '',
      unit: indicator.unit.text,
      polarity: indicator.polarity,
      source: provenance.source,
      as_at: provenance.asAt,
    })),
  );
}
