import type { PlanData } from '@/domain/plan/planData';
import type { FollowUp } from '@/domain/registers/register';
import { followUpState } from '@/domain/registers/followUpState';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';
import { askedTitle, daysText, toGoText } from '@/wording/promisesText';

/** What members asked for at the last meeting at which they asked for anything, and whether it was answered. */
export function AskedBefore({
  data,
  followUps,
}: {
  readonly data: PlanData;
  readonly followUps: readonly FollowUp[];
}) {
  const { asAt } = data.plan;
  const lastMeeting = followUps
    .flatMap(({ askedOn }) => askedOn ?? [])
    .toSorted()
    .at(-1);
  const askedRequests = followUps
    .filter(({ askedOn }) => lastMeeting === undefined || askedOn === lastMeeting)
    .toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)));
  const openRequests = askedRequests.filter(
    (request) => request.answeredOn === undefined && request.answer === undefined,
  );
  if (askedRequests.length === 0)
    return (
      <section>
        <h2 className="govuk-heading-m">Asked last time</h2>
        <p className="sc-missing">Nothing is recorded of what members asked for.</p>
      </section>
    );
  const title = askedTitle(askedRequests.map((request) => followUpState(request, asAt)));
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      <ul className="sc-brief__list">
        {[...openRequests, ...askedRequests.filter((request) => !openRequests.includes(request))]
          .slice(0, MOST_SHOWN)
          .map((request) => (
            <li key={request.id}>
              <span>
                <strong>{request.ask}</strong> <span>{answerOf(request, asAt)}</span>
              </span>
            </li>
          ))}
      </ul>
      <p className="sc-quiet">
        {lastMeeting !== undefined && `Asked on ${formatDay(lastMeeting)}.`}{' '}
        {askedRequests.length > MOST_SHOWN && (
          <a
            className="govuk-link"
            href={hrefOf({ ...planAddressOf(data), page: 'promises', part: 'follow-ups' })}
          >
            {askedRequests.length - MOST_SHOWN} more requests
          </a>
        )}
      </p>
    </section>
  );
}

/** The sheet lists at most this many earlier requests, those without an answer first. */
const MOST_SHOWN = 3;

/** A request without a date is sorted to the end. */
function lastDay({ due }: FollowUp): string {
  return due?.latest ?? '9999';
}

function answerOf(request: FollowUp, asAt: string): string {
  const requestState = followUpState(request, asAt);
  switch (requestState.kind) {
    case 'answered':
      return `Answered on ${formatDay(requestState.date)}.`;
    case 'answered-undated':
      return 'Answered.';
    case 'no-answer':
      return `Due ${request.due?.text}, ${daysText(requestState.days)} past its date. No answer on record.`;
    case 'due':
      return `Due by ${request.due?.latest === undefined ? request.due?.text : formatDay(request.due.latest)}: ${toGoText(requestState.days)}.`;
    case 'no-date':
      return request.due === undefined
        ? 'No answer on record.'
        : `Due ${request.due.text}. No answer on record.`;
  }
}
