import { followUpState, openFollowUps } from './followUpState';
import type { FollowUp } from './register';

/** The requests of members that are still open at a meeting. */
export type RequestsAtMeeting = {
  /** Requests due in the month of the meeting whose last day has not passed. */
  readonly dueThisMonth: readonly FollowUp[];
  /** Requests whose last day has passed. */
  readonly overdue: readonly FollowUp[];
  /** The next request that is due after that month. Undefined if no request has a later date. */
  readonly nextDue: FollowUp | undefined;
};

/**
 * Sorts the requests that are open at a meeting. `meeting` is the meeting's ISO date. Requests made at that meeting or later are left out, and
 * so are those that name no day.
 */
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
