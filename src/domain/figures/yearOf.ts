import type { Indicator } from './indicator';
import { toPeriod, type Period } from './period';

/**
 * The year that a month, week, term, quarter or half-year is a part of. Terms, quarters and half-years name their year; months and weeks
 * belong to the kind of year that the indicator states.
 */
export function yearOf(period: Period, { year = 'financial' }: Pick<Indicator, 'year'>): Period | undefined {
  const namedYear = /^(Academic|Financial|Calendar) year/.exec(period.timeIdentifier)?.[0];
  if (namedYear !== undefined) return toPeriod(period.timePeriod, namedYear);
  if (period.family === 'Half-year') return toPeriod(period.timePeriod, 'Financial year');
  if (period.family === 'Term') return toPeriod(period.timePeriod, 'Academic year');
  const [yearText = '', month = ''] = dayOfMonthFor(period).split('-');
  const firstYear = Number(yearText) - (Number(month) < FIRST_MONTH[year] ? 1 : 0);
  return year === 'calendar'
    ? toPeriod(String(firstYear), 'Calendar year')
    : toPeriod(`${firstYear}${String(firstYear + 1).slice(2)}`, `${capital(year)} year`);
}

const FIRST_MONTH = { calendar: 1, financial: 4, academic: 9 } as const;

/** A week belongs to the month of its Thursday, as ISO 8601 does for years; any other period belongs to the month of its first day. */
function dayOfMonthFor({ family, start }: Period): string {
  if (family !== 'Week') return start;
  return new Date(Date.parse(start) + 3 * 86_400_000).toISOString().slice(0, 10);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
