import { useEffect, useRef, useState } from 'react';
import type { Desk } from './deskState';
import { PeopleBoxes } from './PeopleBoxes';
import type { WithheldSummary } from './withheldSummary';
import { peopleQuestions, type WithheldCells } from './peopleQuestions';
import { whyWithheld } from './whyWithheld';

type WithheldIndicator = WithheldSummary['indicators'][number];

/** What is withheld of one indicator and why, with what the officer can do about it. */
export function WithheldItem({
  desk,
  indicator,
  cells,
  smallest,
  isOpen = false,
}: {
  readonly desk: Desk;
  readonly indicator: WithheldIndicator;
  /** What the officer's table says about the withheld figures. */
  readonly cells: WithheldCells;
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
          [false, true].map((isUnlikely) => {
            const questions = peopleQuestions(indicator, uncounted, { cells, smallest }).filter(
              (question) => question.isUnlikely === isUnlikely,
            );
            return (
              questions.length > 0 && (
                <PeopleBoxes
                  key={`${reason} ${isUnlikely}`}
                  desk={desk}
                  indicator={indicator}
                  questions={questions}
                  isOpen={isOpen && !isUnlikely}
                />
              )
            );
          })
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
        “{indicator.title}” counts no children or families, such as a count of staff?{' '}
        {publicationWarning(indicator)}
      </p>
      <button type="button" className="govuk-button" onClick={onYes}>
        Yes, show them
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
  return `${figuresBecome} public: ${periods}. Its small figures are not withheld any more, nor are those of its groups and of other areas.`;
}
