import type { PlanData } from '@/domain/plan/planData';
import { hrefOf, whereOf } from '@/ui/address';
import { priorityLabel } from '@/wording/priorityText';

/** Links to the other priorities that say what children and families say, so that a reader finds every voice of the plan; empty where none does. */
export function VoicesElsewhere({ data, priority }: { readonly data: PlanData; readonly priority: string }) {
  const heard = new Set(
    data.commentary
      .filter(({ kind }) => kind === 'voice')
      .map((one) => one.priority ?? data.indicators.find(({ id }) => id === one.indicator)?.priority),
  );
  const others = data.plan.priorities.filter(({ id }) => id !== priority && heard.has(id));
  if (others.length === 0) return null;
  return (
    <p className="govuk-body-s sc-no-print">
      Children and families are also heard under{' '}
      {others.map((one, index) => (
        <span key={one.id}>
          {index > 0 && ', '}
          <a className="govuk-link" href={hrefOf({ ...whereOf(data), page: 'priority', priority: one.id })}>
            {priorityLabel(data.plan, one)}
            <span className="govuk-visually-hidden">: {one.title}</span>
          </a>
        </span>
      ))}
    </p>
  );
}
