import type { PlanData } from '@/domain/plan/planData';
import { backAtMeeting } from '@/domain/registers/backAtMeeting';
import type { FollowUp } from '@/domain/registers/register';
import { hrefOf, whereOf } from '@/ui/address';
import { backText } from '@/wording/promisesText';

/** The requests of members that come back at the meeting; if none does, it says so and names the next. Empty if members asked for nothing. */
export function BackNow({
  data,
  followUps,
}: {
  readonly data: PlanData;
  readonly followUps: readonly FollowUp[];
}) {
  if (followUps.length === 0) return null;
  const found = backAtMeeting(followUps, data.plan.asAt);
  const asks = found.back.map(({ ask }) => ask).join(' ');
  return (
    // Paper shows only requests that come back: one sheet has no room to say that there are none.
    <p className={found.back.length === 0 ? 'sc-brief__back sc-no-print' : 'sc-brief__back'}>
      <a className="govuk-link" href={hrefOf({ ...whereOf(data), page: 'promises', part: 'follow-ups' })}>
        {backText(found)}
      </a>{' '}
      {asks}
    </p>
  );
}
