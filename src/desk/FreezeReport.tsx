import type { Desk } from './deskState';
import type { PlanSummary } from './deskWork';
import type { FreezeRefused } from './freezeWork';

/** More changes than these are counted. */
const MOST_CHANGES = 5;

/** Keeps in the plan what its report shows, so that next month's pages say what has changed since. Figures that were kept are never replaced in silence. */
export function FreezeReport({
  desk,
  report: { title, isFrozen },
  notFrozen,
}: {
  readonly desk: Desk;
  readonly report: PlanSummary['report'];
  readonly notFrozen: FreezeRefused | undefined;
}) {
  return (
    <div className="sc-desk__freeze">
      <p>
        {isFrozen
          ? `Frozen as “${title}” in the plan: save the plan.`
          : `So that next month’s pages say what has changed since ${title}:`}{' '}
        <button
          type="button"
          className="sc-link-button"
          aria-disabled={desk.workInProgress !== undefined || undefined}
          onClick={() => desk.workInProgress === undefined && desk.freeze(false)}
        >
          {isFrozen ? 'Freeze it again' : 'Freeze its figures'}
        </button>
      </p>
      {notFrozen !== undefined && (
        <div role="status">
          {notFrozen.kind === 'same' ? (
            <p>The plan has these figures already.</p>
          ) : (
            <OtherFigures desk={desk} changes={notFrozen.changes} />
          )}
        </div>
      )}
    </div>
  );
}

function OtherFigures({ desk, changes }: { readonly desk: Desk; readonly changes: readonly string[] }) {
  const unshownCount = changes.length - MOST_CHANGES;
  return (
    <>
      <p>It was frozen with other figures:</p>
      <ul className="govuk-list">
        {changes.slice(0, MOST_CHANGES).map((change) => (
          <li key={change}>{change}</li>
        ))}
        {unshownCount > 0 && <li>and {unshownCount} more</li>}
      </ul>
      <button type="button" className="sc-link-button" onClick={() => desk.freeze(true)}>
        Replace them with those of today
      </button>
    </>
  );
}
