import type { PlanData } from '@/domain/plan/planData';
import { backAtMeeting } from '@/domain/registers/backAtMeeting';
import type { FollowUp } from '@/domain/registers/register';
import { hrefOf, whereOf } from '@/ui/address';
import { backText } from '@/wording/promisesText';

/** What members asked for that comes back at the meeting, or that nothing does and what is next; nothing where they asked for nothing. */
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
    // On paper only what does come back: one sheet has no room to say that nothing does, and the list of requests is by date.
    <p className={found.back.length === 0 ? 'sc-brief__back sc-no-print' : 'sc-brief__back'}>
      <a className="govuk-link" href={hrefOf({ ...whereOf(data), page: 'promises', part: 'follow-ups' })}>
        {backText(found)}
      </a>{' '}
      {asks}
    </p>
  );
}
