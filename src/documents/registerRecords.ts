import { followUpState } from '@/domain/registers/followUpState';
import { allActionsOf, type FoldedAction } from '@/domain/registers/listedActions';
import { responseGaps } from '@/domain/registers/recommendationGaps';
import type { FollowUp, Recommendation } from '@/domain/registers/register';
import { responseTime } from '@/domain/registers/responseTime';
import { followUpText, RESPONSE_GAP_WORDS } from '@/wording/promisesText';
import { csvShapeOf, recordFrom, type Column } from './column';
import { numberText } from './numberText';

/** An action with its state on the day `asAt`. */
type ActionFacts = ReturnType<typeof allActionsOf>[number] & { readonly asAt: string };

const ACTION_COLUMNS = [
  { id: 'number', number: true, of: ({ number }) => numberText(number) },
  { id: 'id', of: ({ action }) => action.id },
  { id: 'theme', of: ({ action }) => action.theme ?? '' },
  { id: 'priority', of: ({ action }) => action.priority ?? '' },
  { id: 'indicator', of: ({ action }) => action.indicator ?? '' },
  { id: 'action', of: ({ action }) => action.action },
  { id: 'owner', of: ({ action }) => action.owner ?? '' },
  { id: 'champion', of: ({ action }) => action.champion ?? '' },
  { id: 'promised', of: ({ action }) => action.promised ?? '' },
  { id: 'due', of: ({ action }) => action.due?.text ?? '' },
  { id: 'last_day', of: ({ action }) => action.due?.latest ?? '' },
  { id: 'as_at', of: ({ asAt }) => asAt },
  { id: 'state', of: ({ state }) => state.kind },
  { id: 'days', number: true, of: ({ state }) => ('days' in state ? numberText(state.days) : '') },
  { id: 'status', of: ({ action }) => action.status ?? '' },
  { id: 'rating', of: ({ action }) => action.rating ?? '' },
  { id: 'rating_by', of: ({ action }) => action.ratingBy ?? '' },
  { id: 'progress', of: ({ action }) => action.progress ?? '' },
  { id: 'impact', of: ({ action }) => action.impact ?? '' },
  { id: 'updated', of: ({ action }) => action.updated ?? '' },
  { id: 'merged_into', of: ({ action }) => action.mergedInto ?? '' },
  { id: 'doubt', of: ({ action }) => action.doubt ?? '' },
  { id: 'source', of: ({ action }) => action.source ?? '' },
  { id: 'page', of: ({ action }) => action.page ?? '' },
] as const satisfies readonly Column<ActionFacts>[];

export const ACTIONS_CSV = csvShapeOf(ACTION_COLUMNS);

/** Every action of these rows, including folded duplicates, with its state on a given day: `days` past its date, or still to go. */
export function actionRecords(rows: readonly FoldedAction[], asAt: string) {
  return allActionsOf(rows).map((facts) =>
    recordFrom<ActionFacts, (typeof ACTION_COLUMNS)[number]['id']>(ACTION_COLUMNS, { ...facts, asAt }),
  );
}

/** A recommendation with the time that its response took, counted on the day `asAt`. */
type RecommendationFacts = {
  readonly recommendation: Recommendation;
  readonly time: ReturnType<typeof responseTime>;
  readonly asAt: string;
};

