import { useId } from 'react';
import type { Plan } from '@/domain/plan/plan';
import type { Money } from '@/domain/registers/register';
import { formatAccess } from '@/ui/formatAccess';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import { Doubt } from './Doubt';
import { formatPounds } from '@/ui/formatPounds';

/** Amounts in the order of the plan's priorities and their periods, each with its basis and no sum. */
export function MoneyTable({ plan, money }: { readonly plan: Plan; readonly money: readonly Money[] }) {
  const captionId = useId();
  const place = ({ priority }: Money) => plan.priorities.findIndex(({ id }) => id === priority);
  const sorted = money.toSorted((a, b) => place(a) - place(b) || a.period.localeCompare(b.period));
  return (
    <SidewaysRegion aria-labelledby={captionId}>
      <table className="sc-register">
        <caption id={captionId} className="govuk-visually-hidden">
          Money by priority and period
        </caption>
        <thead>
          <tr>
            <th scope="col">For what</th>
            <th scope="col">Period</th>
            <th scope="col">Amount</th>
            <th scope="col">Basis</th>
            <th scope="col">Priority</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((one, index) => (
            <tr key={index}>
              <th scope="row">
                {one.item}
                {formatAccess(one.access) !== undefined && (
                  <small className="sc-restricted">For members: {formatAccess(one.access)}</small>
                )}
                {one.note !== undefined && <small>{one.note}</small>}
                <Doubt text={one.doubt} />
                <small>{one.page}</small>
              </th>
              <td>{one.period}</td>
              <td className="sc-register__amount">{formatPounds(one.amount)}</td>
              <td>{one.basis}</td>
              <td>{plan.priorities.find(({ id }) => id === one.priority)?.title ?? 'No one priority'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysRegion>
  );
}
