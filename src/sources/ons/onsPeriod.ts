import { toPeriod, type Period } from '@/domain/figures/period';
import type { YearKind } from '@/sources/publishedFile';

/** The kind of year that begins in each month. ONS begins the school year in August or in September. */
const YEAR_KIND_BY_MONTH: ReadonlyMap<number, YearKind> = new Map([
  [1, 'Calendar year'],
  [4, 'Financial year'],
  [8, 'Academic year'],
  [9, 'Academic year'],
]);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** An ISO 8601 interval as ONS writes it: `2024-08-01/P1Y` is 2024/25, `2014-01-01/P3Y` 2014 to 2016, `2024-04-01/P3M` a quarter. */
export function onsPeriod(text: string): Period | undefined {
  const [, yearText, monthText, count, unit] =
    /^(\d{4})-(\d\d)-01(?:T00:00:00Z?)?\/P(\d{1,2})([YM])$/.exec(text.trim()) ?? [];
  const [firstYear, month, length] = [Number(yearText), Number(monthText), Number(count)];
  if (unit === 'M') return partOfYear(firstYear, month, length);
  const kind = YEAR_KIND_BY_MONTH.get(month);
  if (unit === undefined || kind === undefined || length < 1) return undefined;
  const yearOf = (year: number): string =>
    kind === 'Calendar year' ? String(year) : `${year}${String((year + 1) % 100).padStart(2, '0')}`;
  const lastYear = firstYear + length - 1;
  return toPeriod(length === 1 ? yearOf(firstYear) : `${yearOf(firstYear)}-${yearOf(lastYear)}`, kind);
}

function partOfYear(year: number, month: number, months: number): Period | undefined {
  if (months === 1) return toPeriod(String(year), MONTHS[month - 1] ?? '');
  if (months === 12) return onsPeriod(`${year}-${String(month).padStart(2, '0')}-01/P1Y`);
  const isQuarter = months === 3 && month % 3 === 1;
  return isQuarter ? toPeriod(String(year), `Calendar year Q${(month + 2) / 3}`) : undefined;
}
