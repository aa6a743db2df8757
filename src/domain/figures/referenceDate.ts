import type { Indicator } from './indicator';
import { MONTHS, type Period } from './period';

/** Returns a day of the year (`31 March`) or a span of months (`December to February`), or undefined if the text is neither. */
export function toReference(text: string): Reference | undefined {
  const [, day, month = ''] = /^(\d{1,2}) (\w+)$/.exec(text.trim()) ?? [];
  const [, from = '', to = ''] = /^(\w+) to (\w+)$/.exec(text.trim()) ?? [];
  const monthIndex = (name: string) =>
    MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase());
  if (day !== undefined) {
    const [number, monthNumber] = [Number(day), monthIndex(month)];
    const isDay =
      monthNumber >= 0 &&
      number >= 1 &&
      new Date(Date.UTC(2024, monthNumber, number)).getUTCMonth() === monthNumber;
    return isDay ? { kind: 'day', month: monthNumber, day: number } : undefined;
  }
  const [firstMonth, lastMonth] = [monthIndex(from), monthIndex(to)];
  return firstMonth >= 0 && lastMonth >= 0 ? { kind: 'months', firstMonth, month: lastMonth } : undefined;
}

/** A date in JavaScript counts its months from 0. */
type Reference =
  | { readonly kind: 'day'; readonly month: number; readonly day: number }
  | { readonly kind: 'months'; readonly firstMonth: number; readonly month: number };

/**
 * The last day that an indicator's figure for a period is about: the last day of its reference date in that period, or else the period's end
 * (docs/methods.md#periods).
 */
export function referenceEnd({ reference }: Pick<Indicator, 'reference'>, period: Period): string {
  const referenceTime = reference === undefined ? undefined : toReference(reference);
  if (referenceTime === undefined || period.years > 1) return period.end;
  for (let year = Number(period.end.slice(0, 4)); year >= Number(period.start.slice(0, 4)); year -= 1) {
    const day = referenceEndIn(referenceTime, year);
    if (day >= period.start && day <= period.end) return day;
  }
  return period.end;
}

/** Says in words the time that a figure is for, `31 March 2025` or `December 2024 to February 2025`. Returns undefined if that is the whole period. */
export function referenceText(
  { reference }: Pick<Indicator, 'reference'>,
  period: Period,
): string | undefined {
  const referenceTime = reference === undefined ? undefined : toReference(reference);
  if (referenceTime === undefined || period.years > 1) return undefined;
  const year = Number(referenceEnd({ reference }, period).slice(0, 4));
  if (referenceTime.kind === 'day') return `${referenceTime.day} ${MONTHS[referenceTime.month]} ${year}`;
  const firstYear = referenceTime.firstMonth > referenceTime.month ? year - 1 : year;
  return `${MONTHS[referenceTime.firstMonth]}${firstYear === year ? '' : ` ${firstYear}`} to ${MONTHS[referenceTime.month]} ${year}`;
}

function referenceEndIn(reference: Reference, year: number): string {
  const time =
    reference.kind === 'day'
      ? Date.UTC(year, reference.month, reference.day)
      : Date.UTC(year, reference.month + 1, 0);
  return new Date(time).toISOString().slice(0, 10);
}
