import type { WithheldFor, WithheldSummary, WithheldWhy } from './withheldSummary';

const WHY: Readonly<Record<WithheldWhy, string>> = {
  few: 'about fewer people than may be published',
  uncounted: 'nothing says how many people it is of',
  tells: 'a smaller figure could be worked out from it',
  own: 'withheld in your file or by its publisher',
};

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
  const rest = others.reduce((sum, one) => sum + one.count, 0);
  return (
    <section>
      <h2 className="govuk-heading-m">
        Withheld <span className="sc-desk__count">{count}</span>
      </h2>
      {indicators.length === 0 && <p>No headline figure of yours is withheld.</p>}
      <ul className="govuk-list">
        {indicators.map(({ id, title, reasons, mayCountNobody }) => (
          <li key={id}>
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
    </section>
  );
}

function Reason({ one: { why, periods } }: { readonly one: WithheldFor }) {
  return (
    <span className="sc-desk__why">
      {periods} <abbr title="Withheld">[c]</abbr>: {WHY[why]}
    </span>
  );
}
