import { isYear, type Period } from '@/domain/figures/period';
import type { OtherMeaning } from './headMeaning';
import {
  monthOfCalendarYear,
  partIn,
  type HeadPeriod,
  type YearAsked,
  type YearKind,
  type YearPart,
} from './yearPart';

/** What the headings above one column say about time. */
export type HeadTime = {
  readonly period: Period | undefined;
  readonly yearAsked?: YearAsked | undefined;
  /** The month, quarter or other part of a year that the headings name, if nothing in the sheet says which year. */
  readonly lacksYear?: YearPart | undefined;
  /** What the heading may mean besides the month or week alone. */
  readonly meaning?: OtherMeaning | undefined;
};

/**
 * Finds the period that the headings above a column name together. `headPeriods` lists the lowest heading first. If one heading names only part of a
 * year, the year may come from the heading above or below it, or from the title of the sheet.
 */
export function headTime(
  headPeriods: readonly HeadPeriod[],
  { years, title }: { readonly years: YearKind; readonly title: string | undefined },
): { readonly isTimed: boolean; readonly period: HeadTime } {
  const noTime = { isTimed: false, period: { period: undefined } };
  const periodIndex = headPeriods.findIndex(({ kind }) => kind !== 'none');
  const foundPeriod = headPeriods[periodIndex];
  if (foundPeriod === undefined || foundPeriod.kind === 'none') return noTime;
  const headsAbove = headPeriods.slice(periodIndex + 1);
  const partAbove = headsAbove.find(({ kind }) => kind === 'part');
  if (foundPeriod.kind === 'period') {
    // Some sheets print the row of years below the row of months.
    const isYearBelowPart = partAbove?.kind === 'part' && isYear(foundPeriod.period);
    return isYearBelowPart
      ? partOf(partAbove, foundPeriod, { years, title })
      : {
          isTimed: true,
          period: { period: foundPeriod.period, yearAsked: foundPeriod.asked, meaning: foundPeriod.meaning },
        };
  }
  return partOf(
    foundPeriod,
    headsAbove.find(({ kind }) => kind === 'period'),
    { years, title },
  );
}

/**
 * Gives part of a year, such as a month or a term, the year that another heading of its column names, or else the year in the title. A month may also
 * lie in a quarter that another heading names.
 */
function partOf(
  partFound: HeadPeriod & { readonly kind: 'part' },
  yearAbove: HeadPeriod | undefined,
  { years, title }: { readonly years: YearKind; readonly title: string | undefined },
): { readonly isTimed: boolean; readonly period: HeadTime } {
  const withoutYear = { isTimed: true, period: { period: undefined, lacksYear: partFound.part } } as const;
  if (yearAbove?.kind === 'period' && / Q\d$/.test(yearAbove.period.timeIdentifier)) {
    const month = monthOfQuarter(partFound.part, yearAbove.period);
    return month === undefined ? withoutYear : { isTimed: true, period: { period: month } };
  }
  const year = yearAbove?.kind === 'period' && isYear(yearAbove.period) ? yearAbove.period.timePeriod : title;
  if (year === undefined) return withoutYear;
  const monthRead =
    partFound.part.kind === 'month' && year.length === 4
      ? monthOfCalendarYear(partFound.part.month, year, partFound.rest)
      : partIn(partFound.part, year, years, partFound.rest);
  return monthRead.kind === 'period'
    ? {
        isTimed: true,
        period: { period: monthRead.period, yearAsked: monthRead.asked, meaning: monthRead.meaning },
      }
    : withoutYear;
}

/** Finds the year of a month from the quarter that is named with it. Returns undefined if the month is not in that quarter. */
function monthOfQuarter(yearPart: YearPart, { start, end }: Period): Period | undefined {
  if (yearPart.kind !== 'month') return undefined;
  const years = new Set([start.slice(0, 4), end.slice(0, 4)]);
  return [...years]
    .flatMap((year) => {
      const monthRead = monthOfCalendarYear(yearPart.month, year, '');
      return monthRead.kind === 'period' ? [monthRead.period] : [];
    })
    .find((month) => start <= month.start && month.end <= end);
}
