import { useId } from 'react';
import type { Since } from './sinceEarlier';
import { filesFrom } from './filesFrom';
import type { Desk } from './deskState';

/** What changed since the last published site or frozen report. The officer drops or chooses the file to compare with. */
export function SincePanel({ desk, since }: { readonly desk: Desk; readonly since: Since | undefined }) {
  const id = useId();
  return (
    <section>
      <h2 className="govuk-heading-m">What changed</h2>
      {since?.kind === 'refused' && (
        <p className="sc-failed" role="alert">
          {since.reason}
        </p>
      )}
      {since?.kind === 'changes' && <ChangesList since={since} />}
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            {since?.kind === 'changes'
              ? 'Compare with another'
              : 'Choose the last published site, its one HTML file, or a report kept as it was for its meeting'}
          </span>
        </summary>
        <p>
          <label htmlFor={id} className="govuk-label">
            Compare with the last published
          </label>
          <input
            id={id}
            type="file"
            accept=".zip,.html,.csv"
            onChange={(event) => {
              const { files } = event.target;
              if (files !== null && files.length > 0) void filesFrom(files).then(desk.compareWith);
            }}
          />
        </p>
      </details>
    </section>
  );
}

const MOST_SHOWN = 5;

function ChangesList({ since: { name, groups } }: { readonly since: Since & { readonly kind: 'changes' } }) {
  return (
    <div role="status">
      <p>
        Since {name}: {groups.length === 0 && 'nothing has changed.'}
      </p>
      {groups.map(({ title, lines }) => (
        <details key={title} className="govuk-details" open={lines.length <= MOST_SHOWN}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {title}: {lines.length}
            </span>
          </summary>
          <ul className="govuk-list">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
