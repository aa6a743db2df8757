import { dueState } from './dueState';
import type { FollowUp } from './register';

/** How far a request has got on a given day. Lengths are in days. */
export type FollowUpState =
  | { readonly kind: 'answered'; readonly on: string; readonly daysLate: number }
  /** An answer was given, but nobody recorded its date. */
  | { readonly kind: 'answered-undated' }
  | { readonly kind: 'no-answer'; readonly days: number }
  | { readonly kind: 'due'; readonly days: number }
  | { readonly kind: 'no-date' };

/** `asAt` is an ISO date. A request without an answer is `no-answer` once its last day has passed; `days` is how long ago. */
export function followUpState(
  { due, answeredOn, answer }: Pick<FollowUp, 'due' | 'answeredOn' | 'answer'>,
  asAt: string,
): FollowUpState {
  if (answeredOn !== undefined && answeredOn <= asAt) {
    const late = dueState({ due, status: 'in-progress' }, answeredOn);
    return { kind: 'answered', on: answeredOn, daysLate: late.kind === 'overdue' ? late.days : 0 };
  }
  if (answeredOn === undefined && answer !== undefined) return { kind: 'answered-undated' };
  const state = dueState({ due }, asAt);
  if (state.kind === 'due') return state;
  return state.kind === 'past-its-date' ? { kind: 'no-answer', days: state.days } : { kind: 'no-date' };
}

/** The requests that are still open, the nearest last day first; those without one follow in the order of their table. */
export function openFollowUps(followUps: readonly FollowUp[], asAt: string): readonly FollowUp[] {
  const last = ({ due }: FollowUp) => due?.latest ?? '9999';
  return followUps
    .filter((one) => !followUpState(one, asAt).kind.startsWith('answered'))
    .toSorted((a, b) => last(a).localeCompare(last(b)));
}
