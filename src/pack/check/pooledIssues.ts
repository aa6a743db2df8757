import type { Indicator } from '@/domain/figures/indicator';
import { isWithinYear } from '@/domain/figures/period';
import type { Issue } from '@/domain/plan/issue';
import { INDICATORS, type IndicatorRow } from '@/sources/plan/indicatorsTable';
import type { ObservationRow } from '@/sources/plan/observationsTable';

/** Finds indicators with a pooled year whose months have shares without the counts that the year would add up. */
export function pooledIssues(
  indicators: readonly IndicatorRow[],
  observations: readonly ObservationRow[],
): readonly Issue[] {
  return indicators.flatMap(({ row, indicator }): readonly Issue[] => {
    if (indicator.inYear !== 'pooled') return [];
    const pooledRows = observations.filter((observationRow) => isPartOf(observationRow, indicator));
    const rowsWithoutCounts = pooledRows.filter(({ numerator, denominator }) => !numerator || !denominator);
    const [firstRow] = rowsWithoutCounts;
    if (firstRow === undefined) return [];
    const subject =
      rowsWithoutCounts.length === 1
        ? '1 of its figures has'
        : `${rowsWithoutCounts.length} of its figures have`;
    return [
      {
        severity: 'warning',
        code: 'pooled-without-counts',
        file: INDICATORS.file,
        row,
        column: 'in_year',
        message: `Found pooled, which adds up the counts behind each share, and ${subject} no numerator or no denominator in observations.csv, the first in row ${firstRow.row}: there is no year to date. Fill both in; or write as-printed here and give the year a row of its own.`,
      },
    ];
  });
}

function isPartOf(row: ObservationRow, { id }: Indicator): boolean {
  return (
    row.indicator === id && row.breakdown === '' && row.reading?.kind === 'value' && isWithinYear(row.period)
  );
}
