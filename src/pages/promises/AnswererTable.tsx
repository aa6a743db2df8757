import type { Answerer } from '@/domain/registers/answerers';
import { dueState } from '@/domain/registers/dueState';
import { followUpState } from '@/domain/registers/followUpState';
import { isPastDue } from '@/domain/registers/listedActions';
import { RegisterTable } from './RegisterTable';

/** One row for each role and partner: how many promises they are responsible for, and how many are past their date, have no decision or have no answer. */
export function AnswererTable({
  answerers,
  asAt,
}: {
  readonly answerers: readonly Answerer[];
  readonly asAt: string;
}) {
  return (
    <RegisterTable
      name="sc-owed"
      caption="What each owes"
      isCaptionShown
      headings={[
        'Role or partner',
        'Figures',
        'Actions',
        'past their date',
        'Recommendations',
        'no decision',
        'Requests',
        'no answer',
      ]}
    >
      <tbody>
        {answerers.map((answerer) => (
          <tr key={answerer.role ?? ''}>
            <th scope="row">{answerer.role ?? <strong>Nobody is named</strong>}</th>
            <AnswererCount count={answerer.indicators.length} />
            <AnswererCount count={answerer.actions.length} />
            <AnswererCount
              count={answerer.actions.filter((action) => isPastDue(dueState(action, asAt))).length}
              isAnswerOwed
            />
            <AnswererCount count={answerer.recommendations.length} />
            <AnswererCount
              count={answerer.recommendations.filter(({ decision }) => decision === undefined).length}
              isAnswerOwed
            />
            <AnswererCount count={answerer.followUps.length} />
            <AnswererCount
              count={answerer.followUps.filter((request) => isOpen(followUpState(request, asAt).kind)).length}
              isAnswerOwed
            />
          </tr>
        ))}
      </tbody>
    </RegisterTable>
  );
}

function AnswererCount({
  count,
  isAnswerOwed = false,
}: {
  readonly count: number;
  readonly isAnswerOwed?: boolean;
}) {
  if (count === 0) return <td className="sc-quiet">0</td>;
  return <td>{isAnswerOwed ? <strong>{count}</strong> : count}</td>;
}

function isOpen(kind: ReturnType<typeof followUpState>['kind']): boolean {
  return kind !== 'answered' && kind !== 'answered-undated';
}
