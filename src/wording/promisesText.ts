import type { RequestsAtMeeting } from '@/domain/registers/requestsAtMeeting';
import type { Due } from '@/domain/registers/dueDate';
import type { DueState } from '@/domain/registers/dueState';
import { followUpState, type FollowUpState } from '@/domain/registers/followUpState';
import type { ActionTally } from '@/domain/registers/listedActions';
import type { ResponseGap } from '@/domain/registers/recommendationGaps';
import type { ActionStatus, Decision, FollowUp, Recommendation } from '@/domain/registers/register';
import type { ResponseTime } from '@/domain/registers/responseTime';
import { formatDay } from '@/ui/formatPeriod';
import { capital, inWords } from './numberWords';

export const STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  complete: 'Done',
  stopped: 'Stopped',
};

export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  accepted: 'Accepted',
  partly: 'Partly accepted',
  rejected: 'Rejected',
  deferred: 'Deferred',
};

export const RESPONSE_GAP_WORDS: Readonly<Record<ResponseGap, string>> = {
  decision: 'a decision',
  action: 'the action',
  officer: 'an officer',
  date: 'a date',
  reason: 'the reason',
  'when-again': 'when it is considered again',
};

/** The finding of the actions as a title: "Five of 20 actions are past their date; none is recorded as done". */
export function actionsTitle({ actionCount, pastDue, complete }: ActionTally): string {
  const pastText =
    pastDue === 0
      ? `None of ${actionCount} actions is past its date`
      : `${capital(inWords(pastDue))} of ${actionCount} actions ${pastDue === 1 ? 'is past its date' : 'are past their date'}`;
  const doneText =
    complete === 0 ? 'none is recorded as done' : `${otherInWords(complete, pastDue)} ${areDone(complete)}`;
  return actionCount === 0 ? 'No action is recorded' : `${pastText}; ${doneText}`;
}

/** An action that is done is not among those that are past their date. */
function otherInWords(complete: number, past: number): string {
  if (past === 0) return inWords(complete);
  return complete === 1 ? 'another one' : `${inWords(complete)} others`;
}

function areDone(count: number): string {
  return count === 1 ? 'is recorded as done' : 'are recorded as done';
}

/** Says how many actions are green, out of all and out of those with a colour: "3 of 20 are green (15%); 3 of the 19 that carry a colour (16%)". */
export function actionsGreenText({ actionCount, rated, green }: ActionTally): string {
  const firstSentence = `${green} of ${actionCount} ${green === 1 ? 'is' : 'are'} green (${percentOf(green, actionCount)})`;
  if (rated === actionCount) return `${firstSentence}.`;
  if (rated === 0) return 'None carries a colour.';
  return `${firstSentence}; ${green} of the ${rated} that carry a colour (${percentOf(green, rated)}).`;
}

