import { capital } from '@/domain/figures/capital';
import type { Indicator } from '@/domain/figures/indicator';
import {
  comparePeriods,
  isSamePeriod,
  isWithinYear,
  TIME_IDENTIFIERS,
  toPeriod,
  type Period,
} from '@/domain/figures/period';

/** The year that a month, week, term or quarter is a part of. Terms and quarters name it; months and weeks go by the indicator's own. */
export function yearOf(period: Period, { year = 'financial' }: Pick<Indicator, 'year'>): Period | undefined {
  const named = /^(Academic|Financial|Calendar) year/.exec(period.timeIdentifier)?.[0];
  if (named !== undefined) return toPeriod(period.timePeriod, named);
  if (period.family === 'Term') return toPeriod(period.timePeriod, 'Academic year');
  const [yearText = '', month = ''] = middleOf(period).split('-');
  const first = Number(yearText) - (Number(month) < FIRST_MONTH[year] ? 1 : 0);
  return year === 'calendar'
    ? toPeriod(String(first), 'Calendar year')
    : toPeriod(`${first}${String(first + 1).slice(2)}`, `${capital(year)} year`);
}

const FIRST_MONTH = { calendar: 1, financial: 4, academic: 9 } as const;

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

/** The same few years are asked for by every indicator. */
const PARTS = new Map<string, readonly Period[]>();

/** How many months lie between the ends of two periods: a figure for 2024/25 is 8 months older than one for November 2025. */
export function monthsBetween(earlier: Period, later: Period): number {
  const months = ({ end }: Period) => Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7));
  return months(later) - months(earlier);
}

/** A week belongs to the month of its Thursday, as it belongs to its year (ISO 8601); any other period to that of its first day. */
function middleOf({ family, start }: Period): string {
  if (family !== 'Week') return start;
  return new Date(Date.parse(start) + 3 * 86_400_000).toISOString().slice(0, 10);
}
