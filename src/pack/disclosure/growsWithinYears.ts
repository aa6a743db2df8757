import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { groupedBy } from '@/pack/rows/groupedBy';
import { reportingYearOf } from './periodSums';
import type { TableCell } from './tableCell';

/**
 * Figures that rise within every year are a sign of a running total only if figures in random order would do so at most once in this many times.
 * Two years of quarters (once in 576) and four years of terms (once in 1,296) are enough; three years of terms (once in 216) are not.
 */
const FEWEST_ORDERS = 500;

/**
 * Whether figures look like a running total that `in_year` does not declare. In some area every year, of two or more, begins lower than the
 * year before ended, and in no area do figures fall within a year. If `in_year` declares something, that is believed
 * (docs/methods.md#what-is-withheld).
 */
export function growsWithinYears(
  indicator: Indicator,
  tableCells: readonly TableCell[],
  valueAt: (tableCell: TableCell) => number | undefined,
): boolean {
  if (indicator.inYear !== undefined) return false;
  const headlineCells = tableCells.filter(({ groups, period }) => groups.length === 0 && period.years === 1);
  const series = [
    ...groupedBy(headlineCells, ({ area, period: { family } }) => `${area}|${family}`).values(),
  ].map((cellsInSeries) =>
    cellsInSeries
      .toSorted((a, b) => a.period.step - b.period.step)
      .flatMap((tableCell): readonly YearFigure[] => {
        const [value, year] = [valueAt(tableCell), reportingYearOf(tableCell.period, indicator)];
        return value === undefined || year === undefined ? [] : [{ period: tableCell.period, value, year }];
      }),
  );
  return series.every((figures) => !fallsWithinYear(figures)) && series.some(startsAnew);
}

type YearFigure = { readonly period: Period; readonly value: number; readonly year: number };

function fallsWithinYear(figures: readonly YearFigure[]): boolean {
  return figures.some(({ value, year }, position) => {
    const earlierFigure = figures[position - 1];
    return earlierFigure !== undefined && earlierFigure.year === year && value < earlierFigure.value;
  });
}

/** Whether each year begins lower than the year before ended, and at least two years have enough figures. */
function startsAnew(figures: readonly YearFigure[]): boolean {
  const pairs = figures.slice(1).map((figure, position) => ({ figure, before: figures[position] ?? figure }));
  const yearStarts = pairs.filter(({ figure, before: earlierFigure }) => figure.year !== earlierFigure.year);
  const figuresPerYear = [...groupedBy(figures, ({ year }) => String(year)).values()].map(
    ({ length }) => length,
  );
  const orders = figuresPerYear.reduce((product, length) => product * ordersOf(length), 1);
  return (
    orders >= FEWEST_ORDERS &&
    figuresPerYear.filter((length) => length > 1).length > 1 &&
    yearStarts.every(({ figure, before: earlierFigure }) => figure.value < earlierFigure.value)
  );
}

/** The number of orders in which this many figures can come. */
function ordersOf(length: number): number {
  return length < 2 ? 1 : length * ordersOf(length - 1);
}
