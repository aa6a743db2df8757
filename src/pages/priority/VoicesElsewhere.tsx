import type { PlanData } from '@/domain/plan/planData';
import { hrefOf, planAddressOf } from '@/ui/address';
import { priorityLabel } from '@/wording/priorityText';

/** Links to the other priorities that report what children and families say, so that a reader finds all of it. Shows nothing if no other priority does. */
export function VoicesElsewhere({ data, priority }: { readonly data: PlanData; readonly priority: string }) {
  const prioritiesWithVoices = new Set(
    data.commentary
      .filter(({ kind }) => kind === 'voice')
      .map(
        (paragraph) =>
          paragraph.priority ?? data.indicators.find(({ id }) => id === paragraph.indicator)?.priority,
      ),
  );
  const otherPriorities = data.plan.priorities.filter(
    ({ id }) => id !== priority && prioritiesWithVoices.has(id),
  );
  if (otherPriorities.length === 0) return null;
  return (
    <p className="govuk-body-s sc-no-print">
      Children and families are also heard under{' '}
      {otherPriorities.map((otherPriority, index) => (
        <span key={otherPriority.id}>
          {index > 0 && ', '}
          <a
            className="govuk-link"
            href={hrefOf({ ...planAddressOf(data), page: 'priority', priority: otherPriority.id })}
          >
            {priorityLabel(data.plan, otherPriority)}
            <span className="govuk-visually-hidden">: {otherPriority.title}</span>
          </a>
        </span>
      ))}
    </p>
  );
}
