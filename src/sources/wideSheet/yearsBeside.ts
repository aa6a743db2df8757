import { toPeriod, twoYears, type Period } from '@/domain/figures/period';
import type { YearKind } from './yearPart';
import type { ColumnReading } from './wideHead';

/** Gives a head without a year that of the columns which it belongs to: `RAG Q1` that of `Q1 24/25`, and `Q1` that of the months on its left. */
export function withYearsBeside(
  columns: readonly ColumnReading[],
  years: YearKind,
): readonly ColumnReading[] {
  return columns.map((one): ColumnReading => {
    if (one.lacksYear === undefined || one.role === undefined) return one;
    const period = one.role === 'figure' ? quarterOfMonths(one, columns, years) : samePart(one, columns);
    return period === undefined ? one : { ...one, period, lacksYear: undefined };
  });
}

/** The one period of the figures that is this month, quarter or term. */
function samePart({ lacksYear }: ColumnReading, columns: readonly ColumnReading[]): Period | undefined {
  const found = columns.flatMap(({ role, period }) =>
    role === 'figure' && period !== undefined && isPart(period, lacksYear) ? [period] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function isPart({ timeIdentifier, family, start }: Period, part: ColumnReading['lacksYear']): boolean {
  if (part?.kind === 'quarter') return timeIdentifier.endsWith(` Q${part.quarter}`);
  if (part?.kind === 'term') return timeIdentifier === part.term;
  if (part?.kind === 'half') return timeIdentifier.startsWith(`Part ${part.half} `);
  if (part?.kind === 'week') return timeIdentifier === `Week ${part.week}`;
  return family === 'Month' && Number(start.slice(5, 7)) === part?.month;
}

/** A quarter on the right of its three months. */
function quarterOfMonths(
  { column, lacksYear }: ColumnReading,
  columns: readonly ColumnReading[],
  years: YearKind,
): Period | undefined {
  const last = columns.find((other) => other.column === column - 1)?.period;
  if (lacksYear?.kind !== 'quarter' || last?.family !== 'Month') return undefined;
  const end = Number(last.end.slice(0, 4));
  const kind = years === 'Calendar year' ? years : 'Financial year';
  return [end - 1, end]
    .map((year) =>
      toPeriod(kind === 'Calendar year' ? String(year) : twoYears(year), `${kind} Q${lacksYear.quarter}`),
    )
    .find((quarter) => quarter?.end === last.end);
}
