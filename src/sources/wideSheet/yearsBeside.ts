import { toPeriod, twoYears, type Period } from '@/domain/figures/period';
import type { YearKind } from './yearPart';
import type { ColumnReading } from './wideHead';

/** Gives a heading without a year the year of the figures that it belongs to: `RAG Q1` takes that of `Q1 24/25`, and a quarter that of the months on its left. */
export function withYearsBeside(
  columns: readonly ColumnReading[],
  years: YearKind,
): readonly ColumnReading[] {
  return columns.map((column): ColumnReading => {
    if (column.lacksYear === undefined || column.role === undefined) return column;
    const period =
      column.role === 'figure' ? quarterOfMonths(column, columns, years) : samePart(column, columns);
    return period === undefined ? column : { ...column, period, lacksYear: undefined };
  });
}

/** The only period of the figure columns that is the same month, quarter, half, week or term. Returns undefined if several years have one. */
function samePart({ lacksYear }: ColumnReading, columns: readonly ColumnReading[]): Period | undefined {
  const yearColumns = columns.flatMap(({ role, period }) =>
    role === 'figure' && period !== undefined && isPart(period, lacksYear) ? [period] : [],
  );
  return yearColumns.length === 1 ? yearColumns[0] : undefined;
}

function isPart({ timeIdentifier, family, start }: Period, partColumn: ColumnReading['lacksYear']): boolean {
  if (partColumn?.kind === 'quarter') return timeIdentifier.endsWith(` Q${partColumn.quarter}`);
  if (partColumn?.kind === 'term') return timeIdentifier === partColumn.term;
  if (partColumn?.kind === 'half') return timeIdentifier.startsWith(`Part ${partColumn.half} `);
  if (partColumn?.kind === 'week') return timeIdentifier === `Week ${partColumn.week}`;
  return family === 'Month' && Number(start.slice(5, 7)) === partColumn?.month;
}

/** The quarter that ends with the month in the column on its left. */
function quarterOfMonths(
  { column, lacksYear }: ColumnReading,
  columns: readonly ColumnReading[],
  years: YearKind,
): Period | undefined {
  const periodToLeft = columns.find((otherColumn) => otherColumn.column === column - 1)?.period;
  if (lacksYear?.kind !== 'quarter' || periodToLeft?.family !== 'Month') return undefined;
  const endYear = Number(periodToLeft.end.slice(0, 4));
  const kind = years === 'Calendar year' ? years : 'Financial year';
  return [endYear - 1, endYear]
    .map((year) =>
      toPeriod(kind === 'Calendar year' ? String(year) : twoYears(year), `${kind} Q${lacksYear.quarter}`),
    )
    .find((quarter) => quarter?.end === periodToLeft.end);
}
