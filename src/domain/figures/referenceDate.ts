import type { Indicator } from './indicator';
import { MONTHS, type Period } from './period';

/** A day of the year (`31 March`) or a span of months (`December to February`); undefined where the text is neither. */
export function toReference(text: string): Reference | undefined {
  const [, day, month = ''] = /^(\d{1,2}) (\w+)$/.exec(text.trim()) ?? [];
  const [, from = '', to = ''] = /^(\w+) to (\w+)$/.exec(text.trim()) ?? [];
  const place = (name: string) => MONTHS.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  if (day !== undefined) {
    const [number, at] = [Number(day), place(month)];
    const isDay = at >= 0 && number >= 1 && new Date(Date.UTC(2024, at, number)).getUTCMonth() === at;
    return isDay ? { kind: 'day', month: at, day: number } : undefined;
  }
  const [first, last] = [place(from), place(to)];
  return first >= 0 && last >= 0 ? { kind: 'months', first, month: last } : undefined;
}

/** Months count from 0. */
type Reference =
  | { readonly kind: 'day'; readonly month: number; readonly day: number }
  | { readonly kind: 'months'; readonly first: number; readonly month: number };

/** The last day that an indicator's figure for a period is about: its reference in that period, else the period's end (docs/methods.md#periods). */
export function referenceEnd({ reference }: Pick<Indicator, 'reference'>, period: Period): string {
  const found = reference === undefined ? undefined : toReference(reference);
  if (found === undefined || period.years > 1) return period.end;
  for (let year = Number(period.end.slice(0, 4)); year >= Number(period.start.slice(0, 4)); year -= 1) {
    const day = endIn(found, year);
    if (day >= period.start && day <= period.end) return day;
  }
  return period.end;
}

/** The time that the figure is for, in words: `31 March 2025`, `December 2024 to February 2025`; undefined where the period says it all. */
export function referenceText(
  { reference }: Pick<Indicator, 'reference'>,
  period: Period,
): string | undefined {
  const found = reference === undefined ? undefined : toReference(reference);
  if (found === undefined || period.years > 1) return undefined;
  const year = Number(referenceEnd({ reference }, period).slice(0, 4));
  if (found.kind === 'day') return `${found.day} ${MONTHS[found.month]} ${year}`;
  const firstYear = found.first > found.month ? year - 1 : year;
  return `${MONTHS[found.first]}${firstYear === year ? '' : ` ${firstYear}`} to ${MONTHS[found.month]} ${year}`;
}

function endIn(reference: Reference, year: number): string {
  const time =
    reference.kind === 'day'
      ? Date.UTC(year, reference.month, reference.day)
      : Date.UTC(year, reference.month + 1, 0);
  return new Date(time).toISOString().slice(0, 10);
}