const RECOMMENDATION_COLUMNS = [
  { id: 'id', of: ({ recommendation }) => recommendation.id },
  { id: 'review', of: ({ recommendation }) => recommendation.review },
  { id: 'recommendation', of: ({ recommendation }) => recommendation.recommendation },
  { id: 'made_by', of: ({ recommendation }) => recommendation.madeBy ?? '' },
  { id: 'made_on', of: ({ recommendation }) => recommendation.madeOn ?? '' },
  { id: 'decision', of: ({ recommendation }) => recommendation.decision ?? 'not recorded' },
  { id: 'decided_on', of: ({ recommendation }) => recommendation.decidedOn ?? '' },
  {
    id: 'missing',
    of: ({ recommendation }) =>
      responseGaps(recommendation)
        .map((gap) => RESPONSE_GAP_WORDS[gap])
        .join('; '),
  },
  { id: 'reason', of: ({ recommendation }) => recommendation.reason ?? '' },
  { id: 'action', of: ({ recommendation }) => recommendation.action ?? '' },
  { id: 'officer', of: ({ recommendation }) => recommendation.officer ?? '' },
  { id: 'due', of: ({ recommendation }) => recommendation.due?.text ?? '' },
  { id: 'last_day', of: ({ recommendation }) => recommendation.due?.latest ?? '' },
  { id: 'status', of: ({ recommendation }) => recommendation.status ?? '' },
  { id: 'progress', of: ({ recommendation }) => recommendation.progress ?? '' },
  { id: 'evidence', of: ({ recommendation }) => recommendation.evidence ?? '' },
  { id: 'as_at', of: ({ asAt }) => asAt },
  { id: 'two_months', of: ({ time }) => time?.dueBy ?? '' },
  {
    id: 'response_days',
    number: true,
    of: ({ time }) => (time?.responded === undefined ? '' : numberText(time.days)),
  },
  { id: 'days_since_report', number: true, of: ({ time }) => numberText(time?.daysSinceReport) },
  { id: 'merged_into', of: ({ recommendation }) => recommendation.mergedInto ?? '' },
  { id: 'doubt', of: ({ recommendation }) => recommendation.doubt ?? '' },
  { id: 'source', of: ({ recommendation }) => recommendation.source ?? '' },
  { id: 'page', of: ({ recommendation }) => recommendation.page ?? '' },
] as const satisfies readonly Column<RecommendationFacts>[];

export const RECOMMENDATIONS_CSV = csvShapeOf(RECOMMENDATION_COLUMNS);

/**
 * Makes the records of recommendations. `two_months` is the date by which a response is due, counted from the report; `response_days` is empty
 * if no response is recorded.
 */
export function recommendationRecords(recommendations: readonly Recommendation[], asAt: string) {
  return recommendations.map((recommendation) =>
    recordFrom<RecommendationFacts, (typeof RECOMMENDATION_COLUMNS)[number]['id']>(RECOMMENDATION_COLUMNS, {
      recommendation,
      time: responseTime(recommendation, asAt),
      asAt,
    }),
  );
}

type FollowUpFacts = { readonly followUp: FollowUp; readonly asAt: string };

const FOLLOW_UP_COLUMNS = [
  { id: 'id', of: ({ followUp }) => followUp.id },
  { id: 'ask', of: ({ followUp }) => followUp.ask },
  { id: 'of', of: ({ followUp }) => followUp.of ?? '' },
  { id: 'asked_on', of: ({ followUp }) => followUp.askedOn ?? '' },
  { id: 'meeting', of: ({ followUp }) => followUp.meeting ?? '' },
  { id: 'minute', of: ({ followUp }) => followUp.minute ?? '' },
  { id: 'due', of: ({ followUp }) => followUp.due?.text ?? '' },
  { id: 'last_day', of: ({ followUp }) => followUp.due?.latest ?? '' },
  { id: 'due_meeting', of: ({ followUp }) => followUp.dueMeeting ?? '' },
  { id: 'as_at', of: ({ asAt }) => asAt },
  { id: 'state', of: ({ followUp, asAt }) => followUpText(followUpState(followUp, asAt)) },
  { id: 'answered_on', of: ({ followUp }) => followUp.answeredOn ?? '' },
  { id: 'answer', of: ({ followUp }) => followUp.answer ?? '' },
  { id: 'priority', of: ({ followUp }) => followUp.priority ?? '' },
  { id: 'doubt', of: ({ followUp }) => followUp.doubt ?? '' },
  { id: 'source', of: ({ followUp }) => followUp.source ?? '' },
  { id: 'page', of: ({ followUp }) => followUp.page ?? '' },
] as const satisfies readonly Column<FollowUpFacts>[];

export const FOLLOW_UPS_CSV = csvShapeOf(FOLLOW_UP_COLUMNS);

export function followUpRecords(followUps: readonly FollowUp[], asAt: string) {
  return followUps.map((followUp) =>
    recordFrom<FollowUpFacts, (typeof FOLLOW_UP_COLUMNS)[number]['id']>(FOLLOW_UP_COLUMNS, {
      followUp,
      asAt,
    }),
  );
}
