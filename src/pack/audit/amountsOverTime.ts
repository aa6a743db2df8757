import type { Period } from '@/domain/figures/period';
import type { AuditIndicator } from './packIndicator';
import { yearBegins } from './periodSums';
import { TERM_STARTS, type TimeUnit } from './timeNames';
import { timeWordsOf, type TimeWords } from './timeWords';

/** The months or weeks in which people are counted. `start` is the number of the first one, and `end` is the number after that of the last one. */
export type TimeSpan = { readonly unit: 'month' | 'week'; readonly start: number; readonly end: number };

const MONTHS_A_YEAR = 12;

/**
 * Gives the months that a figure counts: those of its period, of the year so far, of the last few months, since a year, or of a part of the year, if its
 * title says so. The three terms of a year cover all 12 months. A weekly figure counts weeks, and the year so far in weeks is undefined.
 */
export function timeSpanOf(period: Period, indicator: AuditIndicator): TimeSpan | undefined {
  const { window, since, part } = timeWordsOf(indicator.title, indicator);
  if (period.family === 'Week') {
    const endWeek = period.step + 1;
    return isRunningTotal(indicator) || since !== undefined || part !== undefined
      ? undefined
      : { unit: 'week', start: endWeek - (window?.unit === 'week' ? window.count : 1), end: endWeek };
  }
  const unit = 'month';
  const endMonth = monthNumber(period.end) + (isSummerTerm(period) ? 2 : 1);
  const startMonth = monthNumber(period.start);
  if (since !== undefined)
    return {
      unit,
      start: since.year * MONTHS_A_YEAR + (since.month ?? firstMonthOfYear(period, indicator)),
      end: endMonth,
    };
  if (part !== undefined) return partSpan(part, startMonth, endMonth);
  if (window !== undefined && window.unit !== 'week')
    return { unit, start: windowStart(window, endMonth), end: endMonth };
  return isRunningTotal(indicator)
    ? runningSpanOf(period, yearBegins(indicator))
    : { unit, start: startMonth, end: endMonth };
}

/** The months from the beginning of a year to the end of a period. A period of a year or more is itself. */
export function runningSpanOf(period: Period, firstMonth: number): TimeSpan {
  const endMonth = monthNumber(period.end) + (isSummerTerm(period) ? 2 : 1);
  const startMonth = monthNumber(period.start);
  if (endMonth - startMonth >= MONTHS_A_YEAR) return { unit: 'month', start: startMonth, end: endMonth };
  return {
    unit: 'month',
    start: endMonth - 1 - ((endMonth - firstMonth + MONTHS_A_YEAR) % MONTHS_A_YEAR),
    end: endMonth,
  };
}

function partSpan(
  { isNamed, start, months }: NonNullable<TimeWords['part']>,
  startMonth: number,
  endMonth: number,
): TimeSpan | undefined {
  const monthsBefore = isNamed
    ? (start - (startMonth % MONTHS_A_YEAR) + MONTHS_A_YEAR) % MONTHS_A_YEAR
    : start;
  const partStart = startMonth + monthsBefore;
  // A quarter that is named "Q2" may itself be the period of the figure.
  if (!isNamed && endMonth - startMonth < MONTHS_A_YEAR)
    return { unit: 'month', start: startMonth, end: endMonth };
  return partStart + months > endMonth
    ? undefined
    : { unit: 'month', start: partStart, end: partStart + months };
}

function windowStart(
  { count, unit }: { readonly count: number; readonly unit: TimeUnit },
  endMonth: number,
): number {
  if (typeof unit === 'number') return endMonth - count * unit;
  let start = endMonth;
  for (let term = 0; term < count; term += 1)
    do start -= 1;
    while (!TERM_MONTHS.includes(start % MONTHS_A_YEAR));
  return start;
}

const TERM_MONTHS: readonly number[] = Object.values(TERM_STARTS);

