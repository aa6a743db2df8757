import type { Recommendation } from './register';

/** What the response to a recommendation lacks. */
export type ResponseGap = 'decision' | 'action' | 'officer' | 'date' | 'reason' | 'when-again';

/**
 * What the response to a recommendation must hold and does not. Every response needs a decision; an accepted recommendation an action, an
 * officer and a date; a rejected one the reason; a deferred one the reason and when it is considered again. The schedule in which an executive
 * answers scrutiny asks for these (Accepted / Rejected / Deferred).
 */
export function responseGaps({
  decision,
  action,
  officer,
  due,
  reason,
}: Pick<Recommendation, 'decision' | 'action' | 'officer' | 'due' | 'reason'>): readonly ResponseGap[] {
  const gapIfMissing = (gap: ResponseGap, value: unknown): readonly ResponseGap[] =>
    value === undefined ? [gap] : [];
  switch (decision) {
    case undefined:
      return ['decision'];
    case 'accepted':
    case 'partly':
      return [
        ...gapIfMissing('action', action),
        ...gapIfMissing('officer', officer),
        ...gapIfMissing('date', due),
      ];
    case 'rejected':
      return gapIfMissing('reason', reason);
    case 'deferred':
      return [...gapIfMissing('reason', reason), ...gapIfMissing('when-again', due)];
  }
}

/**
 * The day by which an executive must answer: within two months of receiving the report or notice (Local Government Act 2000, section 9FE). It
 * is counted from an ISO date: the same day two months later, or the last day of that month.
 */
export function responseDueBy(madeOn: string): string {
  const [year = 0, month = 1, day = 1] = madeOn.split('-').map(Number);
  const lastDayOfMonth = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 1, Math.min(day, lastDayOfMonth))).toISOString().slice(0, 10);
}
