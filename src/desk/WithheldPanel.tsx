import type { Desk } from './deskState';
import type { PeopleQuestion, WithheldCells } from './peopleQuestions';
import { WithheldItem } from './WithheldItem';
import type { WithheldSummary } from './withheldSummary';
import { whyWithheld } from './whyWithheld';

/** If there are more indicators than this, the rest are folded, because the ways to save are below. A single further indicator is shown, not folded. */
const MOST_SHOWN = 2;

/** What is withheld, by indicator, with the reason for each and what the officer can do about it. */
export function WithheldPanel({
  desk,
  withheld,
  cells,
  asked,
}: {
  readonly desk: Desk;
  readonly withheld: WithheldSummary;
  /** What the officer's table says about the withheld figures. */
  readonly cells: WithheldCells;
  /** The figures that she is asked about. */
  readonly asked: readonly PeopleQuestion[];
}) {
  const { count, otherReasons, smallest } = withheld;
  // Indicators with a question come first, then those about children; indicators that may be about staff come last.
  const indicators = withheld.indicators.toSorted(
    (a, b) =>
      Number(isAsking(b)) - Number(isAsking(a)) || Number(a.mayCountNobody) - Number(b.mayCountNobody),
  );
  const shownCount = indicators.length === MOST_SHOWN + 1 ? indicators.length : MOST_SHOWN;
  const unshownIndicators = indicators.slice(shownCount);
  const otherCount = otherReasons.reduce((sum, reason) => sum + reason.count, 0);
  return (
    <section>
      <h2 className="govuk-heading-m">
        Withheld <span className="sc-desk__count">{count}</span>
      </h2>
      {asked.length > 0 && (
        <p className="sc-desk__asks">
          {asked.length === 1 ? 'How many people is it of?' : 'How many people is each figure of?'}{' '}
          {asked.some(({ needed }) => needed !== undefined) &&
            'For a percentage, write the whole (the bottom number). '}
          A box left empty keeps its figure withheld.
        </p>
      )}
      {indicators.length === 0 && <p>No headline figure of yours is withheld.</p>}
      <ul className="govuk-list">
        {indicators.slice(0, shownCount).map((indicator) => (
          <WithheldItem
            key={indicator.id}
            desk={desk}
            indicator={indicator}
            cells={cells}
            smallest={smallest}
            isOpen
          />
        ))}
        {otherCount > 0 && (
          <li>
            <strong>
              {otherCount === 1
                ? 'One figure of a group or another area'
                : `${otherCount} figures of groups and other areas`}
            </strong>
            {otherReasons.map(({ reason, count }) => (
              <span key={reason} className="sc-desk__why">
                {count}: {whyWithheld(reason, smallest)}
              </span>
            ))}
          </li>
        )}
      </ul>
      {unshownIndicators.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {unshownIndicators.length === 1
                ? 'One more indicator'
                : `${unshownIndicators.length} more indicators`}
            </span>
          </summary>
          <ul className="govuk-list">
            {unshownIndicators.map((indicator) => (
              <WithheldItem
                key={indicator.id}
                desk={desk}
                indicator={indicator}
                cells={cells}
                smallest={smallest}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function isAsking({ reasons }: WithheldSummary['indicators'][number]): boolean {
  return reasons.some(({ uncounted = [] }) => uncounted.length > 0);
}
