import type { Answerer } from '@/domain/registers/answerers';
import { dueState } from '@/domain/registers/dueState';
import { followUpState } from '@/domain/registers/followUpState';
import { isPastDue } from '@/domain/registers/listedActions';
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
      heads={[
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
        {answerers.map((one) => (
          <tr key={one.role ?? ''}>
            <th scope="row">{one.role ?? <strong>Nobody is named</strong>}</th>
            <Count of={one.indicators.length} />
            <Count of={one.actions.length} />
            <Count of={one.actions.filter((action) => isPastDue(dueState(action, asAt))).length} isOwed />
            <Count of={one.recommendations.length} />
            <Count of={one.recommendations.filter(({ decision }) => decision === undefined).length} isOwed />
            <Count of={one.followUps.length} />
            <Count
              of={one.followUps.filter((request) => isOpen(followUpState(request, asAt).kind)).length}
              isOwed
            />
          </tr>
        ))}
      </tbody>
    </RegisterTable>
  );
}

function Count({ of, isOwed = false }: { readonly of: number; readonly isOwed?: boolean }) {
  if (of === 0) return <td className="sc-quiet">0</td>;
  return <td>{isOwed ? <strong>{of}</strong> : of}</td>;
}

function isOpen(kind: ReturnType<typeof followUpState>['kind']): boolean {
  return kind !== 'answered' && kind !== 'answered-undated';
}
