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
export function partIn(part: YearPart, year: string, years: YearKind, rest: string): HeadPeriod {
  const start = Number(year.slice(0, 4));
  if (part.kind === 'month') return monthOfFinancialYear(part.month, String(start), rest);
  if (part.kind === 'week') return weekIn(part.week, year, rest);
  // Only halves of financial years have a name.
  if (part.kind === 'half')
    return years === 'Academic year'
      ? { kind: 'none', rest }
      : foundPeriod(toPeriod(twoYears(start), HALVES[part.half - 1] ?? ''), rest);
  if (part.kind === 'term') return foundPeriod(toPeriod(twoYears(start), part.term), rest);
  const kind = years === 'Calendar year' ? 'Financial year' : years;
  return foundPeriod(toPeriod(twoYears(start), `${kind} Q${part.quarter}`), rest, 'quarter');
}

/** A week of a calendar year, or of `2024/25` by the week that April begins in. */
function weekIn(week: number, year: string, rest: string): HeadPeriod {
  const first = Number(year.slice(0, 4));
  const period = toPeriod(String(year.length > 4 && week < 14 ? first + 1 : first), `Week ${week}`);
  const read = foundPeriod(period, rest);
  return read.kind === 'period' ? { ...read, meaning: { kind: 'week number' } } : read;
}

/** A month of a financial year that begins in `year`. */
export function monthOfFinancialYear(month: number, year: string, rest: string): HeadPeriod {
  return monthOfCalendarYear(month, String(Number(year) + (month < 4 ? 1 : 0)), rest);
}

/** A month of a calendar year. */
export function monthOfCalendarYear(month: number, year: string, rest: string): HeadPeriod {
  return foundPeriod(toPeriod(year, MONTH_NAMES[month - 1] ?? ''), rest);
}

/** A head with its period; none where there is no such period. */
export function foundPeriod(period: Period | undefined, rest: string, asked?: YearAsked): HeadPeriod {
  if (period === undefined) return { kind: 'none', rest };
  return { kind: 'period', period, rest, ...(asked === undefined ? {} : { asked }) };
}

/** `16` as `2016`. */
export function yearText(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
