import { followUpState } from '@/domain/registers/followUpState';
import { allActionsOf, type FoldedAction } from '@/domain/registers/listedActions';
import { responseGaps } from '@/domain/registers/recommendationGaps';
import type { FollowUp, Recommendation } from '@/domain/registers/register';
import { responseTime } from '@/domain/registers/responseTime';
import { followUpText, GAP_WORDS } from '@/wording/promisesText';
import type { CsvShape } from './csv';

const ACTION_COLUMNS = [
  'number',
  'id',
  'theme',
  'priority',
  'indicator',
  'action',
  'owner',
  'champion',
  'promised',
  'due',
  'last_day',
  'as_at',
  'state',
  'days',
  'status',
  'rating',
  'rating_by',
  'progress',
  'impact',
  'updated',
  'merged_into',
  'doubt',
  'source',
  'page',
] as const;

export const ACTIONS_CSV: CsvShape<(typeof ACTION_COLUMNS)[number]> = {
  columns: ACTION_COLUMNS,
  numbers: ['number', 'days'],
};

/** Every action of these rows, including folded ones, with its state on a given day: `days` past its date, or still to go. */
export function actionRecords(rows: readonly FoldedAction[], asAt: string) {
  return allActionsOf(rows).map(({ number, action, state }) => ({
    number: String(number),
    id: action.id,
    theme: action.theme ?? '',
    priority: action.priority ?? '',
    indicator: action.indicator ?? '',
    action: action.action,
    owner: action.owner ?? '',
    champion: action.champion ?? '',
    promised: action.promised ?? '',
    due: action.due?.text ?? '',
    last_day: action.due?.latest ?? '',
    as_at: asAt,
    state: state.kind,
    days: 'days' in state ? String(state.days) : '',
    status: action.status ?? '',
    rating: action.rating ?? '',
    rating_by: action.ratingBy ?? '',
    progress: action.progress ?? '',
    impact: action.impact ?? '',
    updated: action.updated ?? '',
    merged_into: action.mergedInto ?? '',
    doubt: action.doubt ?? '',
    source: action.source ?? '',
    page: action.page ?? '',
  }));
}

const RECOMMENDATION_COLUMNS = [
  'id',
  'review',
  'recommendation',
  'made_by',
  'made_on',
  'decision',
  'decided_on',
  'missing',
  'reason',
  'action',
  'officer',
  'due',
  'last_day',
  'status',
  'progress',
  'evidence',
  'as_at',
  'two_months',
  'response_days',
  'days_since_report',
  'merged_into',
  'doubt',
  'source',
  'page',
] as const;

export const RECOMMENDATIONS_CSV: CsvShape<(typeof RECOMMENDATION_COLUMNS)[number]> = {
  columns: RECOMMENDATION_COLUMNS,
  numbers: ['response_days', 'days_since_report'],
};

/** `two_months` is the day by which a response is due, counted from the report; `response_days` is empty where none is recorded. */
export function recommendationRecords(recommendations: readonly Recommendation[], asAt: string) {
  return recommendations.map((one) => {
    const time = responseTime(one, asAt);
    return {
      id: one.id,
      review: one.review,
      recommendation: one.recommendation,
      made_by: one.madeBy ?? '',
      made_on: one.madeOn ?? '',
      decision: one.decision ?? 'not recorded',
      decided_on: one.decidedOn ?? '',
      missing: responseGaps(one)
        .map((gap) => GAP_WORDS[gap])
        .join('; '),
      reason: one.reason ?? '',
      action: one.action ?? '',
      officer: one.officer ?? '',
      due: one.due?.text ?? '',
      last_day: one.due?.latest ?? '',
      status: one.status ?? '',
      progress: one.progress ?? '',
      evidence: one.evidence ?? '',
      as_at: asAt,
      two_months: time?.dueBy ?? '',
      response_days: time?.responded === undefined ? '' : String(time.days),
      days_since_report: time === undefined ? '' : String(time.sinceReport),
      merged_into: one.mergedInto ?? '',
      doubt: one.doubt ?? '',
      source: one.source ?? '',
      page: one.page ?? '',
    };
  });
}

const FOLLOW_UP_COLUMNS = [
  'id',
  'ask',
  'of',
  'asked_on',
  'meeting',
  'minute',
  'due',
  'last_day',
  'due_meeting',
  'as_at',
  'state',
  'answered_on',
  'answer',
  'priority',
  'doubt',
  'source',
  'page',
] as const;

export const FOLLOW_UPS_CSV: CsvShape<(typeof FOLLOW_UP_COLUMNS)[number]> = {
  columns: FOLLOW_UP_COLUMNS,
  numbers: [],
};

export function followUpRecords(followUps: readonly FollowUp[], asAt: string) {
  return followUps.map((one) => ({
    id: one.id,
    ask: one.ask,
    of: one.of ?? '',
    asked_on: one.askedOn ?? '',
    meeting: one.meeting ?? '',
    minute: one.minute ?? '',
    due: one.due?.text ?? '',
    last_day: one.due?.latest ?? '',
    due_meeting: one.dueMeeting ?? '',
    as_at: asAt,
    state: followUpText(followUpState(one, asAt)),
    answered_on: one.answeredOn ?? '',
    answer: one.answer ?? '',
    priority: one.priority ?? '',
    doubt: one.doubt ?? '',
    source: one.source ?? '',
    page: one.page ?? '',
  }));
}
