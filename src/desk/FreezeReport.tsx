import type { PlanSummary } from './deskWork';
import type { SavedFor } from './deskState';

/** More changes than these are counted. */
const MOST = 5;

/** Whether the plan that is saved keeps what its report shows, so that next month's pages say what has changed since. */
export function FreezeReport({
  report: { title },
  how,
  onChange,
}: {
  readonly report: PlanSummary['report'];
  readonly how: SavedFor;
  readonly onChange: (how: SavedFor) => void;
}) {
  return (
    <p className="sc-desk__freeze">
      <label>
        <input
          type="checkbox"
          checked={how.freezes !== 'no'}
          onChange={({ target }) => onChange({ ...how, freezes: target.checked ? 'yes' : 'no' })}
        />{' '}
        Keep today’s figures in it as the report “{title}”, so that next month’s pages say what has changed
        since
      </label>
    </p>
  );
}

/** The plan keeps other figures of its report: they are never replaced in silence. */
export function OtherFigures({
  changes,
  onReplace,
}: {
  readonly changes: readonly string[];
  readonly onReplace: () => void;
}) {
  const more = changes.length - MOST;
  return (
    <div className="sc-desk__freeze" role="status">
      <p>The plan was saved with the figures that were kept of this report before. Today they are others:</p>
      <ul className="govuk-list">
        {changes.slice(0, MOST).map((change) => (
          <li key={change}>{change}</li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
      <button type="button" className="sc-link-button" onClick={onReplace}>
        Save the plan with those of today
      </button>
    </div>
  );
}