function percentOf(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`;
}

/** What the words of a date mean: "last day 31 August 2018", "no last day". Returns undefined if the words are that day. */
export function dueMeaning(due: Due | undefined): string | undefined {
  if (due === undefined) return undefined;
  if (due.latest !== undefined) return due.kind === 'exact' ? undefined : `last day ${formatDay(due.latest)}`;
  if (due.kind === 'ongoing') return 'no last day: it goes on';
  if (due.kind === 'tbc') return 'no day yet: to be confirmed';
  return due.kind === 'from' ? 'no last day: only a beginning' : 'no last day can be read from it';
}

/** How far a promise is from its date: "18 days past its date", "No: 171 days to go", "No last day". */
export function dueStateText(state: DueState): string {
  switch (state.kind) {
    case 'complete':
      return 'Done';
    case 'stopped':
      return 'Stopped';
    case 'overdue':
      return `Overdue by ${daysText(state.days)}`;
    case 'past-its-date':
      return `${daysText(state.days)} past its date`;
    case 'due':
      return state.days === 0 ? 'Due that day' : `No: ${toGoText(state.days)}`;
    case 'no-date':
      return 'No last day';
  }
}

export function daysText(days: number): string {
  return `${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'}`;
}

/** The time left: "171 days to go", "7 years to go". */
export function toGoText(days: number): string {
  return `${lengthText(days)} to go`;
}

/** From three years on, the time is given in years: a large number of days tells a reader nothing. */
function lengthText(days: number): string {
  return days < 3 * 365 ? daysText(days) : `${Math.floor(days / 365.25)} years`;
}

/** Says how many recommendations have no recorded decision: "Decision not recorded (5 of 5)". Returns undefined if each has one. */
export function undecidedText(recommendations: readonly Recommendation[]): string | undefined {
  const undecidedCount = recommendations.filter(({ decision }) => decision === undefined).length;
  return undecidedCount === 0
    ? undefined
    : `Decision not recorded (${undecidedCount} of ${recommendations.length})`;
}

/** The finding where decisions are missing: "No decision is recorded on any of the five recommendations". */
export function recommendationsTitle(
  recommendations: readonly Recommendation[],
  lackingCount: number,
): string {
  const allCount = recommendations.length;
  const undecidedCount = recommendations.filter(({ decision }) => decision === undefined).length;
  if (allCount === 0) return 'No recommendation is recorded';
  if (undecidedCount === allCount)
    return allCount === 1
      ? 'No decision is recorded on the one recommendation'
      : `No decision is recorded on any of the ${inWords(allCount)} recommendations`;
  if (undecidedCount > 0)
    return `No decision is recorded on ${inWords(undecidedCount)} of ${allCount} recommendations`;
  const decidedText =
    allCount === 1
      ? 'The one recommendation has a decision'
      : `Each of the ${inWords(allCount)} recommendations has a decision`;
  if (lackingCount === 0) return decidedText;
  return `${decidedText}; ${inWords(lackingCount)} ${lackingCount === 1 ? 'lacks' : 'lack'} what it has to say`;
}

/** The finding of what members asked for. */
export function followUpsTitle(states: readonly FollowUpState[]): string {
  const allCount = states.length;
  if (allCount === 0) return 'No request is recorded';
  const count = (kind: FollowUpState['kind']) => states.filter((state) => state.kind === kind).length;
  const answeredCount = count('answered') + count('answered-undated');
  const lateCount = count('no-answer');
  const firstClause = `${capital(inWords(allCount))} ${allCount === 1 ? 'request' : 'requests'} of members: ${answeredCount === 0 ? 'no answer is recorded' : `${inWords(answeredCount)} answered`}`;
  if (lateCount === 0) return `${firstClause}, none is past its date`;
  return `${firstClause}, ${inWords(lateCount)} ${lateCount === 1 ? 'is past its date' : 'are past their date'}`;
}

export function followUpText(state: FollowUpState): string {
  switch (state.kind) {
    case 'answered':
      return `Answered ${formatDay(state.date)}${state.daysLate > 0 ? `, ${daysText(state.daysLate)} late` : ''}`;
    case 'answered-undated':
      return 'Answered; the day is not recorded';
    case 'no-answer':
      return `${daysText(state.days)} past its date; no answer is recorded`;
    case 'due':
      return state.days === 0 ? 'Due that day' : toGoText(state.days);
    case 'no-date':
      return 'No day is named';
  }
}

/** A judgement's date, which may be a month or a year: "November 2017". */
export function formatJudged(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return day === undefined ? formatDay(`${date}-01`).replace(/^1 /, '') : formatDay(date);
}

/** How many actions have each colour: "Green 3, amber 10, red 6, no colour 1." */
export function actionsColoursText({ green, amber, red, noColour }: ActionTally): string {
  return `Green ${green}, amber ${amber}, red ${red}${noColour === 0 ? '' : `, no colour ${noColour}`}.`;
}

/**
 * Says which answers are late: "One answer is late: caseloads by team (Head of Workforce, 28 days past)." Returns undefined if none is.
 * `meetingDate` is an ISO date.
 */
export function lateText({ overdue }: RequestsAtMeeting, meetingDate: string): string | undefined {
  if (overdue.length === 0) return undefined;
  const shownRequests = overdue.slice(0, MOST_LATE).map((request) => {
    const state = followUpState(request, meetingDate);
    const requestFacts = [
      request.of,
      state.kind === 'no-answer' ? `${daysText(state.days)} past its date` : undefined,
    ];
    return `${request.ask.replace(/\.$/, '')} (${requestFacts.filter((fact) => fact !== undefined).join(', ')})`;
  });
  const hiddenCount = overdue.length - shownRequests.length;
  const moreText = hiddenCount === 0 ? '' : `; and ${inWords(hiddenCount)} more`;
  return `${capital(inWords(overdue.length))} ${overdue.length === 1 ? 'answer is' : 'answers are'} late: ${shownRequests.join('; ')}${moreText}.`;
}

/**
 * Describes a request that is still open: "Caseloads by team (Head of Workforce): 28 days late, no answer on record", "A visit to a family
 * hub: not due before 31 May 2026". `meetingDate` is an ISO date.
 */
export function openRequestText(request: FollowUp, meetingDate: string): string {
  const { ask, of, due } = request;
  const requestName = `${ask.replace(/\.$/, '')}${of === undefined ? '' : ` (${of})`}`;
  const state = followUpState(request, meetingDate);
  if (state.kind === 'no-answer') return `${requestName}: ${daysText(state.days)} late, no answer on record`;
  return state.kind === 'due' && due?.latest !== undefined
    ? `${requestName}: not due before ${formatDay(due.latest)}`
    : `${requestName}: no last day, no answer on record`;
}

/** A line names at most this many late answers. */
const MOST_LATE = 2;

/** A title that says how many of the things members asked for at one meeting are answered or late: "Asked last time: 1 of 2 late". */
export function askedTitle(states: readonly FollowUpState[]): string {
  const count = (kind: FollowUpState['kind']) => states.filter((state) => state.kind === kind).length;
  const outOfAll = (openCount: number) =>
    openCount === states.length ? 'all' : `${openCount} of ${states.length}`;
  const [lateCount, undatedCount, dueCount] = [count('no-answer'), count('no-date'), count('due')] as const;
  if (lateCount > 0)
    return `Asked last time: ${states.length === 1 ? 'the answer is' : `${outOfAll(lateCount)}`} late`;
  if (undatedCount > 0)
    return `Asked last time: ${undatedCount === states.length ? 'no answer' : `${outOfAll(undatedCount)} without an answer`} on record`;
  return dueCount === 0
    ? 'Asked last time: all answered'
    : `Asked last time: ${dueCount === states.length ? 'not due yet' : `${outOfAll(dueCount)} not due yet`}`;
}

/** The requests that come back at a meeting; or if none does, which one is next. */
export function dueAtMeetingText({ dueThisMonth, nextDue }: RequestsAtMeeting): string {
  if (dueThisMonth.length > 0)
    return `Back at this meeting: ${inWords(dueThisMonth.length)} ${dueThisMonth.length === 1 ? 'request' : 'requests'} of members.`;
  const nothingText = 'Back at this meeting: nothing that members asked for';
  return nextDue?.due?.latest === undefined
    ? `${nothingText}.`
    : `${nothingText}. Next, by ${formatDay(nextDue.due.latest)}: ${nextDue.ask.replace(/\.$/, '')}.`;
}

/** What comes back at a meeting, and before it what is late. */
export function requestsText(requests: RequestsAtMeeting, meetingDate: string): string {
  return [lateText(requests, meetingDate), dueAtMeetingText(requests)]
    .filter((text) => text !== undefined)
    .join(' ');
}

/** Says how many are listed twice: "2 of them are listed twice, so that 18 are different." Returns undefined if none is. */
export function listedTwiceText(duplicateCount: number, differentCount: number): string | undefined {
  if (duplicateCount === 0) return undefined;
  return `${capital(inWords(duplicateCount))} of them ${duplicateCount === 1 ? 'is' : 'are'} listed twice, so that ${differentCount} are different.`;
}

/** Says how long the response took: "The response came 124 days after the report, 63 days after the two months in which it is due." */
export function responseText({ days, daysAllowed, responded }: ResponseTime): string {
  const daysOver = days - daysAllowed;
  const lateText = daysOver > 0 ? `${daysText(daysOver)} after` : 'within';
  if (responded !== undefined)
    return `The response came ${daysText(days)} after the report, ${lateText} the two months in which it is due.`;
  return daysOver > 0
    ? `${daysText(days)} after the report no response is recorded; it was due within two months.`
    : `${daysText(days)} after the report no response is recorded; it is due within two months.`;
}
