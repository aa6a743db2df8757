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
            <Count count={answerer.indicators.length} />
            <Count count={answerer.actions.length} />
            <Count
              count={answerer.actions.filter((action) => isPast(dueState(action, asAt))).length}
              isOwed
            />
            <Count count={answerer.recommendations.length} />
            <Count
              count={answerer.recommendations.filter(({ decision }) => decision === undefined).length}
              isOwed
            />
            <Count count={answerer.followUps.length} />
            <Count
              count={answerer.followUps.filter((request) => isOpen(followUpState(request, asAt).kind)).length}
              isOwed
            />
          </tr>
        ))}
      </tbody>
    </RegisterTable>
  );
}

function Count({ count, isOwed = false }: { readonly count: number; readonly isOwed?: boolean }) {
  if (count === 0) return <td className="sc-quiet">0</td>;
  return <td>{isOwed ? <strong>{count}</strong> : count}</td>;
}

function isOpen(kind: ReturnType<typeof followUpState>['kind']): boolean {
  return kind !== 'answered' && kind !== 'answered-undated';
}
