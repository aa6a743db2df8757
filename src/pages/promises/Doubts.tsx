import type { PlanData } from '@/domain/plan/planData';
import { Markdown } from '@/ui/Markdown';
import { priorityHeading } from '@/wording/priorityText';

/** What the source papers leave in doubt about more than one figure, as the officer wrote it, under the priority that it is about. */
export function Doubts({ data: { plan, commentary } }: { readonly data: PlanData }) {
  const doubts = commentary.filter(
    ({ kind, indicator }) => kind === 'data-quality' && indicator === undefined,
  );
  if (doubts.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-l">What the source leaves in doubt</h2>
      <div className="sc-promises__doubts">
        {doubts.map(({ text, ...doubtSubject }, index) => {
          const priority = plan.priorities.find(({ id }) => id === doubtSubject.priority);
          return (
            <div key={index}>
              {priority !== undefined && (
                <h3 className="govuk-heading-s">{priorityHeading(plan, priority)}</h3>
              )}
              <Markdown text={text} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
