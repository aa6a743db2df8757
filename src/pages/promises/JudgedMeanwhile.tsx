import type { PlanData } from '@/domain/plan/planData';
import type { Judgement } from '@/domain/registers/register';
import { hrefOf, whereOf } from '@/ui/address';
import { formatJudged } from '@/wording/promisesText';

/** What inspectors judged while recommendations waited for an answer, one line each, the newest first. */
export function JudgedMeanwhile({
  data,
  judgements,
}: {
  readonly data: PlanData;
  readonly judgements: readonly Judgement[];
}) {
  if (judgements.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-l">How inspectors judged the service meanwhile</h2>
      <p className="sc-quiet">As printed. They are not one scale: frameworks change between them.</p>
      <ul className="sc-meanwhile">
        {judgements
          .toSorted((a, b) => b.date.localeCompare(a.date))
          .map(({ date, body, judgement, subject }) => (
            <li key={`${date} ${body}`}>
              <span className="sc-quiet">{formatJudged(date)}</span> <strong>{judgement}</strong>{' '}
              <span>
                {body}: {subject}
              </span>
            </li>
          ))}
      </ul>
      <p className="govuk-body-s sc-no-print">
        <a className="govuk-link" href={hrefOf({ ...whereOf(data), page: 'promises', part: 'judgements' })}>
          All judgements, with their papers
        </a>
      </p>
    </section>
  );
}
