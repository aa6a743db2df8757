import type { ReactNode } from 'react';
import type { PlanData } from '@/domain/plan/planData';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';

/**
 * The questions that the Office for Statistics Regulation asks of every dashboard, with the plan's own answers first. If it has none, the
 * answers that hold for every scorecard are shown.
 */
export function PublicationAnswers({ data }: { readonly data: PlanData }) {
  const { publication = {}, asAt, smallestCount } = data.plan;
  const methods = (
    <a className="govuk-link" href={hrefOf({ ...planAddressOf(data), page: 'methods' })}>
      Methods
    </a>
  );
  return (
    <section className="sc-prose">
      <h2 className="govuk-heading-m">What you may ask</h2>
      <PublicationAnswer question="Who decides what is included?">
        {publication.included ??
          'The authority that publishes this plan chooses its priorities, indicators, targets and benchmarks. Which figures rate well has no part in it: an indicator without a figure stays, and says so.'}
      </PublicationAnswer>
      <PublicationAnswer question="When is it updated?">
        Figures are as at {formatDay(asAt)}. The tables above say how old each is, and when the next is due
        where its publisher says so.
      </PublicationAnswer>
      <PublicationAnswer question="How are errors corrected?">
        {publication.corrections ??
          'A figure that its source has revised is replaced, and what it was stays beside it. Two sources that differ, and shares that are not those of their own counts, are shown as doubts beside the figure; nothing is corrected in silence.'}
      </PublicationAnswer>
      <PublicationAnswer question="How is confidentiality protected?">
        {publication.confidentiality ?? (
          <>
            {smallestCount > 1
              ? `Before anything is published, counts of 1 to ${smallestCount - 1} people are withheld, and with them every figure that would give them away, on every page and in every file that can be saved. `
              : 'This plan withholds no count for being small. '}
            The page says where information is exempt. {methods} has the rules.
          </>
        )}
      </PublicationAnswer>
      <PublicationAnswer question="How is it worked out?">
        Every calculation is on the page {methods}.
      </PublicationAnswer>
      {publication.contact !== undefined && (
        <PublicationAnswer question="Whom can I ask, or tell of an error?">
          {publication.contact}
        </PublicationAnswer>
      )}
    </section>
  );
}

function PublicationAnswer({
  question,
  children,
}: {
  readonly question: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      <h3 className="govuk-heading-s">{question}</h3>
      <p className="govuk-body">{children}</p>
    </>
  );
}
