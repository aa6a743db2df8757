import type { Period } from '@/domain/figures/period';
import type { AuditIndicator } from './packIndicator';
import { windowIn } from './flowWords';
import { yearBegins } from './periodSums';

/** The months or weeks in which people are counted. `start` is the number of the first one, and `end` is the number after that of the last one. */
export type TimeSpan = { readonly unit: 'month' | 'week'; readonly start: number; readonly end: number };

const MONTHS_A_YEAR = 12;

/**
 * Gives the months that a figure counts: those of its period, of the year so far, or of the last few months if its title says so. The three terms of a
 * year cover all 12 months. A weekly figure counts weeks, and the year so far in weeks is undefined.
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

/** The summer term ends in July, but the school year ends in August. */
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

/** A count, with the months or weeks in which it was counted. */
export type CountedSpan = Pick<TimeSpan, 'start' | 'end'> & { readonly count: number };

/** How often a count equals the sum of other counts that cover the same months, and how often it does not. */
export type Agreement = { readonly confirmations: number; readonly contradictions: number };

/** Goes through the counts one by one. If other counts together cover the same months as a count, their sum either confirms that count or contradicts it. */
export function agreementOf(countedSpans: readonly CountedSpan[]): Agreement {
  const links = new Map<number, { readonly linkedMonth: number; readonly countBetween: number }>();
  /** Follows the links from a month to the first month of its chain, and gives the count between the two. */
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