/** The month with which the years of a figure begin, from 0 for January. */
function firstMonthOfYear({ family, start, years }: Period, { year }: AuditIndicator): number {
  const firstMonth = Number(start.slice(5, 7)) - 1;
  if (family.startsWith('Financial') || family === 'Half-year') return 3;
  if (family.startsWith('Academic') || family === 'Term') return 8;
  if (family.startsWith('Calendar') || year === undefined) return years > 1 ? firstMonth : 0;
  return yearBegins({ year }) - 1;
}

/** The summer term ends in July, but the school year ends in August. */
function isSummerTerm({ family, end }: Period): boolean {
  return family === 'Term' && end.slice(5, 7) === '07';
}

const DAYS_A_WEEK = 7;
const DAYS_A_MONTH = 365.25 / MONTHS_A_YEAR;

/**
 * The number by which an average is multiplied to get the sum over its time: 3 for a three-year average. It is between two limits if the average is a
 * week's and the time is in months. Undefined if the figure is no average over time.
 */
export function periodsAveraged(
  { start, end, unit }: TimeSpan,
  { averageOf }: Pick<TimeWords, 'averageOf'>,
): { readonly least: number; readonly most: number } | undefined {
  if (averageOf === undefined || (unit === 'week' && averageOf !== 'week')) return undefined;
  const length = end - start;
  if (unit === 'week') return { least: length, most: length };
  if (averageOf === 'week') {
    const weeks = (length * DAYS_A_MONTH) / DAYS_A_WEEK;
    return { least: Math.floor(weeks), most: Math.ceil(weeks) };
  }
  const periods = averageOf === 'term' ? (length * TERM_MONTHS.length) / MONTHS_A_YEAR : length / averageOf;
  const isTermPart = averageOf === 'term' && length < MONTHS_A_YEAR;
  return isTermPart
    ? { least: Math.round(periods), most: Math.round(periods) }
    : { least: periods, most: periods };
}

/** Whether an indicator counts the year so far. */
export function isRunningTotal({ inYear, seemsRunningTotal }: AuditIndicator): boolean {
  return inYear === 'cumulative' || seemsRunningTotal === true;
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * MONTHS_A_YEAR + Number(date.slice(5, 7)) - 1;
}

/** A count, with the months or weeks in which it was counted. `tolerance` is how far it may be from the shown number, as a rounded average is. */
export type CountedSpan = Pick<TimeSpan, 'start' | 'end'> & {
  readonly count: number;
  readonly tolerance?: number;
};

type Link = { readonly linkedMonth: number; readonly countBetween: number; readonly tolerance: number };
type Root = { readonly rootMonth: number; readonly countBetween: number; readonly tolerance: number };

/** How often a count equals the sum of other counts that cover the same months, and how often it does not. */
export type Agreement = { readonly confirmations: number; readonly contradictions: number };

/** Goes through the counts one by one. If other counts together cover the same months as a count, their sum either confirms that count or contradicts it. */
export function agreementOf(countedSpans: readonly CountedSpan[]): Agreement {
  const links = new Map<number, Link>();
  /** Follows the links from a month to the first month of its chain, and gives the count between the two. */
  const rootOf = (month: number): Root => {
    let [rootMonth, countBetween, tolerance] = [month, 0, 0];
    for (let link = links.get(rootMonth); link !== undefined; link = links.get(rootMonth))
      [rootMonth, countBetween, tolerance] = [
        link.linkedMonth,
        countBetween + link.countBetween,
        tolerance + link.tolerance,
      ];
    return { rootMonth, countBetween, tolerance };
  };
  let [confirmations, contradictions] = [0, 0];
  for (const { start, end, count, tolerance = 0 } of countedSpans) {
    const [startRoot, endRoot] = [rootOf(start), rootOf(end)];
    const difference = startRoot.countBetween + count - endRoot.countBetween;
    const totalTolerance = startRoot.tolerance + tolerance + endRoot.tolerance;
    if (startRoot.rootMonth !== endRoot.rootMonth)
      links.set(endRoot.rootMonth, {
        linkedMonth: startRoot.rootMonth,
        countBetween: difference,
        tolerance: totalTolerance,
      });
    else if (Math.abs(difference) <= totalTolerance + 1e-9) confirmations += 1;
    else contradictions += 1;
  }
  return { confirmations, contradictions };
}
