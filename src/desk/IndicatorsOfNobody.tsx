import type { Desk } from './deskState';

/** Indicators that do not count people, so that their small figures are public: the officer has said so, or the row of a published indicator says so. */
export function IndicatorsOfNobody({
  desk,
  indicatorsOfNobody,
}: {
  readonly desk: Desk;
  readonly indicatorsOfNobody: readonly { readonly id: string; readonly title: string }[];
}) {
  if (indicatorsOfNobody.length === 0) return null;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {indicatorsOfNobody.length === 1
            ? `“${indicatorsOfNobody[0]?.title}” is`
            : `${indicatorsOfNobody.length} indicators are`}{' '}
          marked as not about people
        </span>
      </summary>
      <p>
        The row of each in the table of indicators says so (people: no): by your answer, or as the published
        indicator came with Scorecard. However small, their figures are public, and the audit goes by that
        row.
      </p>
      <ul className="govuk-list">
        {indicatorsOfNobody.map(({ id, title }) => (
          <li key={id}>
            {title}{' '}
            <button
              type="button"
              className="sc-link-button"
              aria-label={`Undo: ${title} is about people`}
              onClick={() => desk.countsPeople(id)}
            >
              Undo
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
