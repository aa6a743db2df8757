import { HALVES, TIME_IDENTIFIERS, toPeriod, twoYears, type Period } from '@/domain/figures/period';
import type { OtherMeaning } from './headMeaning';

/** What the head of a column says of time. `rest` is what else it says: `target` of `Target 2016/17`. */
export type HeadPeriod =
  | {
      readonly kind: 'period';
      readonly period: Period;
      readonly rest: string;
      readonly asked?: YearAsked;
      readonly meaning?: OtherMeaning | undefined;
    }
  /** A month, quarter or term whose year is given elsewhere, if at all. */
  | { readonly kind: 'part'; readonly part: YearPart; readonly rest: string }
  | { readonly kind: 'none'; readonly rest: string };

/** Which year is meant where a head does not say: two years could be financial or academic, one any of three. */
export type YearAsked = 'two years' | 'one year' | 'quarter';

/** The years of a sheet, where its heads do not say. */
export type YearKind = 'Financial year' | 'Academic year' | 'Calendar year';

export type YearPart =
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'half'; readonly half: number }
  | { readonly kind: 'week'; readonly week: number }
  | { readonly kind: 'term'; readonly term: string };

const MONTH_NAMES = TIME_IDENTIFIERS.filter((name) => toPeriod('2024', name)?.family === 'Month');

/** The year of a part that says none itself, from another text of the head or the sheet: `2016/17`, `2016`. */
export function partIn(part: YearPart, year: string, years: YearKind, remainingHead: string): HeadPeriod {
  const startYear = Number(year.slice(0, 4));
  if (part.kind === 'month') return monthOfFinancialYear(part.month, String(startYear), remainingHead);
  if (part.kind === 'week') return weekIn(part.week, year, remainingHead);
  // Only halves of financial years have a name.
  if (part.kind === 'half')
    return years === 'Academic year'
      ? { kind: 'none', rest: remainingHead }
      : foundPeriod(toPeriod(twoYears(startYear), HALVES[part.half - 1] ?? ''), remainingHead);
  if (part.kind === 'term') return foundPeriod(toPeriod(twoYears(startYear), part.term), remainingHead);
  const kind = years === 'Calendar year' ? 'Financial year' : years;
  return foundPeriod(toPeriod(twoYears(startYear), `${kind} Q${part.quarter}`), remainingHead, 'quarter');
}

/** A week of a calendar year, or of `2024/25` by the week that April begins in. */
function weekIn(week: number, year: string, remainingHead: string): HeadPeriod {
  const firstYear = Number(year.slice(0, 4));
  const period = toPeriod(String(year.length > 4 && week < 14 ? firstYear + 1 : firstYear), `Week ${week}`);
  const weekFound = foundPeriod(period, remainingHead);
  return weekFound.kind === 'period' ? { ...weekFound, meaning: { kind: 'week number' } } : weekFound;
}

/** A month of a financial year that begins in `year`. */
export function monthOfFinancialYear(month: number, year: string, remainingHead: string): HeadPeriod {
  return monthOfCalendarYear(month, String(Number(year) + (month < 4 ? 1 : 0)), remainingHead);
}

/** A month of a calendar year. */
export function monthOfCalendarYear(month: number, year: string, remainingHead: string): HeadPeriod {
  return foundPeriod(toPeriod(year, MONTH_NAMES[month - 1] ?? ''), remainingHead);
}

/** A heading with its period; of the kind `none` where the period does not exist. */
export function foundPeriod(
  period: Period | undefined,
  remainingHead: string,
  yearAsked?: YearAsked,
): HeadPeriod {
  if (period === undefined) return { kind: 'none', rest: remainingHead };
  return {
    kind: 'period',
    period,
    rest: remainingHead,
    ...(yearAsked === undefined ? {} : { asked: yearAsked }),
  };
}

/** A year of two digits as four: `16` becomes `2016`. */
export function yearText(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
