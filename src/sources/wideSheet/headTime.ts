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
  reads: readonly HeadPeriod[],
  { years, title }: { readonly years: YearKind; readonly title: string | undefined },
): { readonly isTimed: boolean; readonly period: HeadTime } {
  const none = { isTimed: false, period: { period: undefined } };
  const place = reads.findIndex(({ kind }) => kind !== 'none');
  const found = reads[place];
  if (found === undefined || found.kind === 'none') return none;
  const above = reads.slice(place + 1);
  const part = above.find(({ kind }) => kind === 'part');
  if (found.kind === 'period') {
    // A row of years may lie below its months.
    const isBelow = part?.kind === 'part' && isYear(found.period);
    return isBelow
      ? partOf(part, found, { years, title })
      : {
          isTimed: true,
          period: { period: found.period, yearAsked: found.asked, meaning: found.meaning },
        };
  }
  return partOf(
    found,
    above.find(({ kind }) => kind === 'period'),
    { years, title },
  );
}

/** A month, quarter or term in the year or quarter of another head of its column, or else in the year of the title. */
function partOf(
  found: HeadPeriod & { readonly kind: 'part' },
  over: HeadPeriod | undefined,
  { years, title }: { readonly years: YearKind; readonly title: string | undefined },
): { readonly isTimed: boolean; readonly period: HeadTime } {
  const lacking = { isTimed: true, period: { period: undefined, lacksYear: found.part } } as const;
  if (over?.kind === 'period' && / Q\d$/.test(over.period.timeIdentifier)) {
    const month = monthOfQuarter(found.part, over.period);
    return month === undefined ? lacking : { isTimed: true, period: { period: month } };
  }
  const year = over?.kind === 'period' && isYear(over.period) ? over.period.timePeriod : title;
  if (year === undefined) return lacking;
  const read =
    found.part.kind === 'month' && year.length === 4
      ? monthOfCalendarYear(found.part.month, year, found.rest)
      : partIn(found.part, year, years, found.rest);
  return read.kind === 'period'
    ? {
        isTimed: true,
        period: { period: read.period, yearAsked: read.asked, meaning: read.meaning },
      }
    : lacking;
}

/** A month under a quarter that names the year; undefined where the month is not one of its three. */
function monthOfQuarter(part: YearPart, { start, end }: Period): Period | undefined {
  if (part.kind !== 'month') return undefined;
  const years = new Set([start.slice(0, 4), end.slice(0, 4)]);
  return [...years]
    .flatMap((year) => {
      const read = monthOfCalendarYear(part.month, year, '');
      return read.kind === 'period' ? [read.period] : [];
    })
    .find((month) => start <= month.start && month.end <= end);
}
