import type { Answerer } from '@/domain/registers/answerers';
import { dueState } from '@/domain/registers/dueState';
import { followUpState } from '@/domain/registers/followUpState';
import { isPast } from '@/domain/registers/listedActions';
import { RegisterTable } from './RegisterTable';

/** Who owes how much: a row for each role and partner, with what is past its date, what has no decision and what is not answered. */
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
              count={answerer.actions.filter((action) => isPast(dueState(action, asAt))).length}
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
