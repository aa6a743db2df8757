import { useEffect, useRef, useState } from 'react';
import type { Desk } from './deskState';
import { PeopleBoxes } from './PeopleBoxes';
import type { WithheldSummary } from './withheldSummary';
import { whyWithheld } from './whyWithheld';

type WithheldIndicator = WithheldSummary['indicators'][number];

/** What is withheld of one indicator and why, with what the officer can do about it. */
export function WithheldItem({
  desk,
  indicator,
  figures,
  smallest,
  isOpen = false,
}: {
  readonly desk: Desk;
  readonly indicator: WithheldIndicator;
  /** The figures that are asked about, as the officer's table has them, by row. */
  readonly figures: ReadonlyMap<number, string>;
  readonly smallest: number;
  /** Whether the boxes for numbers of people are open from the start. */
  readonly isOpen?: boolean;
}) {
  return (
    <li>
      <strong>{indicator.title}</strong>
      {indicator.reasons.map(({ reason, periods, uncounted = [] }) =>
        uncounted.length === 0 ? (
          <div key={reason} className="sc-desk__why">
            {periods} <abbr title="Withheld">[c]</abbr>: {whyWithheld(reason, smallest)}
          </div>
        ) : (
          <PeopleBoxes
            key={reason}
            desk={desk}
            indicator={indicator}
            uncounted={uncounted}
            figures={figures}
            smallest={smallest}
            isOpen={isOpen}
          />
        ),
      )}
      {indicator.mayCountNobody && <CountsNobodyAnswer desk={desk} indicator={indicator} />}
    </li>
  );
}

/** The officer may say that the indicator is about staff or buildings. Before that she sees which figures would become public. */
function CountsNobodyAnswer({
  desk,
  indicator,
}: {
  readonly desk: Desk;
  readonly indicator: WithheldIndicator;
}) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <div className="sc-desk__why">
        Is it about staff or buildings, not children or families?{' '}
        <button
          type="button"
          className="sc-link-button"
          aria-label={`Say so, and show it: ${indicator.title} counts no children or families`}
          onClick={() => setAsked(true)}
        >
          Say so, and show it
        </button>
      </div>
    );
  return (
    <ConfirmPublic
      indicator={indicator}
      onYes={() => desk.countsNobody(indicator.id)}
      onNo={() => setAsked(false)}
    />
  );
}

function ConfirmPublic({
  indicator,
  onYes,
  onNo,
}: {
  readonly indicator: WithheldIndicator;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const group = useRef<HTMLDivElement>(null);
  // The pressed button disappears, so this element takes the focus.
  useEffect(() => group.current?.focus(), []);
  return (
    <div
      ref={group}
      className="sc-desk__sure"
      role="group"
      tabIndex={-1}
      aria-label={`What becomes public of ${indicator.title}`}
    >
      <p>
        You say that “{indicator.title}” counts no children or families. {publicationWarning(indicator)}
      </p>
      <button type="button" className="govuk-button govuk-button--warning" onClick={onYes}>
        Yes, publish them
      </button>{' '}
      <button type="button" className="govuk-button govuk-button--secondary" onClick={onNo}>
        Keep them withheld
      </button>
    </div>
  );
}

/** The figures that would become public, in words: "2 figures become public: Jan 2017, Mar 2017." */
function publicationWarning({ reasons }: WithheldIndicator): string {
  const shownReasons = reasons.filter(({ reason }) => reason !== 'own');
  const count = shownReasons.reduce((sum, reason) => sum + reason.count, 0);
  const periods = shownReasons.map((reason) => reason.periods).join('; ');
  const figuresBecome = count === 1 ? 'One figure becomes' : `${count} figures become`;
  return `${figuresBecome} public: ${periods}. So do any figures of its groups and of other areas, however small.`;
}
