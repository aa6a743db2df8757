import type { Indicator } from '@/domain/figures/indicator';
import {
  comparePeriods,
  isSamePeriod,
  isWithinYear,
  TIME_IDENTIFIERS,
  toPeriod,
  type Period,
} from '@/domain/figures/period';
import { yearOf } from '@/domain/figures/yearOf';

/** All the months, weeks, terms or quarters of a year, oldest first, of the kind of one of them. */
export function partsOf(
  year: Period,
  { family }: Pick<Period, 'family'>,
  indicator: Pick<Indicator, 'year'>,
): readonly Period[] {
  const key = `${family}|${indicator.year ?? ''}|${year.timePeriod}|${year.timeIdentifier}`;
  const known = PARTS.get(key);
  if (known !== undefined) return known;
  const first = Number(year.timePeriod.slice(0, 4));
  const texts = [String(first), String(first + 1), year.timePeriod];
  const found = TIME_IDENTIFIERS.flatMap((identifier) =>
    texts.flatMap((text) => toPeriod(text, identifier) ?? []),
  ).filter((period) => {
    if (period.family !== family || !isWithinYear(period)) return false;
    const whole = yearOf(period, indicator);
    return whole !== undefined && isSamePeriod(whole, year);
  });
  const parts = [...new Map(found.map((period) => [period.step, period])).values()].toSorted(comparePeriods);
  PARTS.set(key, parts);
  return parts;
}

/** Every indicator asks for the same few years. */
const PARTS = new Map<string, readonly Period[]>();

/** How many months lie between the ends of two periods: a figure for 2024/25 is 8 months older than one for November 2025. */
export function monthsBetween(earlier: Period, later: Period): number {
  const months = ({ end }: Period) => Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7));
  return months(later) - months(earlier);
}
