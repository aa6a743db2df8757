import type { Access } from '@/domain/figures/access';
import { requestsAtMeeting } from '@/domain/registers/requestsAtMeeting';
import { followUpState } from '@/domain/registers/followUpState';
import { actionTally, foldedActions, isPastDue, allActionsOf } from '@/domain/registers/listedActions';
import { responseGaps } from '@/domain/registers/recommendationGaps';
import type { FollowUp, Recommendation } from '@/domain/registers/register';
import { responseTime } from '@/domain/registers/responseTime';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { formatAccess } from '@/ui/formatAccess';
import { formatDay } from '@/ui/formatPeriod';
import {
  actionsColoursText,
  actionsGreenText,
  actionsTitle,
  requestsText,
  DECISION_WORDS,
  dueStateText,
  followUpsTitle,
  followUpText,
  RESPONSE_GAP_WORDS,
  listedTwiceText,
  recommendationsTitle,
  responseText,
  undecidedText,
} from '@/wording/promisesText';
import type { Block } from './block';
import type { Numbering } from './keyIssues';

/**
 * What members asked for, the plan's actions and the recommendations, with their state on the day of the meeting. No blocks if the plan keeps
 * none of these registers.
 */
export function promisesBlocks(reportFacts: ReportFacts, number: Numbering): readonly Block[] {
  const day = reportFacts.report.date ?? reportFacts.data.plan.asAt;
  return [
    ...requestBlocks(reportFacts.registers.followUps, day, number),
    ...actionBlocks(reportFacts, day, number),
    ...recommendationBlocks(reportFacts.registers.recommendations, day, number),
  ];
}

function draftedParagraph(text: string, number: Numbering): Block {
  return { kind: 'paragraph', number: number(), text, standing: 'drafted', notes: [] };
}

/** A text with the mark for members only, if only members may see it. */
function withAccessMark(text: string, access: Access): string {
  const accessText = formatAccess(access);
  return accessText === undefined ? text : `${text} (for members: ${accessText})`;
}

const REQUEST_COLUMNS = [
  { title: 'Request' },
  { title: 'Who owes it' },
  { title: 'Due' },
  { title: 'At this meeting' },
] as const;

function requestBlocks(followUps: readonly FollowUp[], day: string, number: Numbering): readonly Block[] {
  if (followUps.length === 0) return [];
  const followUpsDue = requestsAtMeeting(followUps, day);
  const title = followUpsTitle(followUps.map((request) => followUpState(request, day)));
  const rows = [...followUpsDue.dueThisMonth, ...followUpsDue.overdue].map((followUp) => [
    withAccessMark(followUp.ask, followUp.access),
    followUp.of ?? 'Nobody is named',
    followUp.due?.text ?? 'No day is named',
    followUpText(followUpState(followUp, day)),
  ]);
  const caption = 'Requests that come back at this meeting or are past their date';
  return [
    draftedParagraph(`${requestsText(followUpsDue, day)} ${title}.`, number),
    ...(rows.length === 0 ? [] : [{ kind: 'table', caption, columns: REQUEST_COLUMNS, rows } as const]),
  ];
}

const ACTION_COLUMNS = [
  { title: 'No.', isNumber: true },
  { title: 'Action' },
  { title: 'Who' },
  { title: 'Due' },
  { title: 'At this meeting' },
  { title: 'Rating as given' },
] as const;

function actionBlocks({ registers, data }: ReportFacts, day: string, number: Numbering): readonly Block[] {
  const folded = foldedActions(registers.actions, day);
  if (folded.length === 0) return [];
  const allActions = allActionsOf(folded);
  const tally = actionTally(allActions);
  const leadTexts = [
    `${actionsTitle(tally)}.`,
    actionsColoursText(tally),
    ...(data.plan.ratingKey === undefined ? ['The source states no key of its colours.'] : []),
    actionsGreenText(tally),
    listedTwiceText(allActions.length - folded.length, folded.length) ?? '',
  ];
  const foldedInto = new Map(
    folded.flatMap((action) =>
      action.duplicates.map(({ number: otherNumber }) => [otherNumber, action.number]),
    ),
  );
  const rows = allActions
    .filter(({ state }) => isPastDue(state))
    .map(({ number: actionNumber, action, state }) => [
      String(actionNumber),
      `${withAccessMark(action.action, action.access)}${foldedInto.has(actionNumber) ? ` (listed again; the same as ${foldedInto.get(actionNumber)})` : ''}`,
      action.owner ?? 'Nobody is named',
      action.due?.text ?? '',
      dueStateText(state),
      action.rating ?? 'none',
    ]);
  return [
    draftedParagraph(leadTexts.join(' ').trim(), number),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: `Actions past their date at ${formatDay(day)}`,
            columns: ACTION_COLUMNS,
            rows,
          } as const,
        ]),
  ];
}

const RECOMMENDATION_COLUMNS = [
  { title: 'Recommendation' },
  { title: 'Review' },
  { title: 'Decision' },
  { title: 'What is missing' },
] as const;

function recommendationBlocks(
  allRecommendations: readonly Recommendation[],
  day: string,
  number: Numbering,
): readonly Block[] {
  const openRecommendations = allRecommendations.filter(({ mergedInto }) => mergedInto === undefined);
  if (openRecommendations.length === 0) return [];
  const withGaps = openRecommendations.filter((recommendation) => responseGaps(recommendation).length > 0);
  const undecidedNote = undecidedText(openRecommendations);
  const responseTimeTexts = [
    ...new Set(
      openRecommendations
        .flatMap((recommendation) => responseTime(recommendation, day) ?? [])
        .map(responseText),
    ),
  ];
  const leadTexts = [
    `${recommendationsTitle(openRecommendations, withGaps.length)}.`,
    ...(undecidedNote === undefined ? [] : [`${undecidedNote}.`]),
    ...responseTimeTexts,
  ].join(' ');
  const rows = withGaps.map((recommendation) => [
    withAccessMark(recommendation.recommendation, recommendation.access),
    recommendation.review,
    recommendation.decision === undefined ? 'Not recorded' : DECISION_WORDS[recommendation.decision],
    responseGaps(recommendation)
      .map((gap) => RESPONSE_GAP_WORDS[gap])
      .join('; '),
  ]);
  const caption = 'Recommendations whose answer lacks something';
  return [
    draftedParagraph(leadTexts, number),
    ...(rows.length === 0
      ? []
      : [{ kind: 'table', caption, columns: RECOMMENDATION_COLUMNS, rows } as const]),
  ];
}
