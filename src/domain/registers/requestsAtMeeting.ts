import { followUpState, openFollowUps } from './followUpState';
import type { FollowUp } from './register';

/** The requests of members that are still open at a meeting. */
export type RequestsAtMeeting = {
  /** Due in the month of the meeting, its day not past. */
  readonly dueThisMonth: readonly FollowUp[];
  /** Past its last day. */
  readonly overdue: readonly FollowUp[];
  /** The next request that is due later; undefined if none has a date. */
  readonly nextDue: FollowUp | undefined;
};

/** `meeting` is the meeting's ISO date. What was asked at the meeting itself or later is left out; so is what names no day. */
export function requestsAtMeeting(followUps: readonly FollowUp[], meeting: string): RequestsAtMeeting {
  const month = meeting.slice(0, 'YYYY-MM'.length);
  const askedBefore = followUps.filter(({ askedOn }) => askedOn === undefined || askedOn < meeting);
  const datedRequests = openFollowUps(askedBefore, meeting).flatMap((followUp) =>
    followUp.due?.latest === undefined ? [] : [{ one: followUp, latest: followUp.due.latest }],
  );
  const isLate = (followUp: FollowUp) => followUpState(followUp, meeting).kind === 'no-answer';
  const isSoon = (latest: string) => latest.startsWith(month);
  return {
    dueThisMonth: datedRequests
      .filter(({ one: followUp, latest }) => !isLate(followUp) && isSoon(latest))
      .map(({ one: followUp }) => followUp),
    overdue: datedRequests.map(({ one: followUp }) => followUp).filter(isLate),
    nextDue: datedRequests.find(({ one: followUp, latest }) => !isLate(followUp) && !isSoon(latest))?.one,
  };
}
