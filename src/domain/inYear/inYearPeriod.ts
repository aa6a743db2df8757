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

/** All the months, weeks, terms or quarters of a year, oldest first. `family` says which of these kinds. */
export function partsOf(
  year: Period,
  { family }: Pick<Period, 'family'>,
  indicator: Pick<Indicator, 'year'>,
): readonly Period[] {
  const key = `${family}|${indicator.year ?? ''}|${year.timePeriod}|${year.timeIdentifier}`;
  const cachedParts = PARTS_BY_KEY.get(key);
  if (cachedParts !== undefined) return cachedParts;
  const firstYear = Number(year.timePeriod.slice(0, 4));
  const texts = [String(firstYear), String(firstYear + 1), year.timePeriod];
  const partsOfFamily = TIME_IDENTIFIERS.flatMap((identifier) =>
    texts.flatMap((text) => toPeriod(text, identifier) ?? []),
  ).filter((period) => {
    if (period.family !== family || !isWithinYear(period)) return false;
    const wholeYear = yearOf(period, indicator);
    return wholeYear !== undefined && isSamePeriod(wholeYear, year);
  });
  const parts = [...new Map(partsOfFamily.map((period) => [period.step, period])).values()].toSorted(
    comparePeriods,
  );
  PARTS_BY_KEY.set(key, parts);
  return parts;
}

/** The periods of a year are kept, because every indicator asks for those of the same few years. */
const PARTS_BY_KEY = new Map<string, readonly Period[]>();

/** How many months lie between the ends of two periods: a figure for 2024/25 is 8 months older than one for November 2025. */
export function monthsBetween(earlierPeriod: Period, laterPeriod: Period): number {
  const monthNumber = ({ end }: Period) => Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7));
  return monthNumber(laterPeriod) - monthNumber(earlierPeriod);
}
