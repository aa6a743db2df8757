import { useEffect, useRef, useState } from 'react';
import type { Desk } from './deskState';
import { PeopleBoxes } from './PeopleBoxes';
import type { WithheldSummary } from './withheldSummary';
import { whyWithheld } from './whyWithheld';

type WithheldIndicator = WithheldSummary['indicators'][number];

/** What is withheld of one indicator and why, with what the officer can say of it. */
export function WithheldItem({
  desk,
  one,
  smallest,
  isOpen = false,
}: {
  readonly desk: Desk;
  readonly one: WithheldIndicator;
  readonly smallest: number;
  /** Whether its boxes are open from the start. */
  readonly isOpen?: boolean;
}) {
  return (
    <li>
      <strong>{one.title}</strong>
      {one.reasons.map(({ why, periods, uncounted = [] }) =>
        uncounted.length === 0 ? (
          <div key={why} className="sc-desk__why">
            {periods} <abbr title="Withheld">[c]</abbr>: {whyWithheld(why, smallest)}
          </div>
        ) : (
          <PeopleBoxes key={why} desk={desk} title={one.title} uncounted={uncounted} isOpen={isOpen} />
        ),
      )}
      {one.mayCountNobody && <CountsNobody desk={desk} one={one} />}
    </li>
  );
}

/** The officer may say that it is about staff or buildings. She sees first what becomes public by that. */
function CountsNobody({ desk, one }: { readonly desk: Desk; readonly one: WithheldIndicator }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <div className="sc-desk__why">
        Is it about staff or buildings, not children or families?{' '}
        <button
          type="button"
          className="sc-link-button"
          aria-label={`Show it: ${one.title} counts no children or families`}
          onClick={() => setAsked(true)}
        >
          Say so, and show it
        </button>
      </div>
    );
  return <Sure one={one} onYes={() => desk.countsNobody(one.id)} onNo={() => setAsked(false)} />;
}

function Sure({
  one,
  onYes,
  onNo,
}: {
  readonly one: WithheldIndicator;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const group = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone, and the keyboard goes on here.
  useEffect(() => group.current?.focus(), []);
  return (
    <div
      ref={group}
      className="sc-desk__sure"
      role="group"
      tabIndex={-1}
      aria-label={`What becomes public of ${one.title}`}
    >
      <p>
        You say that “{one.title}” counts no children or families. {becomesPublic(one)}
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

/** "2 figures become public: Jan 2017, Mar 2017." */
function becomesPublic({ reasons }: WithheldIndicator): string {
  const own = reasons.filter(({ why }) => why !== 'own');
  const count = own.reduce((sum, one) => sum + one.count, 0);
  const periods = own.map((one) => one.periods).join('; ');
  const become = count === 1 ? 'One figure becomes' : `${count} figures become`;
  return `${become} public: ${periods}. So do any figures of its groups and of other areas, however small.`;
}
