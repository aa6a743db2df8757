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

/** What the heads of one column say of time. */
export type HeadTime = {
  readonly period: Period | undefined;
  readonly yearAsked?: YearAsked | undefined;
  /** The month, quarter or term of a head that names no year. */
  readonly lacksYear?: YearPart | undefined;
  /** What else than the month or week alone may be meant. */
  readonly meaning?: OtherMeaning | undefined;
};

/** The period that the heads of a column name together, the lowest first; its year may be in a head above or below it, or in the title. */
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
    // A row of years may lie below its months.
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

/** A month, quarter or term in the year or quarter of another head of its column, or else in the year of the title. */
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

/** A month under a quarter that names the year; undefined where the month is not one of its three. */
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
