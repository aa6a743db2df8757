import type { Plan } from '@/domain/plan/plan';
import type { Money } from '@/domain/registers/register';
import { formatAccess } from '@/ui/formatAccess';
import { Doubt } from './Doubt';
import { RegisterTable } from './RegisterTable';
import { formatPounds } from '@/ui/formatPounds';

/** Amounts in the order of the plan's priorities and their periods, each with its basis and no sum. */
export function MoneyTable({ plan, money }: { readonly plan: Plan; readonly money: readonly Money[] }) {
  const place = ({ priority }: Money) => plan.priorities.findIndex(({ id }) => id === priority);
  const sorted = money.toSorted((a, b) => place(a) - place(b) || a.period.localeCompare(b.period));
  return (
    <RegisterTable
      caption="Money by priority and period"
      heads={['For what', 'Period', 'Amount', 'Basis', 'Priority']}
    >
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
    </RegisterTable>
  );
}
