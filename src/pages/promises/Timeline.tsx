import type { Plan } from '@/domain/plan/plan';
import type { Judgement } from '@/domain/registers/register';
import { formatAccess } from '@/ui/formatAccess';
import { formatJudged } from '@/wording/promisesText';
import { titleOfSource } from './sourceTitle';

/** Judgements in the order given, each with its date, its words and its paper. */
export function Timeline({
  plan,
  judgements,
}: {
  readonly plan: Plan;
  readonly judgements: readonly Judgement[];
}) {
  return (
    <ol className="sc-timeline">
      {judgements.map((one, index) => (
        <li key={index}>
          <p className="sc-timeline__date">{formatJudged(one.date)}</p>
          <p className="sc-timeline__judgement">{one.judgement}</p>
          <p className="govuk-body-s">
            <strong>{one.body}</strong>: {one.subject}
            {one.previous !== undefined && <> (before: {one.previous})</>}
          </p>
          {formatAccess(one.access) !== undefined && (
            <p className="sc-restricted">For members: {formatAccess(one.access)}</p>
          )}
          {one.text !== undefined && <p className="govuk-body-s">{one.text}</p>}
          <p className="govuk-body-s sc-quiet">
            {[titleOfSource(plan, one.source), one.page].filter((part) => part !== undefined).join(', ')}
            {one.link !== undefined && (
              <>
                {' '}
                <a className="govuk-link" href={one.link} rel="noreferrer">
                  Read it
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
