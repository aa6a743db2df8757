import type { PlanData } from '@/domain/plan/planData';
import { Markdown } from '@/ui/Markdown';

/** What the papers leave in doubt about more than one figure, as the officer wrote it. */
export function Doubts({ data }: { readonly data: PlanData }) {
  const doubts = data.commentary.filter(
    ({ kind, indicator }) => kind === 'data-quality' && indicator === undefined,
  );
  if (doubts.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-l">What the source leaves in doubt</h2>
      <div className="sc-promises__doubts">
        {doubts.map(({ text }, index) => (
          <Markdown key={index} text={text} />
        ))}
      </div>
    </section>
  );
}
