import type { PlanData } from '@/domain/plan/planData';
import type { Judgement } from '@/domain/registers/register';
import { hrefOf, planAddressOf } from '@/ui/address';
import { JudgementLine } from './JudgementLine';

/** What inspectors judged while recommendations were waiting for an answer. */
export function JudgedMeanwhile({
  data,
  judgements,
  asAt,
}: {
  readonly data: PlanData;
  readonly judgements: readonly Judgement[];
  readonly asAt: string;
}) {
  if (judgements.length < 2) return null;
  return (
    <section>
      <h2 className="govuk-heading-l">How inspectors judged the service meanwhile</h2>
      <p className="sc-quiet">As printed. They are not one scale: frameworks change between them.</p>
      <JudgementLine judgements={judgements} asAt={asAt} />
      <p className="govuk-body-s sc-no-print">
        <a
          className="govuk-link"
          href={hrefOf({ ...planAddressOf(data), page: 'promises', part: 'judgements' })}
        >
          All judgements, with their papers
        </a>
      </p>
    </section>
  );
}
