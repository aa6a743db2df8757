import type { PlanData } from '@/domain/plan/planData';
import { backAtMeeting } from '@/domain/registers/backAtMeeting';
import type { FollowUp } from '@/domain/registers/register';
import { hrefOf, whereOf } from '@/ui/address';
import { backText, lateText } from '@/wording/promisesText';

/** The answers that are late, and the requests of members that come back at the meeting; if there are none, it says so and names the next. Empty if members asked for nothing. */
export function RequestsBackNow({
  data,
  followUps,
}: {
  readonly data: PlanData;
  readonly followUps: readonly FollowUp[];
}) {
  if (followUps.length === 0) return null;
  const backRequests = backAtMeeting(followUps, data.plan.asAt);
  const asks = backRequests.back.map(({ ask }) => ask).join(' ');
  const lateNote = lateText(backRequests, data.plan.asAt);
  const href = hrefOf({ ...whereOf(data), page: 'promises', part: 'follow-ups' });
  if (lateNote !== undefined && backRequests.back.length === 0)
    return (
      <p className="sc-brief__back">
        <a className="govuk-link" href={href}>
          {lateNote}
        </a>
      </p>
    );
  return (
    // Paper shows only requests that are late or come back: one sheet has no room to say that there are none.
    <p className={backRequests.back.length === 0 ? 'sc-brief__back sc-no-print' : 'sc-brief__back'}>
      {lateNote}{' '}
      <a className="govuk-link" href={href}>
        {backText(backRequests)}
      </a>{' '}
      {asks}
    </p>
  );
}
