import type { Period } from '@/domain/figures/period';
import type { AuditIndicator } from './packIndicator';
import { windowIn } from './flowWords';
import { yearBegins } from './periodSums';

/** The months or weeks that a count is of, in the order of time: from the first to before the last. */
export type Times = { readonly unit: 'month' | 'week'; readonly from: number; readonly to: number };

const A_YEAR = 12;

/**
 * The months of a figure: those of its period, of the year so far, or of the last few. The three terms take up the school year. For a weekly figure, its weeks;
 * undefined for the year so far in weeks.
 */
export function timesOf(period: Period, indicator: AuditIndicator): Times | undefined {
  const window = windowIn(indicator.title, period);
  const unit = period.family === 'Week' ? 'week' : 'month';
  if (unit === 'week') {
    const to = period.step + 1;
    return isRunning(indicator) ? undefined : { unit, from: to - (window?.length ?? 1), to };
  }
  const to = monthAt(period.end) + (isSummerTerm(period) ? 2 : 1);
  if (window !== undefined) return { unit, from: to - window.length, to };
  const from = monthAt(period.start);
  if (!isRunning(indicator) || to - from >= A_YEAR) return { unit, from, to };
  return { unit, from: to - 1 - ((to - yearBegins(indicator) + A_YEAR) % A_YEAR), to };
}

/** It ends in July, and the school year in August. */
function isSummerTerm({ family, end }: Period): boolean {
  return family === 'Term' && end.slice(5, 7) === '07';
}

/** Whether an indicator counts the year so far. */
export function isRunning({ inYear, seemsRunning }: AuditIndicator): boolean {
  return inYear === 'cumulative' || seemsRunning === true;
}

function monthAt(date: string): number {
  return Number(date.slice(0, 4)) * A_YEAR + Number(date.slice(5, 7)) - 1;
}

/** A count, and the months or weeks that it is of. */
export type Amount = Pick<Times, 'from' | 'to'> & { readonly count: number };

/** How often counts come to the same as others of the same months do together, and how often they do not. */
export type Agreement = { readonly yes: number; readonly no: number };

/**
 * Adds counts one by one to what is known of how many there were from one month to another. A count whose time others
 * already cover together agrees with them or does not.
 */
export function agreementOf(amounts: readonly Amount[]): Agreement {
  const roots = new Map<number, { readonly to: number; readonly less: number }>();
  /** The month that others are counted from, and how many there were between. */
  const rootOf = (month: number): { readonly root: number; readonly less: number } => {
    let [root, less] = [month, 0];
    for (let up = roots.get(root); up !== undefined; up = roots.get(root))
      [root, less] = [up.to, less + up.less];
    return { root, less };
  };
  let [yes, no] = [0, 0];
  for (const { from, to, count } of amounts) {
    const [first, last] = [rootOf(from), rootOf(to)];
    const between = first.less + count - last.less;
    if (first.root !== last.root) roots.set(last.root, { to: first.root, less: between });
    else if (between === 0) yes += 1;
    else no += 1;
  }
  return { yes, no };
}
