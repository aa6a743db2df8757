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

/** What members asked for, the plan's actions and the recommendations, as they are on the day of the meeting; no block where the plan keeps none. */
export function promisesBlocks(facts: ReportFacts, number: Numbering): readonly Block[] {
  const day = facts.report.date ?? facts.data.plan.asAt;
  return [
    ...requestBlocks(facts.registers.followUps, day, number),
    ...actionBlocks(facts, day, number),
    ...recommendationBlocks(facts.registers.recommendations, day, number),
  ];
}

function drafted(text: string, number: Numbering): Block {
  return { kind: 'paragraph', number: number(), text, standing: 'drafted', notes: [] };
}

/** A text with the mark of one that only members may see. */
function marked(text: string, access: Access): string {
  const restricted = formatAccess(access);
  return restricted === undefined ? text : `${text} (for members: ${restricted})`;
}

const REQUEST_COLUMNS = [
  { title: 'Request' },
  { title: 'Who owes it' },
  { title: 'Due' },
  { title: 'At this meeting' },
] as const;

function requestBlocks(followUps: readonly FollowUp[], day: string, number: Numbering): readonly Block[] {
  if (followUps.length === 0) return [];
  const found = requestsAtMeeting(followUps, day);
  const title = followUpsTitle(followUps.map((one) => followUpState(one, day)));
  const rows = [...found.dueThisMonth, ...found.overdue].map((one) => [
    marked(one.ask, one.access),
    one.of ?? 'Nobody is named',
    one.due?.text ?? 'No day is named',
    followUpText(followUpState(one, day)),
  ]);
  const caption = 'Requests that come back at this meeting or are past their date';
  return [
    drafted(`${requestsText(found, day)} ${title}.`, number),
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
  const every = allActionsOf(folded);
  const tally = actionTally(every);
  const lead = [
    `${actionsTitle(tally)}.`,
    actionsColoursText(tally),
    ...(data.plan.ratingKey === undefined ? ['The source states no key of its colours.'] : []),
    actionsGreenText(tally),
    listedTwiceText(every.length - folded.length, folded.length) ?? '',
  ];
  const into = new Map(
    folded.flatMap((one) => one.duplicates.map(({ number: again }) => [again, one.number])),
  );
  const rows = every
    .filter(({ state }) => isPastDue(state))
    .map(({ number: place, action, state }) => [
      String(place),
      `${marked(action.action, action.access)}${into.has(place) ? ` (listed again; the same as ${into.get(place)})` : ''}`,
      action.owner ?? 'Nobody is named',
      action.due?.text ?? '',
      dueStateText(state),
      action.rating ?? 'none',
    ]);
  return [
    drafted(lead.join(' ').trim(), number),
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
  all: readonly Recommendation[],
  day: string,
  number: Numbering,
): readonly Block[] {
  const open = all.filter(({ mergedInto }) => mergedInto === undefined);
  if (open.length === 0) return [];
  const lacking = open.filter((one) => responseGaps(one).length > 0);
  const undecided = undecidedText(open);
  const times = [...new Set(open.flatMap((one) => responseTime(one, day) ?? []).map(responseText))];
  const lead = [
    `${recommendationsTitle(open, lacking.length)}.`,
    ...(undecided === undefined ? [] : [`${undecided}.`]),
    ...times,
  ].join(' ');
  const rows = lacking.map((one) => [
    marked(one.recommendation, one.access),
    one.review,
    one.decision === undefined ? 'Not recorded' : DECISION_WORDS[one.decision],
    responseGaps(one)
      .map((gap) => RESPONSE_GAP_WORDS[gap])
      .join('; '),
  ]);
  const caption = 'Recommendations whose answer lacks something';
  return [
    drafted(lead, number),
    ...(rows.length === 0
      ? []
      : [{ kind: 'table', caption, columns: RECOMMENDATION_COLUMNS, rows } as const]),
  ];
}
