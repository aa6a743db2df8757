import { dueState } from './dueState';
import type { FollowUp } from './register';

/** How far a request of members has got on a given day. Lengths of time are in days. */
export type FollowUpState =
  | { readonly kind: 'answered'; readonly date: string; readonly daysLate: number }
  /** An answer was given, but nobody recorded its date. */
  | { readonly kind: 'answered-undated' }
  | { readonly kind: 'no-answer'; readonly days: number }
  | { readonly kind: 'due'; readonly days: number }
  | { readonly kind: 'no-date' };

/**
 * Says how far a request has got on the day `asAt` (an ISO date). A request without an answer is `no-answer` once its last day has passed;
 * `days` is how long ago.
 */
export function followUpState(
  { due, answeredOn, answer }: Pick<FollowUp, 'due' | 'answeredOn' | 'answer'>,
  asAt: string,
): FollowUpState {
  if (answeredOn !== undefined && answeredOn <= asAt) {
    const stateWhenAnswered = dueState({ due, status: 'in-progress' }, answeredOn);
    return {
      kind: 'answered',
      date: answeredOn,
      daysLate: stateWhenAnswered.kind === 'overdue' ? stateWhenAnswered.days : 0,
    };
  }
  if (answeredOn === undefined && answer !== undefined) return { kind: 'answered-undated' };
  const dueStateNow = dueState({ due }, asAt);
  if (dueStateNow.kind === 'due') return dueStateNow;
  return dueStateNow.kind === 'past-its-date'
    ? { kind: 'no-answer', days: dueStateNow.days }
    : { kind: 'no-date' };
}

/** The requests that are still open, those with the earliest last day first. Requests without a last day follow in the order of their table. */
export function openFollowUps(followUps: readonly FollowUp[], asAt: string): readonly FollowUp[] {
  const lastDay = ({ due }: FollowUp) => due?.latest ?? '9999';
  return followUps
    .filter((followUp) => !followUpState(followUp, asAt).kind.startsWith('answered'))
    .toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)));
}
