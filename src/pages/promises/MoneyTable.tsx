import type { Plan } from '@/domain/plan/plan';
import type { Money } from '@/domain/registers/register';
import { formatAccess } from '@/ui/formatAccess';
import { LabelledCell } from '@/ui/LabelledCell';
import { DoubtNote } from './DoubtNote';
import { RegisterTable } from './RegisterTable';
import { formatPounds } from '@/ui/formatPounds';

/** The amounts as a table in the order of the plan's priorities and of the periods, each with its basis and without a total. */
export function MoneyTable({ plan, money }: { readonly plan: Plan; readonly money: readonly Money[] }) {
  const priorityOrder = ({ priority }: Money) => plan.priorities.findIndex(({ id }) => id === priority);
  const sortedMoney = money.toSorted(
    (a, b) => priorityOrder(a) - priorityOrder(b) || a.period.localeCompare(b.period),
  );
  return (
    <RegisterTable
      hasPhoneRows
      caption="Money by priority and period"
      headings={['For what', 'Period', 'Amount', 'Basis', 'Priority']}
    >
      <tbody role="rowgroup">
        {sortedMoney.map((item, index) => (
          <tr role="row" key={index}>
            <th role="rowheader" scope="row">
              {item.item}
              {formatAccess(item.access) !== undefined && (
                <small className="sc-restricted">For members: {formatAccess(item.access)}</small>
              )}
              {item.note !== undefined && <small>{item.note}</small>}
              <DoubtNote text={item.doubt} />
              <small>{item.page}</small>
            </th>
            <LabelledCell label="Period">{item.period}</LabelledCell>
            <LabelledCell label="Amount" className="sc-register__amount">
              {formatPounds(item.amount)}
            </LabelledCell>
            <LabelledCell label="Basis">{item.basis}</LabelledCell>
            <LabelledCell label="Priority">
              {plan.priorities.find(({ id }) => id === item.priority)?.title ?? 'No one priority'}
            </LabelledCell>
          </tr>
        ))}
      </tbody>
    </RegisterTable>
  );
}
