import type { PlanSummary } from './deskWork';
import type { SavedFor } from './deskState';

/** At most this many changes are listed; the rest are counted. */
const MOST_CHANGES = 5;

/** The choice whether the saved plan keeps the figures of its report, so that next month's pages can say what has changed since. */
export function FreezeReport({
  report: { title },
  options,
  onChange,
}: {
  readonly report: PlanSummary['report'];
  readonly options: SavedFor;
  readonly onChange: (options: SavedFor) => void;
}) {
  return (
    <p className="sc-desk__freeze">
      <label>
        <input
          type="checkbox"
          checked={options.freezes !== 'no'}
          onChange={({ target }) => onChange({ ...options, freezes: target.checked ? 'yes' : 'no' })}
        />{' '}
        Keep today’s figures in it as “{title}”: next month’s pages then say what has changed since
      </label>
    </p>
  );
}

/** Says that the plan already keeps other figures of this report, which are never replaced without asking. */
export function OtherFigures({
  changes,
  onReplace,
}: {
  readonly changes: readonly string[];
  readonly onReplace: () => void;
}) {
  const unshownCount = changes.length - MOST_CHANGES;
  return (
    <div className="sc-desk__freeze" role="status">
      <p>The plan was saved with the figures that were kept of this report before. Today they are others:</p>
      <ul className="govuk-list">
        {changes.slice(0, MOST_CHANGES).map((change) => (
          <li key={change}>{change}</li>
        ))}
        {unshownCount > 0 && <li>and {unshownCount} more</li>}
      </ul>
      <button type="button" className="sc-link-button" onClick={onReplace}>
        Save the plan with those of today
      </button>
    </div>
  );
}
