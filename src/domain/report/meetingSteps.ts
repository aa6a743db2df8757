import { answerers, type Answerer } from '@/domain/registers/answerers';
import type { FollowUp, Registers } from '@/domain/registers/register';
import type { PlanData } from '@/domain/plan/planData';
import { exceptionsAmong } from '@/domain/certainty/exceptions';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { paragraphsOf, priorityAccount, type PriorityAccount } from './priorityAccount';

/** One step of a meeting: a priority, with what there is to discuss about it. */
export type MeetingStep = {
  readonly account: PriorityAccount;
  /** The exceptions: indicators that are red, or amber and worsening. */
  readonly exceptions: readonly ScorecardRow[];
  /** The roles that answer for the priority's figures, actions, recommendations and requests. Empty if none is named. */
  readonly answerers: readonly Answerer[];
  /** The requests of members on this priority that have no recorded answer. */
  readonly openRequests: readonly FollowUp[];
};

/** The steps of a meeting in the presenter's order. Priorities that this order does not name follow in the plan's order. */
export function meetingSteps(
  data: PlanData,
  rows: readonly ScorecardRow[],
  { registers, order }: { readonly registers: Registers; readonly order: readonly string[] },
): readonly MeetingStep[] {
  return inOrder(
    data.plan.priorities.map(({ id }) => id),
    order,
  ).flatMap((id) => {
    const account = priorityAccount(data, rows, id);
    return account === undefined ? [] : [stepOf(data, account, registers)];
  });
}

/** Sorts ids by a given order. Ids that the order lacks come last, and ids of the order that no longer exist are skipped. */
export function inOrder(ids: readonly string[], order: readonly string[]): readonly string[] {
  const namedIds = order.filter((id) => ids.includes(id));
  return [...namedIds, ...ids.filter((id) => !namedIds.includes(id))];
}

function stepOf(data: PlanData, account: PriorityAccount, registers: Registers): MeetingStep {
  const { id } = account.priority;
  const indicatorIds = new Set<string>(account.rows.map(({ indicator }) => indicator.id));
  const isAbout = (entry: {
    readonly priority?: string | undefined;
    readonly indicator?: string | undefined;
  }) => entry.priority === id || (entry.indicator !== undefined && indicatorIds.has(entry.indicator));
  const followUps = registers.followUps.filter(isAbout);
  return {
    account,
    exceptions: exceptionsAmong(data, account.rows),
    answerers: answerers(
      {
        actions: registers.actions.filter(isAbout),
        recommendations: registers.recommendations.filter(isAbout),
        followUps,
      },
      account.rows.map(({ indicator }) => indicator),
    ).filter(({ role }) => role !== undefined),
    openRequests: followUps.filter(
      ({ answer, answeredOn }) => answer === undefined && answeredOn === undefined,
    ),
  };
}

/** The largest number of paragraphs that can be read from the back of a room. */
const MOST_PARAGRAPHS = 2;

/** The newest paragraphs of a kind. Those of an earlier report are left out, because a meeting has seen them. */
export function newestOf({ account }: MeetingStep, kind: 'working-well' | 'concern'): readonly string[] {
  return paragraphsOf(account, kind)
    .filter(({ isEarlier }) => !isEarlier)
    .slice(0, MOST_PARAGRAPHS)
    .map(({ paragraph }) => paragraph.text);
}
