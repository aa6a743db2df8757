import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { groupedBy } from '@/pack/rows/groupedBy';
import { inYearOf } from './periodSums';
import type { Spot } from './spot';

/** Figures in a random order rise through two years of quarters, or four of terms, less often than once in this many cases. Through three years of terms they do so once in 216. */
const ORDERS = 500;

/**
 * Whether figures look like a running total that nobody has declared: in some area every year, of two or more, begins lower than the year before
 * ended, and no area's figures fall within a year. If `in_year` says what they are, it is believed (docs/methods.md#what-is-withheld).
 */
export function growsWithinYears(
  indicator: Indicator,
  spots: readonly Spot[],
  valueAt: (spot: Spot) => number | undefined,
): boolean {
  if (indicator.inYear !== undefined) return false;
  const headline = spots.filter(({ sides, period }) => sides.length === 0 && period.years === 1);
  const series = [...groupedBy(headline, ({ area, period: { family } }) => `${area}|${family}`).values()].map(
    (own) =>
      own
        .toSorted((a, b) => a.period.step - b.period.step)
        .flatMap((spot): readonly Figure[] => {
          const [value, year] = [valueAt(spot), inYearOf(spot.period, indicator)];
          return value === undefined || year === undefined ? [] : [{ period: spot.period, value, year }];
        }),
  );
  return series.every((figures) => !falls(figures)) && series.some(startsAnew);
}

type Figure = { readonly period: Period; readonly value: number; readonly year: number };

function falls(figures: readonly Figure[]): boolean {
  return figures.some(({ value, year }, at) => {
    const before = figures[at - 1];
    return before !== undefined && before.year === year && value < before.value;
  });
}

/** Whether each year begins lower than the last ended, and at least two years have enough figures. */
function startsAnew(figures: readonly Figure[]): boolean {
  const pairs = figures.slice(1).map((figure, at) => ({ figure, before: figures[at] ?? figure }));
  const starts = pairs.filter(({ figure, before }) => figure.year !== before.year);
  const lengths = [...groupedBy(figures, ({ year }) => String(year)).values()].map(({ length }) => length);
  const orders = lengths.reduce((product, length) => product * ordersOf(length), 1);
  return (
    orders >= ORDERS &&
    lengths.filter((length) => length > 1).length > 1 &&
    starts.every(({ figure, before }) => figure.value < before.value)
  );
}

/** In how many orders this many figures can come. */
function ordersOf(length: number): number {
  return length < 2 ? 1 : length * ordersOf(length - 1);
}
