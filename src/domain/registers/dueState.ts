import type { Due } from './dueDate';
import type { ActionStatus } from './register';

/**
 * How far a promise has got on a given day. It is `overdue` only where it is recorded as not done, and `past-its-date` where nobody recorded whether it is done.
 * Worked out from the date and the status, never from a colour.
 */
export type DueState =
  | { readonly kind: 'complete' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'past-its-date'; readonly days: number }
  | { readonly kind: 'due'; readonly days: number }
  /** The text names no last day: it says ongoing, to be confirmed or only a start, it cannot be read, or there is no text. */
  | { readonly kind: 'no-date' };

const DAY_IN_MS = 86_400_000;

/**
 * How far a promise has got on the day `asAt`, an ISO date. The last day itself does not count as past. `days` is the number of days between
 * the two, never negative.
 */
export function dueState(
  { due, status }: { readonly due?: Due | undefined; readonly status?: ActionStatus | undefined },
  asAt: string,
): DueState {
  if (status === 'complete' || status === 'stopped') return { kind: status };
  if (due?.latest === undefined) return { kind: 'no-date' };
  const days = Math.round((Date.parse(asAt) - Date.parse(due.latest)) / DAY_IN_MS);
  if (days <= 0) return { kind: 'due', days: -days + 0 };
  return { kind: status === undefined ? 'past-its-date' : 'overdue', days };
}
