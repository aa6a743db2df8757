import type { WithheldFor, WithheldSummary, WithheldWhy } from './withheldSummary';

const WHY: Readonly<Record<WithheldWhy, string>> = {
  few: 'about fewer people than may be published',
  uncounted: 'nothing says how many people it is of',
  tells: 'a smaller figure could be worked out from it',
  own: 'withheld in your file or by its publisher',
};

/** More indicators than these are folded: the ways to save lie below. */
const SHOWN = 2;

/** What is withheld, by indicator, with the reason of each. */
export function WithheldPanel({
  withheld,
  onNobody,
}: {
  readonly withheld: WithheldSummary;
  /** The officer says that an indicator counts no people. */
  readonly onNobody: (indicator: string) => void;
}) {
  const { count, indicators, others } = withheld;
  const more = indicators.slice(SHOWN);
  const rest = others.reduce((sum, one) => sum + one.count, 0);
  return (
    <section>
      <h2 className="govuk-heading-m">
        Withheld <span className="sc-desk__count">{count}</span>
      </h2>
      {indicators.length === 0 && <p>No headline figure of yours is withheld.</p>}
      <ul className="govuk-list">
        {indicators.slice(0, SHOWN).map((one) => (
          <Withheld key={one.id} one={one} onNobody={onNobody} />
        ))}
        {rest > 0 && (
          <li>
            <strong>
              {rest === 1
                ? 'One figure of a group or another area'
                : `${rest} figures of groups and other areas`}
            </strong>
            {others.map(({ why, count }) => (
              <span key={why} className="sc-desk__why">
                {count}: {WHY[why]}
              </span>
            ))}
          </li>
        )}
      </ul>
      {more.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {more.length === 1 ? 'One more indicator' : `${more.length} more indicators`}
            </span>
          </summary>
          <ul className="govuk-list">
            {more.map((one) => (
              <Withheld key={one.id} one={one} onNobody={onNobody} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Withheld({
  one: { id, title, reasons, mayCountNobody },
  onNobody,
}: {
  readonly one: WithheldSummary['indicators'][number];
  readonly onNobody: (indicator: string) => void;
}) {
  return (
    <li>
      <strong>{title}</strong>
      {reasons.map((one) => (
        <Reason key={one.why} one={one} />
      ))}
      {mayCountNobody && (
        <span className="sc-desk__why">
          Is it about staff or buildings, not children or families?{' '}
          <button
            type="button"
            className="sc-link-button"
            aria-label={`Show it: ${title} counts no children or families`}
            onClick={() => onNobody(id)}
          >
            Say so, and show it
          </button>
        </span>
      )}
    </li>
  );
}

function Reason({ one: { why, periods } }: { readonly one: WithheldFor }) {
  return (
    <span className="sc-desk__why">
      {periods} <abbr title="Withheld">[c]</abbr>: {WHY[why]}
    </span>
  );
}
