import { lazy, Suspense, useState } from 'react';
import type { AreaCode } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { EntryPlace } from './AttentionItem';

const MoveLists = lazy(() => import('./MoveLists').then((lists) => ({ default: lists.MoveLists })));

/** The figures of the whole scorecard that moved. They are worked out when the reader opens the list, so that the page does not wait. */
export function Moves(props: {
  readonly data: PlanData;
  readonly rows: readonly ScorecardRow[];
  readonly area: AreaCode;
  readonly entryPlace: EntryPlace;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="govuk-details sc-moves" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Most improved, most worsened, turned, and overtaken by neighbours
        </span>
      </summary>
      {isOpen && (
        <Suspense
          fallback={
            <p className="govuk-body" role="status">
              Looking through the scorecard…
            </p>
          }
        >
          <MoveLists {...props} />
        </Suspense>
      )}
    </details>
  );
}
