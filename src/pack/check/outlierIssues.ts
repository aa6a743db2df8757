import type { Indicator } from '@/domain/figures/indicator';
import { farOutside } from '@/domain/figures/farOutside';
import { comparePeriods } from '@/domain/figures/period';
import type { Issue } from '@/domain/plan/issue';
import { farOutsideText } from '@/sources/farOutsideText';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';
import { groupedBy } from '@/pack/rows/groupedBy';

/** A series with fewer rows is too short to judge: one figure needs at least two others to compare it with. */
const FEWEST_FIGURES = 3;

/**
 * Figures far outside their own series, as a typing mistake makes them: 261 among 27.5 and 28.4. The messages show no figure, because it may
 * turn out to be withheld.
 */
export function outlierIssues(
  rows: readonly ObservationRow[],
  indicators: readonly Indicator[],
): readonly Issue[] {
  const byId = new Map<string, Indicator>(indicators.map((indicator) => [indicator.id, indicator]));
  const series = groupedBy(rows, ({ indicator, area, breakdown, period, source }) =>
    [indicator, area, breakdown, period.family, source].join('|'),
  );
  const byIndicator = groupedBy(rows, ({ indicator }) => indicator);
  return [...series.values()].flatMap((seriesRows) => {
    const indicator = byId.get(seriesRows[0]?.indicator ?? '');
    if (indicator === undefined) return [];
    return seriesRows.length < FEWEST_FIGURES && indicator.unit.kind === 'share'
      ? beyondOthers(seriesRows, byIndicator.get(indicator.id) ?? [], indicator)
      : segmentsOf(seriesRows).flatMap((part) => outliersIn(part, indicator));
  });
}

/**
 * Finds odd shares in a series that is too short to judge by itself, such as the single figure of each neighbour: shares above 100% that are
 * also above those of every other area.
 */
function beyondOthers(
  seriesRows: readonly ObservationRow[],
  allRows: readonly ObservationRow[],
  { id }: Indicator,
): readonly Issue[] {
  const otherFigures = allRows.filter((row) => !seriesRows.includes(row)).flatMap(valueOf);
  if (otherFigures.length < 2 || otherFigures.some((value) => value > 100)) return [];
  return seriesRows
    .filter((row) => valueOf(row).some((value) => value > 100 && value > 2 * Math.max(...otherFigures)))
    .map((row) => outlierIssue(row, farOutsideText('beyond whole', `any other of ${id}`)));
}

function valueOf({ reading }: ObservationRow): readonly number[] {
  return reading?.kind === 'value' ? [Math.abs(reading.value)] : [];
}

/** The rows between one break in the series and the next. */
function segmentsOf(rows: readonly ObservationRow[]): readonly (readonly ObservationRow[])[] {
  const segments: ObservationRow[][] = [[]];
  for (const row of rows.toSorted((a, b) => comparePeriods(a.period, b.period))) {
    if (row.break) segments.push([]);
    segments.at(-1)?.push(row);
  }
  return segments;
}

function outliersIn(rows: readonly ObservationRow[], indicator: Indicator): readonly Issue[] {
  const values = rows.flatMap((row) =>
    row.reading?.kind === 'value' ? [{ row, value: Math.abs(row.reading.value) }] : [],
  );
  // The values are sorted once: sorting them for every row would take seconds for an area with thousands of rows.
  const ascending = values.map((shareValue) => shareValue.value).toSorted((a, b) => a - b);
  return values.flatMap(({ row, value }): readonly Issue[] => {
    const departure = farOutside(value, ascending, indicator.unit.kind);
    if (departure === undefined) return [];
    return [
      outlierIssue(
        row,
        farOutsideText(departure, `the others of ${indicator.id} for ${row.area}: far outside its series`),
      ),
    ];
  });
}

function outlierIssue({ row }: ObservationRow, description: string): Issue {
  const message = `The figure is ${description}. A digit, a nought or the decimal point may be wrong. Correct it; if it is right, nothing need be done.`;
  return { severity: 'warning', code: 'outlier', file: OBSERVATIONS.file, row, column: 'value', message };
}
