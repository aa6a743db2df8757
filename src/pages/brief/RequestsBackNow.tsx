import type { PlanData } from '@/domain/plan/planData';
import { requestsAtMeeting } from '@/domain/registers/requestsAtMeeting';
import type { FollowUp } from '@/domain/registers/register';
import { hrefOf, planAddressOf } from '@/ui/address';
import { dueAtMeetingText, lateText } from '@/wording/promisesText';

/**
 * Late answers, and the requests of members that come back at this meeting. If there are none, the part says so and names the next request.
 * Shows nothing if members asked for nothing.
 */
export function RequestsBackNow({
  data,
  followUps,
}: {
  readonly data: PlanData;
  readonly followUps: readonly FollowUp[];
}) {
  if (followUps.length === 0) return null;
  const backRequests = requestsAtMeeting(followUps, data.plan.asAt);
  const asks = backRequests.dueThisMonth.map(({ ask }) => ask).join(' ');
  const lateNote = lateText(backRequests, data.plan.asAt);
  const href = hrefOf({ ...planAddressOf(data), page: 'promises', part: 'follow-ups' });
  if (lateNote !== undefined && backRequests.dueThisMonth.length === 0)
    return (
      <p className="sc-brief__back">
        <a className="govuk-link" href={href}>
          {lateNote}
        </a>
      </p>
    );
  return (
    // Paper lists only requests that are late or come back now: one sheet has no room for "none".
    <p className={backRequests.dueThisMonth.length === 0 ? 'sc-brief__back sc-no-print' : 'sc-brief__back'}>
      {lateNote}{' '}
      <a className="govuk-link" href={href}>
        {dueAtMeetingText(backRequests)}
      </a>{' '}
      {asks}
    </p>
  );
}
