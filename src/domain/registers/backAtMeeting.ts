import { followUpState, openFollowUps } from './followUpState';
import type { FollowUp } from './register';

/** The requests of members that are still open at a meeting. */
export type BackAtMeeting = {
  /** Due in the month of the meeting, its day not past. */
  readonly back: readonly FollowUp[];
  /** Past its last day. */
  readonly late: readonly FollowUp[];
  /** The next request that is due later; undefined if none has a date. */
  readonly next: FollowUp | undefined;
};

/** `meeting` is the meeting's ISO date. What was asked at the meeting itself or later is left out; so is what names no day. */
export function backAtMeeting(followUps: readonly FollowUp[], meeting: string): BackAtMeeting {
  const month = meeting.slice(0, 'YYYY-MM'.length);
  const asked = followUps.filter(({ askedOn }) => askedOn === undefined || askedOn < meeting);
  const dated = openFollowUps(asked, meeting).flatMap((one) =>
    one.due?.latest === undefined ? [] : [{ one, latest: one.due.latest }],
  );
  const isLate = (one: FollowUp) => followUpState(one, meeting).kind === 'no-answer';
  const isSoon = (latest: string) => latest.startsWith(month);
  return {
    back: dated.filter(({ one, latest }) => !isLate(one) && isSoon(latest)).map(({ one }) => one),
    late: dated.map(({ one }) => one).filter(isLate),
    next: dated.find(({ one, latest }) => !isLate(one) && !isSoon(latest))?.one,
  };
}
