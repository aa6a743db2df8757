import type { PlanData } from '@/domain/plan/planData';
import type { FollowUp } from '@/domain/registers/register';
import { followUpState } from '@/domain/registers/followUpState';
import { hrefOf, whereOf } from '@/ui/address';
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
  const last = followUps
    .flatMap(({ askedOn }) => askedOn ?? [])
    .toSorted()
    .at(-1);
  const asked = followUps
    .filter(({ askedOn }) => last === undefined || askedOn === last)
    .toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)));
  const open = asked.filter((one) => one.answeredOn === undefined && one.answer === undefined);
  if (asked.length === 0)
    return (
      <section>
        <h2 className="govuk-heading-m">Asked last time</h2>
        <p className="sc-missing">Nothing is recorded of what members asked for.</p>
      </section>
    );
  const title = askedTitle(asked.map((one) => followUpState(one, asAt)));
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      <ul className="sc-brief__list">
        {[...open, ...asked.filter((one) => !open.includes(one))].slice(0, MOST).map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.ask}</strong> <span>{answerOf(one, asAt)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="sc-quiet">
        {last !== undefined && `Asked on ${formatDay(last)}.`}{' '}
        {asked.length > MOST && (
          <a className="govuk-link" href={hrefOf({ ...whereOf(data), page: 'promises', part: 'follow-ups' })}>
            {asked.length - MOST} more requests
          </a>
        )}
      </p>
    </section>
  );
}

/** The most requests that a sheet has room for; those without an answer come first. */
const MOST = 3;

/** A request without a day comes last. */
function lastDay({ due }: FollowUp): string {
  return due?.latest ?? '9999';
}

function answerOf(one: FollowUp, asAt: string): string {
  const state = followUpState(one, asAt);
  switch (state.kind) {
    case 'answered':
      return `Answered on ${formatDay(state.date)}.`;
    case 'answered-undated':
      return 'Answered.';
    case 'no-answer':
      return `Due ${one.due?.text}, ${daysText(state.days)} past its date. No answer on record.`;
    case 'due':
      return `Due by ${one.due?.latest === undefined ? one.due?.text : formatDay(one.due.latest)}: ${toGoText(state.days)}.`;
    case 'no-date':
      return one.due === undefined ? 'No answer on record.' : `Due ${one.due.text}. No answer on record.`;
  }
}
