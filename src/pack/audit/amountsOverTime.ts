import type { Period } from '@/domain/figures/period';
import type { AuditIndicator } from './packIndicator';
import { windowIn } from './flowWords';
import { yearBegins } from './periodSums';

/** The months or weeks that a count is of, in the order of time: from the first to before the last. */
export type TimeSpan = { readonly unit: 'month' | 'week'; readonly start: number; readonly end: number };

const MONTHS_A_YEAR = 12;

/**
 * The months of a figure: those of its period, of the year so far, or of the last few. The three terms take up the school year. For a weekly figure, its weeks;
 * undefined for the year so far in weeks.
 */
export function timeSpanOf(period: Period, indicator: AuditIndicator): TimeSpan | undefined {
  const window = windowIn(indicator.title, period);
  const unit = period.family === 'Week' ? 'week' : 'month';
  if (unit === 'week') {
    const endWeek = period.step + 1;
    return isRunningTotal(indicator)
      ? undefined
      : { unit, start: endWeek - (window?.length ?? 1), end: endWeek };
  }
  const endMonth = monthNumber(period.end) + (isSummerTerm(period) ? 2 : 1);
  if (window !== undefined) return { unit, start: endMonth - window.length, end: endMonth };
  const startMonth = monthNumber(period.start);
  if (!isRunningTotal(indicator) || endMonth - startMonth >= MONTHS_A_YEAR)
    return { unit, start: startMonth, end: endMonth };
  return {
    unit,
    start: endMonth - 1 - ((endMonth - yearBegins(indicator) + MONTHS_A_YEAR) % MONTHS_A_YEAR),
    end: endMonth,
  };
}

/** It ends in July, and the school year in August. */
function isSummerTerm({ family, end }: Period): boolean {
  return family === 'Term' && end.slice(5, 7) === '07';
}

/** Whether an indicator counts the year so far. */
export function isRunningTotal({ inYear, seemsRunningTotal }: AuditIndicator): boolean {
  return inYear === 'cumulative' || seemsRunningTotal === true;
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * MONTHS_A_YEAR + Number(date.slice(5, 7)) - 1;
}

/** A count, and the months or weeks that it is of. */
export type CountedSpan = Pick<TimeSpan, 'start' | 'end'> & { readonly count: number };

/** How often counts come to the same as others of the same months do together, and how often they do not. */
export type Agreement = { readonly confirmations: number; readonly contradictions: number };

/**
 * Adds counts one by one to what is known of how many there were from one month to another. A count whose time others
 * already cover together agrees with them or does not.
 */
export function agreementOf(countedSpans: readonly CountedSpan[]): Agreement {
  const links = new Map<number, { readonly linkedMonth: number; readonly countBetween: number }>();
  /** The month that others are counted from, and how many there were between. */
  const rootMonthOf = (month: number): { readonly rootMonth: number; readonly countBetween: number } => {
    let [rootMonth, countBetween] = [month, 0];
    for (let link = links.get(rootMonth); link !== undefined; link = links.get(rootMonth))
      [rootMonth, countBetween] = [link.linkedMonth, countBetween + link.countBetween];
    return { rootMonth, countBetween };
  };
  let [confirmations, contradictions] = [0, 0];
  for (const { start, end, count } of countedSpans) {
    const [startRoot, endRoot] = [rootMonthOf(start), rootMonthOf(end)];
    const difference = startRoot.countBetween + count - endRoot.countBetween;
    if (startRoot.rootMonth !== endRoot.rootMonth)
      links.set(endRoot.rootMonth, { linkedMonth: startRoot.rootMonth, countBetween: difference });
    else if (difference === 0) confirmations += 1;
    else contradictions += 1;
  }
  return { confirmations, contradictions };
}
