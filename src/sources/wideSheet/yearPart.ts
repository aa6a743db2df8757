import { HALVES, TIME_IDENTIFIERS, toPeriod, twoYears, type Period } from '@/domain/figures/period';
import type { OtherMeaning } from './headMeaning';

/** The period that a heading names. `rest` holds the other words of the heading: `target` for `Target 2016/17`. */
export type HeadPeriod =
  | {
      readonly kind: 'period';
      readonly period: Period;
      readonly rest: string;
      readonly asked?: YearAsked;
      readonly meaning?: OtherMeaning | undefined;
    }
  /** A month, quarter, half, week or term. Another heading or the title may give its year. */
  | { readonly kind: 'part'; readonly part: YearPart; readonly rest: string }
  | { readonly kind: 'none'; readonly rest: string };

/** Why the officer must say which year is meant: two years could be a financial or an academic year, one year could be any of three kinds. */
export type YearAsked = 'two years' | 'one year' | 'quarter';

/** The kind of year to take where the headings of a sheet do not say. */
export type YearKind = 'Financial year' | 'Academic year' | 'Calendar year';

export type YearPart =
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'half'; readonly half: number }
  | { readonly kind: 'week'; readonly week: number }
  | { readonly kind: 'term'; readonly term: string };

const MONTH_NAMES = TIME_IDENTIFIERS.filter((name) => toPeriod('2024', name)?.family === 'Month');

/** Puts a month, quarter, half, week or term into the year that another heading or the title of the sheet names: `2016/17`, `2016`. */
export function partIn(part: YearPart, year: string, years: YearKind, remainingHead: string): HeadPeriod {
  const startYear = Number(year.slice(0, 4));
  if (part.kind === 'month') return monthOfFinancialYear(part.month, String(startYear), remainingHead);
  if (part.kind === 'week') return weekIn(part.week, year, remainingHead);
  // There is a name only for the halves of financial years.
  if (part.kind === 'half')
    return years === 'Academic year'
      ? { kind: 'none', rest: remainingHead }
      : foundPeriod(toPeriod(twoYears(startYear), HALVES[part.half - 1] ?? ''), remainingHead);
  if (part.kind === 'term') return foundPeriod(toPeriod(twoYears(startYear), part.term), remainingHead);
  const kind = years === 'Calendar year' ? 'Financial year' : years;
  return foundPeriod(toPeriod(twoYears(startYear), `${kind} Q${part.quarter}`), remainingHead, 'quarter');
}

/** A numbered week of a calendar year. In a financial year, weeks 1 to 13 lie in its second calendar year. */
function weekIn(week: number, year: string, remainingHead: string): HeadPeriod {
  const firstYear = Number(year.slice(0, 4));
  const period = toPeriod(String(year.length > 4 && week < 14 ? firstYear + 1 : firstYear), `Week ${week}`);
  const weekFound = foundPeriod(period, remainingHead);
  return weekFound.kind === 'period' ? { ...weekFound, meaning: { kind: 'week number' } } : weekFound;
}

/** A month of the financial year that begins in `year`. */
export function monthOfFinancialYear(month: number, year: string, remainingHead: string): HeadPeriod {
  return monthOfCalendarYear(month, String(Number(year) + (month < 4 ? 1 : 0)), remainingHead);
}

/** A month of a calendar year. */
export function monthOfCalendarYear(month: number, year: string, remainingHead: string): HeadPeriod {
  return foundPeriod(toPeriod(year, MONTH_NAMES[month - 1] ?? ''), remainingHead);
}

/** Makes a heading with a period; of kind `none` where no such period exists. */
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

/** Writes a year of two digits with four: `16` becomes `2016`. */
export function yearText(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
