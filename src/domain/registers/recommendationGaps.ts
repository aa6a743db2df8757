import type { Recommendation } from './register';

/** What the response to a recommendation lacks. */
export type ResponseGap = 'decision' | 'action' | 'officer' | 'date' | 'reason' | 'when-again';

/**
 * What a response must hold and does not: accepted, an action, an officer and a date; rejected, the reason; deferred, the reason and when it is
 * considered again; and a decision before all. The schedule in which an executive answers scrutiny asks for these (Accepted / Rejected / Deferred).
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
 * The executive answers within two months of receiving the report or notice (Local Government Act 2000, section 9FE).
 * The day by which that is, counted from an ISO date: the same day two months on, or the last of that month.
 */
export function responseDueBy(madeOn: string): string {
  const [year = 0, month = 1, day = 1] = madeOn.split('-').map(Number);
  const lastDayOfMonth = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 1, Math.min(day, lastDayOfMonth))).toISOString().slice(0, 10);
}
