import type { Desk } from './deskState';

/** What the audit took on the officer's word: indicators that count nobody, so that their small figures are public. */
export function SaidOfNobody({
  desk,
  said,
}: {
  readonly desk: Desk;
  readonly said: readonly { readonly id: string; readonly title: string }[];
}) {
  if (said.length === 0) return null;
  return (
    <details className="govuk-details" open={said.length <= 3}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          You said {said.length === 1 ? 'this is' : 'these are'} not about people
        </span>
      </summary>
      <p>However small, their figures are public. The audit takes your word for it.</p>
      <ul className="govuk-list">
        {said.map(({ id, title }) => (
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
