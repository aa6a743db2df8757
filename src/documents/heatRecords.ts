import type { HeatColumn, HeatRow } from '@/domain/compare/heatTable';
import type { CsvShape } from './csv';
import { rankedCells } from './rankedCells';

/** The columns of the CSV file of a heat map: one record for each cell, so that a spreadsheet can pivot the table. */
const HEAT_COLUMNS = [
  'heat_map',
  'indicator',
  'title',
  'time_period',
  'time_identifier',
  'area_code',
  'area',
  'is',
  'value',
  'shorthand',
  'unit',
  'polarity',
  'rank',
  'rank_of',
  'band',
  'beside_ours',
  'source',
  'as_at',
] as const;

export const HEAT_CSV: CsvShape<(typeof HEAT_COLUMNS)[number]> = {
  columns: HEAT_COLUMNS,
  numbers: ['value', 'rank', 'rank_of'],
};

export type HeatRecord = Readonly<Record<(typeof HEAT_COLUMNS)[number], string>>;

export function heatRecords(
  columns: readonly HeatColumn[],
  rows: readonly HeatRow[],
  provenance: { readonly title: string; readonly source: string; readonly asAt: string },
): readonly HeatRecord[] {
  return rows.flatMap(({ indicator, period, cells }) =>
    cells.flatMap((cell, index): readonly HeatRecord[] => {
      const column = columns[index];
      if (column === undefined) return [];
      return [
        {
          heat_map: provenance.title,
          indicator: indicator.id,
          title: indicator.title,
          time_period: period?.timePeriod ?? '',
          time_identifier: period?.timeIdentifier ?? '',
          area_code: column.code,
          area: column.name,
          is: column.role,
          ...rankedCells(cell),
          unit: indicator.unit.text,
          polarity: indicator.polarity,
          beside_ours: cell.comparedWithOurs ?? '',
          source: provenance.source,
          as_at: provenance.asAt,
        },
      ];
    }),
  );
}
