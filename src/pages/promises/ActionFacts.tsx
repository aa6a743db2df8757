import type { PlanData } from '@/domain/plan/planData';
import { allActionsOf, type FoldedAction } from '@/domain/registers/listedActions';
import type { PlanAction } from '@/domain/registers/register';
import { MARK_WORDS } from '@/ui/RatingMark';

/** Facts that a reader must know before the colours of actions: what the colours mean, what was done, and what changed for children. */
export function ActionFacts({
  data: { plan },
  foldedActions,
}: {
  readonly data: PlanData;
  readonly foldedActions: readonly FoldedAction[];
}) {
  const actions = allActionsOf(foldedActions).map(({ action }) => action);
  const key = plan.ratingKey;
  return (
    <div className="sc-promises__facts">
      <section>
        <h2 className="govuk-heading-m">What the colours mean</h2>
        {key === undefined ? (
          <p className="sc-missing">
            <strong>Key not stated in the source.</strong> Colours are shown as they are given.
          </p>
        ) : (
          <ul className="govuk-list">
            {(['red', 'amber', 'green'] as const).map((colour) => (
              <li key={colour}>
                <strong>{MARK_WORDS[colour]}:</strong> {key[colour] ?? 'not stated in the source'}
              </li>
            ))}
          </ul>
        )}
        <p className="govuk-body-s">
          Whether a date has passed is worked out from the date, never from a colour.
        </p>
      </section>
      <StatedFacts
        title="What was done"
        actions={actions}
        factOf={({ status, progress }) => status ?? progress}
      >
        An action whose day has passed may well be done, whatever its colour; nothing recorded says so.
      </StatedFacts>
      <StatedFacts title="Impact on children" actions={actions} factOf={({ impact }) => impact} />
    </div>
  );
}

function StatedFacts({
  title,
  actions,
  factOf,
  children,
}: {
  readonly title: string;
  readonly actions: readonly PlanAction[];
  readonly factOf: (action: PlanAction) => string | undefined;
  /** The words shown if no action states this fact. */
  readonly children?: string;
}) {
  const missingCount = actions.filter((action) => factOf(action) === undefined).length;
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {missingCount === 0 ? (
        <p className="govuk-body">All {actions.length} actions state it.</p>
      ) : (
        <p className="sc-missing">
          <strong>
            {missingCount} of the {actions.length} actions {missingCount === 1 ? 'does' : 'do'} not state it.
          </strong>
        </p>
      )}
      {missingCount === actions.length && children !== undefined && (
        <p className="govuk-body-s">{children}</p>
      )}
    </section>
  );
}
